import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printLocated } from '../../shared/base/result.ts';
import { migrate, MIGRATIONS } from '../../shared/draft/migrate.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { exampleDraft, EXAMPLES } from '../document/open-example.ts';

/** A file as version 1 wrote it: 照抄 of three lines of last year's, one mark for all of them. */
const OLD = readFileSync(join(import.meta.dirname, '../fixtures/drafts/version-1.ysgk'), 'utf8');
const EXAMPLE = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');

function opened(text: string): Draft {
  const parsed = parseDraft(text);
  if (!parsed.ok) throw new Error(parsed.problem.map(printLocated).join('\n'));
  return parsed.value;
}

const versionOf = (text: string): unknown => (JSON.parse(text) as { version: unknown }).version;

/** What parsing says of the example with these fields besides. */
function problemsWith(fields: Record<string, unknown>): readonly string[] {
  const parsed = parseDraft(JSON.stringify({ ...EXAMPLE, version: 2, ...fields }));
  return parsed.ok ? [] : parsed.problem.map(printLocated);
}

const ITEM = {
  id: 't05.r3',
  place: 't05',
  text: '201 03 50 基本支出 226.23：分不到经济科目',
  state: 'open',
  reason: '',
};
const CELL = { block: 't01', row: 22, column: 1, amount: 266_660_000, unit: 'wan', decimals: 2 };

describe('a file of version 1', () => {
  it('opens by every migration there is', () => {
    const ran: number[] = [];
    const watched = new Map(
      [...MIGRATIONS].map(([from, step]) => [
        from,
        (draft: Readonly<Record<string, unknown>>) => {
          ran.push(from);
          return step(draft);
        },
      ]),
    );
    expect(migrate(JSON.parse(OLD), watched).ok).toBe(true);
    expect(ran).toEqual([...MIGRATIONS.keys()]);
    expect(ran).toContain(1);
  });

  it('has a mark for each line in place of one for all of them', () => {
    expect(opened(OLD).carriedOver).toEqual([
      '/organization/functions',
      '/ledger/0',
      '/ledger/1',
      '/ledger/2',
      '/assets',
    ]);
  });

  it('cannot have what a later version brought', () => {
    const old = JSON.parse(OLD) as Record<string, unknown>;
    for (const [field, place] of [
      ['toComplete', '待补清单'],
      ['baseline', '公开件的数'],
      ['confirmed', '确认过的事'],
    ] as const) {
      const parsed = parseDraft(JSON.stringify({ ...old, [field]: [] }));
      expect(parsed.ok ? [] : parsed.problem.map(printLocated)).toEqual([
        `${place}：是第 2 版才有的内容，文件写的是第 1 版`,
      ]);
    }
  });
});

describe('a file is written in the oldest version that can say all of it', () => {
  it.each(EXAMPLES)('%s: nothing new, so version 1', (example) => {
    expect(versionOf(writeDraft(exampleDraft(example)))).toBe(1);
  });

  it.each<[string, Partial<Draft>]>([
    ['what is to be completed', { toComplete: [{ ...ITEM, state: 'open' }] }],
    ['what the money of an item is for', { uses: { '2010350': '发放工资' } }],
    ['a baseline', { baseline: [{ ...CELL, unit: 'wan' }] }],
    [
      'a form looked at for another year',
      { confirmed: { packForYear: { year: 2027, pack: 'xinjiang-2025', on: '2027-01-20' } } },
    ],
    ['a mark of one line', { carriedOver: ['/ledger/1'] }],
  ])('%s needs version 2, and comes back as it was', (_, fields) => {
    const draft = { ...EXAMPLE, ...fields };
    const text = writeDraft(draft);
    expect(versionOf(text)).toBe(2);
    expect(opened(text)).toEqual({ ...draft, version: 2 });
  });
});

describe('what version 2 has is refused with its place where it is not as it should be', () => {
  it('opens as it should be', () => {
    expect(problemsWith({ toComplete: [ITEM], baseline: [CELL] })).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['an unknown state', { toComplete: [{ ...ITEM, state: 'perhaps' }] }, /^待补清单第 1 条：状态只能是/],
    [
      'waived without a reason',
      { toComplete: [{ ...ITEM, state: 'waived', reason: ' ' }] },
      /^待补清单第 1 条：原因不用补的要写理由/,
    ],
    ['two of one id', { toComplete: [ITEM, ITEM] }, /^待补清单第 2 条：编号“t05.r3”与第 1 条重复/],
    ['an unknown field', { toComplete: [{ ...ITEM, done: true }] }, /待补清单第 1 条.*不认识的字段“done”/],
    ['half a fen', { baseline: [{ ...CELL, amount: 1.5 }] }, /^公开件的数第 1 个：金额必须是整数分/],
    ['an unknown unit', { baseline: [{ ...CELL, unit: '万元' }] }, /^公开件的数第 1 个：单位只能是/],
    ['a row before the first', { baseline: [{ ...CELL, row: -1 }] }, /^公开件的数第 1 个：行从 0 数起/],
    ['a day there is not', { confirmed: { packForYear: { year: 2027, pack: 'a', on: '2027-02-30' } } }, /日期必须是/],
  ])('%s', (_, fields, message) => {
    expect(problemsWith(fields).join('\n')).toMatch(message);
  });
});
