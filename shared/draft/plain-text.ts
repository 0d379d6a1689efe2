import { placeOf } from './place.ts';
import type { Draft } from './schema.ts';

/** Fields in fen; everything else that is a number is a count, an area or a year. */
const MONEY: ReadonlySet<PropertyKey> = new Set([
  'amount',
  'prior',
  'executed',
  'goods',
  'works',
  'services',
  'forSmes',
  'forMicro',
  'value',
  'furniture',
  'otherAssets',
]);

/** The words of the screens for what a draft says in English; `kind` and `nature` have no others. */
const CHOICES: Readonly<Record<string, string>> = {
  department: '部门',
  unit: '单位',
  administrative: '行政（含参公）',
  'public-institution': '事业',
};

/** All that a draft says, a line an entry, in the words of the screens: for where its form is missing and nothing can be printed. */
export function draftText(draft: Draft): readonly string[] {
  const { format: _format, version: _version, ...said } = draft;
  return Object.entries(said).flatMap(([name, value]) => linesOf(value, [name]));
}

function linesOf(value: unknown, path: readonly PropertyKey[]): readonly string[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [`${wordsOf(path)}：${leaf(value, path.at(-1))}`];
  const entries = (Array.isArray(value) ? [...value.entries()] : Object.entries(value)) as (readonly [
    PropertyKey,
    unknown,
  ])[];
  const isFlat = !Array.isArray(value) && entries.every(([, part]) => typeof part !== 'object');
  if (!isFlat || path.length < 2) return entries.flatMap(([key, part]) => linesOf(part, [...path, key]));
  const parts = entries.map(([key, part]) => `${placeOf([...path, key]).field}：${leaf(part, key)}`);
  return [`${wordsOf(path)}　${parts.join('；')}`];
}

function wordsOf(path: readonly PropertyKey[]): string {
  const { container, field } = placeOf(path);
  return field === '' || container === '' ? container + field : `${container}·${field}`;
}

function leaf(value: unknown, key: PropertyKey | undefined): string {
  if ((key === 'kind' || key === 'nature') && typeof value === 'string') return CHOICES[value] ?? value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'number' || key === undefined || !MONEY.has(key)) return String(value);
  return `${value < 0 ? '-' : ''}${String(Math.floor(Math.abs(value) / 100))}.${String(Math.abs(value) % 100).padStart(2, '0')} 元`;
}
