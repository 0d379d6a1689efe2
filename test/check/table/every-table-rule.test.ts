import { describe, expect, it } from 'vitest';
import { placeKey } from '../../../shared/check/finding.ts';
import type { RuleNumber } from '../../../shared/check/rule.ts';
import { runChecks } from '../../../shared/check/run.ts';
import { EXAMPLES, exampleDraft } from '../../document/open-example.ts';
import { asking } from '../asked-rules.ts';
import { contextOf } from '../example-context.ts';
import { asRead, findingsOf } from '../spoil.ts';
import { CASES, office, officeWithCarryOver } from '../table-cases.ts';

describe('a document made to break one rule', () => {
  it.each(CASES)('R$rule $name, made here or read from a file', ({ rule, context, place, expected, actual }) => {
    for (const document of [context(), asRead(context())]) {
      const found = findingsOf(rule, document).filter(({ where }) => placeKey(where) === placeKey(place));
      // A total may fail two sums at once.
      expect(found).not.toEqual([]);
      expect(found.map(({ severity }) => severity)).not.toContain('hint');
      if (expected !== undefined) expect(found.map((finding) => finding.expected)).toContain(expected);
      if (actual !== undefined) expect(found.map((finding) => finding.actual)).toContain(actual);
      for (const { message, fix } of found) expect(message).not.toBe(fix);
    }
  });

  it('there is one for every rule from 1 to 19', () => {
    const rules = new Set(CASES.map(({ rule }) => rule));
    expect([...rules].sort((one, other) => one - other)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  });
});

const isOfTables = (rule: RuleNumber): boolean => rule <= 19;

const CLEAN = [
  ...[...EXAMPLES, 'national-9/examples/public-service-center-2026'].map(
    (path) => [path, () => contextOf(exampleDraft(path))] as const,
  ),
  ['with carry-over', officeWithCarryOver] as const,
];

describe('a right document', () => {
  it.each(CLEAN)('%s breaks no rule of tables, made here or read from a file', (_, context) => {
    for (const document of [context(), asRead(context())]) {
      const found = runChecks(asking(document, isOfTables)).findings.filter(
        ({ rule, severity }) => isOfTables(rule) && severity !== 'hint',
      );
      expect(found).toEqual([]);
    }
  });

  it('held against itself as its only unit and as its approved figures agrees', () => {
    const context = office();
    const report = runChecks(asking({ ...context, units: [context.document], approved: context.document }, isOfTables));
    expect(report.findings.filter(({ rule }) => rule === 18 || rule === 19)).toEqual([]);
    expect(report.notRun.map(({ rule }) => rule)).not.toContain(18);
    expect(report.notRun.map(({ rule }) => rule)).not.toContain(19);
  });

  it('says which tables the approved figures do not have', () => {
    const context = office();
    const blocks = context.document.blocks.filter(({ id }) => id !== 't05' && id !== 't10');
    const { findings, notRun } = runChecks(
      asking({ ...context, approved: { ...context.document, blocks } }, isOfTables),
    );
    expect(findings.filter(({ rule }) => rule === 19)).toEqual([]);
    expect(notRun.find(({ rule }) => rule === 19)?.because).toBe('批复数里没有表5、表10，这些表没有核对');
  });

  it('says why the rules that need more did not run', () => {
    const { notRun } = runChecks(asking(office(), isOfTables));
    expect(notRun).toEqual([
      { rule: 18, because: '没有载入所属单位的草稿' },
      { rule: 19, because: '没有载入批复数' },
    ]);
  });

  it('of the sample has its tails explained, and nothing else', () => {
    const found = findingsOf(4, contextOf(exampleDraft(EXAMPLES[0])));
    expect(found.map(({ where, expected, actual, severity }) => [placeKey(where), expected, actual, severity])).toEqual(
      [
        ['t06/0/3', '155.54', '155.53', 'hint'],
        ['t06/0/4', '151.15', '151.14', 'hint'],
        ['t06/1/3', '146.18', '146.19', 'hint'],
        ['t06/1/4', '146.18', '146.19', 'hint'],
      ],
    );
    for (const { exactExpected, exactActual } of found) expect(exactExpected).toBe(exactActual);
  });
});
