/**
 * `next`, in which every part that says the same as in `before` is the very object of `before`: whoever remembers what was
 * made of a part need only ask whether it is still the same object. Plain data only; neither of the two is changed.
 */
export function shareParts<Value>(before: unknown, next: Value): Value {
  if (Object.is(before, next)) return next;
  if (typeof before !== 'object' || typeof next !== 'object' || before === null || next === null) return next;
  if (Array.isArray(before) && Array.isArray(next)) return shareItems(before, next) as Value;
  if (Array.isArray(before) || Array.isArray(next)) return next;
  return shareFields(before as Fields, next as Fields) as Value;
}

type Fields = Readonly<Record<string, unknown>>;

function shareItems(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  let isSame = before.length === next.length;
  let shared: unknown[] | undefined;
  for (let index = 0; index < next.length; index += 1) {
    const item = shareParts(before[index], next[index]);
    if (!Object.is(item, before[index])) isSame = false;
    if (Object.is(item, next[index])) continue;
    shared ??= [...next];
    shared[index] = item;
  }
  return isSame ? before : (shared ?? next);
}

function shareFields(before: Fields, next: Fields): Fields {
  let count = 0;
  let isSame = true;
  let shared: Record<string, unknown> | undefined;
  for (const key in next) {
    count += 1;
    const field = shareParts(before[key], next[key]);
    if (!Object.is(field, before[key]) || !(key in before)) isSame = false;
    if (Object.is(field, next[key])) continue;
    shared ??= { ...next };
    shared[key] = field;
  }
  if (isSame && count === Object.keys(before).length) return before;
  return shared ?? next;
}
