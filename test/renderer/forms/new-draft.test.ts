import { describe, expect, it } from 'vitest';
import { likelyPack, likelyYear, NewDraftSchema, packDoubt } from '../../../renderer/screens/start/new-draft.ts';

const pack = (id: string, status: 'official' | 'example', from: number, until: number, family = 'sample') => ({
  id,
  name: id,
  family,
  status,
  years: { from, until },
  examples: [],
});
const packs = [
  pack('sample', 'example', 2024, 2030),
  pack('old', 'official', 2024, 2024),
  pack('new', 'official', 2025, 2025),
];

describe('what 新建 proposes', () => {
  it('is the coming year once its preparation has begun', () => {
    expect(likelyYear(new Date(2025, 8, 30))).toBe(2025);
    expect(likelyYear(new Date(2025, 9, 1))).toBe(2026);
  });

  it('is the official form of that year, else the newest official one, else any', () => {
    expect(likelyPack(packs, 2024, 'sample')).toBe('old');
    expect(likelyPack(packs, 2027, 'sample')).toBe('new');
    expect(likelyPack(packs.slice(0, 1), 2027, 'sample')).toBe('sample');
  });

  it('is never the form of another region', () => {
    const others = [...packs, pack('elsewhere', 'official', 2027, 2027, 'elsewhere')];
    expect(likelyPack(others, 2027, 'sample')).toBe('new');
    expect(likelyPack(others, 2027, undefined)).toBe('');
  });

  it('is doubted outside the years of the form', () => {
    expect(packDoubt(packs, 'new', 2025)).toBeUndefined();
    expect(packDoubt(packs, 'new', 2026)).toContain('2026');
  });
});

it('a new draft has a name', () => {
  const answers = { pack: 'new', kind: 'unit', fiscalYear: 2025, name: '某局', nature: 'administrative' };
  expect(NewDraftSchema.safeParse(answers).success).toBe(true);
  expect(NewDraftSchema.safeParse({ ...answers, name: ' ' }).success).toBe(false);
  expect(NewDraftSchema.safeParse({ ...answers, fiscalYear: 0 }).success).toBe(false);
});
