import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../shared/document/build.ts';
import type { BudgetDocument } from '../../shared/document/document.ts';
import { setPrior, setReason } from '../../shared/draft/edit.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { consolidate } from '../../shared/ledger/consolidate/consolidate.ts';
import type { LedgerFilter } from '../../shared/ledger/filter.ts';
import { textOf } from '../../shared/prose/block.ts';
import { draftWith, line, packWith, tableOf } from '../table/two-years.ts';
import { classificationOfTests } from './open-example.ts';

const MEETING: LedgerFilter = { sources: ['fiscal'], economic: ['30215'] };
/** A form that names 会议费 itself, tells its change, and prints last year's in a table of one row. */
const PACK = packWith({
  'pack.json': { id: 'mine', extends: 'national-9', measures: { meeting: MEETING } },
  'prose/s10.json': {
    blocks: {
      's10.meeting': { kind: 'text', when: { nonzero: ['meeting'] }, text: '会议费{amount:meeting}万元。' },
      's10.meetings': {
        kind: 'comparisons',
        prefix: 's10',
        items: { meeting: { label: '会议费', whenZero: 'silent' } },
        lead: 'none',
        line: '{label}{change}，原因是{reason}。',
      },
    },
  },
  'tables/t07.json': {
    columns: {
      priorMeeting: {
        header: ['上年会议费'],
        width: 5,
        sum: { economic: ['30215'] },
        of: 'prior',
        measure: 'meeting',
      },
    },
    body: { scope: { sources: ['fiscal'] } },
  },
});
const DRAFT = draftWith(
  [line('2010350', '30215', 3_000_000), line('2010350', '30201', 9_000_000)],
  [line('2010350', '30215', 2_000_000)],
);

function documentOf(draft: typeof DRAFT): BudgetDocument {
  return buildDocument(draft, PACK, classificationOfTests());
}

function paragraph(draft: typeof DRAFT, id: string): string | undefined {
  const block = documentOf(draft).blocks.find((one) => one.id === id);
  return block?.type === 'paragraph' ? textOf(block.runs) : undefined;
}

describe('a figure a pack names itself', () => {
  test('is an amount, a condition and a comparison', () => {
    const draft = setReason('meeting', '开会多了')(DRAFT);
    expect(paragraph(draft, 's10.meeting')).toBe('会议费3.00万元。');
    const said = documentOf(draft).blocks.flatMap((block) => (block.type === 'paragraph' ? [textOf(block.runs)] : []));
    expect(said).toContain('会议费比上年增加1.00万元，增长50.00%，原因是开会多了。');
  });

  test('is kept by the draft file, which opens again', () => {
    const draft = setPrior('meeting', 2_500_000)(setReason('meeting', '开会多了')(DRAFT));
    const opened = parseDraft(writeDraft(draft));
    expect(opened.ok && opened.value.comparisons['meeting']).toEqual({ reason: '开会多了', prior: 2_500_000 });
  });

  test('gives its stated prior to the column that names it, in rows of all its money only', () => {
    const columns = ({ rows }: ReturnType<typeof tableOf>) => rows.map(({ cells }) => cells.at(-1)?.text);
    expect(columns(tableOf(DRAFT, PACK, 't07'))).toEqual(['2.00', '2.00', '']);
    expect(columns(tableOf(setPrior('meeting', 2_500_000)(DRAFT), PACK, 't07'))).toEqual(['2.50', '2.00', '']);
  });

  test('that the form does not have is a finding at its place', () => {
    const gaps = (key: string) =>
      documentOf(setReason(key, '原因')(DRAFT)).gaps.filter(({ pointer }) => pointer === `/comparisons/${key}`);
    expect(gaps('meetings').map(({ severity, message }) => [severity, message])).toEqual([
      ['error', '变动原因“meetings”印不出来：这个公开格式没有这个对比项，请删除，或换回有它的格式'],
    ]);
    expect(gaps('meeting')).toEqual([]);
  });

  test('adds up over units: what one states and the lines of the other', () => {
    const unit = (name: string, draft: typeof DRAFT) => ({
      file: `${name}.ysgk`,
      sha256: name.padEnd(64, '0'),
      draft: { ...draft, organization: { ...draft.organization, name }, projects: [] },
    });
    const units = [unit('a', DRAFT), unit('b', setPrior('meeting', 2_500_000)(DRAFT))];
    const choices = { name: '局', nature: 'administrative', texts: null, sameNames: 'apart' } as const;
    const department = consolidate(units, {
      ...choices,
      eliminated: new Map(),
      measures: { meeting: MEETING },
    });
    expect(department.ok && department.value.comparisons['meeting']?.prior).toBe(4_500_000);
  });
});
