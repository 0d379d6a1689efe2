import { describe, expect, it } from 'vitest';
import { bestProfile, fitOf, headingKeys, makeProfile, withProfile } from '../../../shared/read/ledger/profile-fit.ts';
import type { ImportProfile } from '../../../shared/read/table-file/import-profile.ts';

const WORDS = ['单位', '科目', '经济', '2025年预算|财政拨款', '2025年预算|其他', '2024年预算', '备注', '备注', ''];
const KEYS = headingKeys(WORDS, 2025);
const COLUMNS = [
  'ignore',
  'function',
  'economic',
  'current:general.own',
  'current:unit.other',
  'prior',
  'note',
  'ignore',
  'ignore',
] as const;

function made(name: string): ImportProfile {
  const profile = makeProfile(name, KEYS, COLUMNS, new Map([['捐赠款', 'unit.other']]));
  if (profile === undefined) throw new Error('nothing to remember');
  return profile;
}

describe('a profile', () => {
  it('fits the table it was made of, and the same table a year later', () => {
    const profile = made('一体化');
    const nextYear = WORDS.map((word) => word.replace('2025', '2026').replace('2024年', '2025年'));
    for (const keys of [KEYS, headingKeys(nextYear, 2026)]) {
      expect(fitOf(profile, keys)).toEqual({ found: 6, of: 6 });
      expect(
        withProfile(
          keys.map(() => 'ignore' as const),
          keys,
          profile,
        ),
      ).toEqual(COLUMNS);
    }
  });

  it('is proposed only where most of its columns are there, the best first', () => {
    const other: ImportProfile = { ...made('别的'), columns: [{ heading: '别的栏', meaning: 'function' }] };
    const part: ImportProfile = { ...made('少'), columns: [{ heading: '科目', meaning: 'function' }] };
    expect(bestProfile([other], KEYS)).toBeUndefined();
    expect(bestProfile([other, part, made('全')], KEYS)?.name).toBe('全');
    expect(bestProfile([made('全')], KEYS.slice(0, 4))).toBeUndefined();
  });

  it('leaves columns it does not know as they were recognised', () => {
    const columns = withProfile(['function', 'note', 'current'], ['科目', '新栏', '金额'], {
      columns: [{ heading: '金额', meaning: 'prior' }],
      name: '甲',
      sources: [],
    });
    expect(columns).toEqual(['function', 'note', 'prior']);
  });

  it('is not made of a table without headings, nor remembers what is unclear', () => {
    expect(makeProfile('甲', ['', ''], ['function', 'current'], new Map())).toBeUndefined();
    expect(makeProfile('甲', ['科目', '其他'], ['function', 'unclear'], new Map())?.columns).toEqual([
      { heading: '科目', meaning: 'function' },
    ]);
  });
});
