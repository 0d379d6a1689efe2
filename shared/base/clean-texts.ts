import { printable, printableLine } from './text.ts';

/**
 * Cleans every text of a value that is never changed in place: what is clean already stays the same object, and is not
 * looked at again, so that the cost is that of what changed. `isOneLine` tells by its JSON pointer where a name stands.
 */
export function textCleaner(isOneLine: (pointer: string) => boolean): <Value>(value: Value) => Value {
  const clean = new WeakSet();
  const cleaned = (value: unknown, pointer: string): unknown => {
    if (typeof value === 'string') return isOneLine(pointer) ? printableLine(value) : printable(value);
    if (typeof value !== 'object' || value === null || clean.has(value)) return value;
    const before: readonly [string, unknown][] = Object.entries(value);
    const after = before.map(([key, inner]) => [key, cleaned(inner, `${pointer}/${key}`)] as const);
    const isSame = after.every(([, inner], index) => inner === before[index]?.[1]);
    const copy = (): object => (Array.isArray(value) ? after.map(([, inner]) => inner) : Object.fromEntries(after));
    const result = isSame ? value : copy();
    clean.add(result);
    return result;
  };
  return <Value>(value: Value) => cleaned(value, '') as Value;
}
