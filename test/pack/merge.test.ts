import { expect, test } from 'vitest';
import { mergePatch, uselessRemoval } from '../../shared/pack/merge.ts';

// The cases of RFC 7396, appendix A.
test.each([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('%j patched with %j is %j', (target, patch, result) => {
  expect(mergePatch(target, patch)).toEqual(result);
});

test('a patched entry keeps its place, a new one comes last', () => {
  const merged = mergePatch({ first: 1, second: 2 }, { third: 3, first: 0 });
  expect(JSON.stringify(merged)).toBe('{"first":0,"second":2,"third":3}');
});

test('what is merged is not changed', () => {
  const target = { a: { b: 1 } };
  mergePatch(target, { a: { b: 2 } });
  expect(target).toEqual({ a: { b: 1 } });
});

test('a name that objects inherit is a name like any other', () => {
  const patch: unknown = JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"a": 1}}');
  const merged = mergePatch({}, patch);
  expect(JSON.stringify(merged)).toBe('{"__proto__":{"polluted":true},"constructor":{"a":1}}');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test.each([
  [{ a: 1 }, { a: null }, undefined],
  [{ a: 1 }, { b: null }, 'b'],
  [{ a: { b: 1 } }, { a: { c: null } }, 'a.c'],
  [{ a: 1 }, { a: { c: null } }, 'a.c'],
  [{ a: null }, { a: null }, undefined],
  [{ a: [null] }, { a: [null] }, undefined],
  [{}, { toString: null }, 'toString'],
])('of %j, %j removes nothing at %j', (target, patch, place) => {
  expect(uselessRemoval(target, patch)).toBe(place);
});
