import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleNumber } from '../../shared/check/rule.ts';
import { runChecks } from '../../shared/check/run.ts';
import { asking } from './asked-rules.ts';
import { findingInWords } from './in-words.ts';
import { statementsOf } from '../../shared/check/prose/statement.ts';
import { documentOf, draftFrom, EXAMPLES, exampleDraft } from '../document/open-example.ts';
import { randomDraft } from '../fixtures/random-draft.ts';
import { contextOf } from './example-context.ts';
import { PROSE_CASES } from './prose-cases.ts';

describe('a spoilt paragraph', () => {
  it.each(PROSE_CASES)('R$rule $name', ({ rule, block, context }) => {
    const report = runChecks(asking(context(), (asked) => asked === rule));
    const there = report.findings.filter((finding) => finding.rule === rule && finding.where.block === block);
    expect(there.map(findingInWords), report.findings.map(findingInWords).join('\n')).not.toEqual([]);
  });
});

describe('the figures of a paragraph', () => {
  it('come with share, change and reason; figures inside a reason are none', () => {
    const text =
      '单位资金111.13万元，占41.67%，比上年预算增加2.81万元，增长2.59%，主要原因是追加3.00万元，另调整5.00万元。';
    const [only, ...rest] = statementsOf(text);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      label: '单位资金',
      amount: { printed: 111_130_000 },
      share: { value: 4167, hasSign: true },
      change: { direction: '增加', rateDirection: '增长', base: '上年预算', rate: { value: 259 } },
      reason: '追加3.00万元，另调整5.00万元',
    });
  });

  it('are read with half-width commas, spaces and full-width digits', () => {
    const [one] = statementsOf(
      '行政运行（项）：2024年预算数为 １,275.62 万元，比上年预算减少42.15万元,下降3.20 %，主要原因是：人员减少。',
    );
    expect(one).toMatchObject({
      amount: { printed: 1_275_620_000 },
      change: { rate: { value: 320 } },
      reason: '人员减少',
    });
  });
});

/** The rules that hold what the prose says against the tables: what a person enters for procurement (27) may well be wrong. */
const isAboutFigures = (rule: RuleNumber): boolean => rule >= 20 && rule <= 32 && rule !== 27;

/** The reasons given, without last year's figures: those of the parts need not make up that of the whole. */
function withoutPriors(comparisons: Readonly<Record<string, { readonly reason?: string } | undefined>>) {
  return Object.fromEntries(Object.entries(comparisons).map(([key, one]) => [key, { reason: one?.reason }] as const));
}

describe('a document made here', () => {
  it('never contradicts its own tables, whatever the draft', () => {
    fc.assert(
      fc.property(randomDraft, (draft) => {
        // What a person wrote over the sentences, entered for procurement or as last year's figure may well be wrong.
        const comparisons = withoutPriors(draft.comparisons);
        for (const pack of [draft.pack, 'national-9']) {
          const generated = draftFrom(JSON.stringify({ ...draft, pack, overrides: {}, comparisons }));
          const { findings } = runChecks(asking(contextOf(generated), isAboutFigures));
          const found = findings.filter(({ rule, severity }) => severity === 'error' && isAboutFigures(rule));
          expect(found.map(findingInWords)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a document whose tables are printed in 元', () => {
  it('is checked like any other: a share is a ratio of money, whatever the unit', () => {
    const context = contextOf(exampleDraft('xinjiang-2025/examples/liaison-office-2025'));
    const blocks = context.document.blocks.map((block) =>
      block.type === 'table'
        ? {
            ...block,
            unit: '单位：元',
            rows: block.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell) =>
                cell.exact === undefined || cell.text === '' ? cell : { ...cell, text: String(cell.exact / 100) },
              ),
            })),
          }
        : block,
    );
    const isAsked = (rule: RuleNumber): boolean => rule >= 20 && rule <= 32;
    const report = runChecks(asking({ ...context, document: { ...context.document, blocks } }, isAsked));
    const wrong = report.findings.filter(({ rule, severity }) => severity === 'error' && isAsked(rule));
    expect(wrong.map(findingInWords)).toEqual([]);
  });
});

describe('a document without a table its prose speaks of', () => {
  it.each(EXAMPLES)('%s: is told so once, not once for every figure of that table', (example) => {
    const whole = contextOf(exampleDraft(example));
    for (const missing of whole.document.blocks.filter(({ type }) => type === 'table')) {
      const blocks = whole.document.blocks.filter((block) => block !== missing);
      const { findings } = runChecks(
        asking({ ...whole, document: { ...whole.document, blocks } }, (rule) => rule === 20 || rule === 37),
      );
      expect(findings.filter(({ rule }) => rule === 20).map(findingInWords)).toEqual([]);
      expect(findings.filter(({ rule, severity }) => rule === 37 && severity === 'error')).toHaveLength(1);
    }
  });
});

describe('what last year was published', () => {
  const draft = exampleDraft('xinjiang-2025/examples/liaison-office-2025');
  const item = 's5.general.item.2010350';
  /** As if the same had been published a year before: what grew then contradicts it, what did not grow does not. */
  const found = (overrides: Readonly<Record<string, string>>, ledger = draft.ledger) =>
    runChecks(
      asking(
        { ...contextOf({ ...draft, overrides }), lastYear: documentOf({ ...draft, ledger }) },
        (rule) => rule === 35,
      ),
    ).findings.filter(({ rule, where }) => rule === 35 && where.block === item);
  const sentence = (change: string): Readonly<Record<string, string>> => ({
    [item]: `一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）事业运行（项）：2025年预算数为115.10万元，${change}`,
  });

  it('is what an item is said to have changed from', () => {
    expect(found(sentence('比上年预算增加0.00万元，增长0.00%，主要原因是：没有变化。')).map(findingInWords)).toEqual(
      [],
    );
    expect(found(sentence('比上年预算增加15.10万元，增长15.10%，主要原因是：人员增加。'))).toMatchObject([
      { expected: '115.10', actual: '100.00' },
    ]);
  });

  it('is nothing for an item it does not have', () => {
    const without = draft.ledger.filter((line) => line.function !== '2010350');
    expect(found(sentence('比上年预算增加115.10万元，增长100.00%，主要原因是：新增。'), without)).toEqual([]);
    expect(found(sentence('比上年预算增加15.10万元，增长15.10%，主要原因是：新增。'), without)).toMatchObject([
      { expected: '0.00', actual: '100.00' },
    ]);
  });

  it('says nothing of what was carried out last year', () => {
    expect(found(sentence('比上年执行数增加15.10万元，增长15.10%，主要原因是：人员增加。'))).toEqual([]);
  });
});
