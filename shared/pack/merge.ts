type Json = unknown;

/** Applies a JSON Merge Patch (RFC 7396): objects merge, null removes, everything else replaces. */
export function mergePatch(target: Json, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const base = isObject(target) ? target : {};
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(Object.hasOwn(base, key) ? base[key] : undefined, value));
  }
  return Object.fromEntries(merged);
}

/** The dotted path of a null that removes nothing: RFC 7396 lets it pass, but in a pack it is a mistyped name. */
export function uselessRemoval(target: Json, patch: Json): string | undefined {
  if (!isObject(patch)) return undefined;
  const base = isObject(target) ? target : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null && !Object.hasOwn(base, key)) return key;
    const inside = uselessRemoval(Object.hasOwn(base, key) ? base[key] : undefined, value);
    if (inside !== undefined) return `${key}.${inside}`;
  }
  return undefined;
}

/** Whether a JSON value is an object, not a list. */
export function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
