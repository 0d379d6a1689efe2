/** What an office chooses of its form: in the file, from year to year, from units to their department, and as a difference. */
import { describe, expect, it } from 'vitest';
import { printLocated } from '../../shared/base/result.ts';
import { differenceOf, differenceWords } from '../../shared/draft/difference.ts';
import { setField } from '../../shared/draft/edit-field.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { rollForward } from '../../shared/draft/turn/roll-forward.ts';
import { draftFile, writeDraft } from '../../shared/draft/write.ts';
import { consolidate } from '../../shared/ledger/consolidate/consolidate.ts';
import { keptSettings, settingProblems } from '../../shared/pack/setting-spec.ts';
import { exampleDraft, EXAMPLES } from '../document/open-example.ts';
import { threeUnits } from '../fixtures/three-units.ts';

const plain = exampleDraft(EXAMPLES[0]);
const city = setField(['settings', 'level'], 'city')(plain);
const messagesOf = (draft: unknown): string => {
  const parsed = parseDraft(JSON.stringify(draft));
  return parsed.ok ? '' : parsed.problem.map(printLocated).join('\n');
};

describe('in the file', () => {
  it('a choice is kept, in the version that knows it; a draft without one is written as before', () => {
    expect(city.settings).toEqual({ level: 'city' });
    expect(draftFile(city)).toMatchObject({ version: 2 });
    expect(draftFile(plain)).toMatchObject({ version: 1 });
    expect(parseDraft(writeDraft(city))).toEqual({ ok: true, value: city });
  });

  it.each<[string, object, string]>([
    ['a choice that is no text', { ...city, version: 2, settings: { level: 1 } }, '格式选项“level”'],
    ['an empty choice', { ...city, version: 2, settings: { level: '' } }, '格式选项“level”'],
    ['a name that is none', { ...city, version: 2, settings: { '': 'city' } }, '格式选项'],
    ['a choice in a file of the first version', { ...city, version: 1 }, '格式选项：是第 2 版才有的内容'],
  ])('refused: %s', (_, draft, message) => {
    expect(messagesOf(draft)).toContain(message);
  });

  it('a value the schema refuses leaves the draft as it was', () => {
    expect(setField(['settings', 'level'], 7)(city)).toBe(city);
  });
});

describe('what a pack has', () => {
  const settings = { level: { label: '级次', choices: { district: '区级', city: '市级' }, default: 'district' } };

  it('an unknown setting or choice is refused with its place', () => {
    expect(settingProblems(city, { name: '甲', settings })).toEqual([]);
    const wrong = { settings: { level: 'town', size: 'big' } };
    expect(settingProblems(wrong, { name: '甲', settings }).map(printLocated)).toEqual([
      '格式选项“level”：不能选“town”，级次只能是 district、city 之一，请更正',
      '格式选项“size”：公开格式“甲”没有这个选项（它有：level），请删除或更正',
    ]);
    expect(settingProblems(city, { name: '乙' }).map(printLocated)).toEqual([
      '格式选项“level”：公开格式“乙”没有这个选项（它没有选项），请删除或更正',
    ]);
    expect(settingProblems({ settings: { constructor: 'name' } }, { name: '甲', settings })).toHaveLength(1);
  });

  it('what another pack has as well goes on', () => {
    expect(keptSettings({ level: 'city', size: 'big' }, settings)).toEqual({ level: 'city' });
    expect(keptSettings({ level: 'town' }, settings)).toEqual({});
    expect(keptSettings(undefined, settings)).toEqual({});
  });
});

describe('they go on', () => {
  const projects = new Set<string>();

  it('to the next year, as far as the new form has them', () => {
    expect(rollForward(city, { pack: plain.pack, ledger: 'empty', projects }).settings).toEqual({ level: 'city' });
    const other = rollForward(city, { pack: 'another', settings: {}, ledger: 'empty', projects });
    expect(other).not.toHaveProperty('settings');
    expect(rollForward(plain, { pack: plain.pack, ledger: 'empty', projects })).not.toHaveProperty('settings');
  });

  it('to the department where all units choose alike', () => {
    const { office, centre } = threeUnits();
    const made = (one: Draft['settings'], other: Draft['settings']): Draft => {
      const units = [
        { file: 'a.ysgk', sha256: 'a'.repeat(64), draft: { ...office, ...(one && { settings: one }) } },
        { file: 'b.ysgk', sha256: 'b'.repeat(64), draft: { ...centre, ...(other && { settings: other }) } },
      ];
      const choices = { name: '甲局', nature: 'administrative', texts: null, sameNames: 'apart' } as const;
      const draft = consolidate(units, { ...choices, eliminated: new Map() });
      if (!draft.ok) throw new Error(draft.problem.map(printLocated).join('\n'));
      return draft.value;
    };
    const alike = made({ level: 'city', zeros: 'blank' }, { level: 'city', zeros: 'amount' });
    expect(alike.settings).toEqual({ level: 'city' });
    expect(made({ level: 'city' }, undefined)).not.toHaveProperty('settings');
  });

  it('a choice that differs is a difference of two drafts, and no text', () => {
    expect(differenceWords(differenceOf(plain, city))).toBe('数字或选项改动 1 处');
  });
});
