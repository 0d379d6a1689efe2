/**
 * What was worked out for an object last time, as long as it is the same object and the same parameters: blocks are never
 * changed in place, so that after an edit only the blocks that differ are looked at again.
 */
export function remembered<Key extends object, Parameters extends readonly unknown[], Value>(
  make: (key: Key, ...parameters: Parameters) => Value,
): (key: Key, ...parameters: Parameters) => Value {
  const known = new WeakMap<Key, { readonly parameters: Parameters; readonly value: Value }>();
  return (key, ...parameters) => {
    const last = known.get(key);
    if (last?.parameters.every((parameter, index) => parameter === parameters[index]) === true) return last.value;
    const value = make(key, ...parameters);
    known.set(key, { parameters, value });
    return value;
  };
}
