import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftText } from '../../shared/draft/plain-text.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import { SAMPLE } from '../e2e/example-draft.ts';

const parsed = parseDraft(readFileSync(SAMPLE, 'utf8'));
if (!parsed.ok) throw new Error('the sample opens');
const draft = parsed.value;
const text = draftText(draft).join('\n');

/** Every text in a value, wherever it stands. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('nothing a person wrote is left out', () => {
  // Kind and nature are said in the words of the screens.
  const { format: _format, kind: _kind, organization, ...others } = draft;
  const { nature: _nature, ...office } = organization;
  const said = { ...others, office };
  expect(text).toContain('部门或单位：部门');
  expect(text).toContain('单位性质：事业');
  expect(textsIn(said).filter((one) => !text.includes(one))).toEqual([]);
  expect(draftText(draft).length).toBeGreaterThan(draft.ledger.length);
});

test('a line of the ledger is one line, its amount in 元', () => {
  const line = { function: '2010301', economic: '30101', source: 'general.own', amount: -1234505 } as const;
  const lines = draftText({ ...draft, ledger: [line] }).filter((one) => one.startsWith('预算明细'));
  expect(lines).toEqual([
    '预算明细第 1 行　功能科目：2010301；经济科目：30101；资金来源：general.own；金额：-12345.05 元',
  ]);
});
