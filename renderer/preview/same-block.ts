/**
 * Whether two blocks print alike. The document is built anew with every edit; blocks that did not change must not be
 * drawn anew. Compares plain data deeply and stops at the first difference.
 */
export function sameBlock(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameBlock(item, other[index]));
  }
  const left = Object.entries(one);
  const right = other as Readonly<Record<string, unknown>>;
  return left.length === Object.keys(other).length && left.every(([key, value]) => sameBlock(value, right[key]));
}
