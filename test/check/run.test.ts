import { describe, expect, it } from 'vitest';
import { runChecks, verdictOf } from '../../shared/check/run.ts';
import { findingInWords } from './in-words.ts';
import { EXAMPLES, exampleDraft } from '../document/open-example.ts';
import { contextOf } from './example-context.ts';

describe('a real disclosure', () => {
  it.each(EXAMPLES)('%s has no error', (path) => {
    const report = runChecks(contextOf(exampleDraft(path)));
    expect(report.findings.filter(({ severity }) => severity === 'error').map(findingInWords)).toEqual([]);
    expect(verdictOf(report)).toBe('publishable');
  });
});

describe('a waiver', () => {
  it('sets a finding aside with its reason, named by rule and place', () => {
    const draft = exampleDraft(EXAMPLES[0]);
    const left = { ...draft, overrides: { 's1.total': '收支总预算比上年增加（减少）1.00 万元。' } };
    expect(runChecks(contextOf(left)).findings.filter(({ rule }) => rule === 32)).toHaveLength(1);
    const waived = { ...left, waivers: [{ rule: 'R32', where: 's1.total', reason: '引用原文' }] };
    const report = runChecks(contextOf(waived));
    expect(report.findings.filter(({ rule }) => rule === 32)).toEqual([]);
    expect(report.waived.map(({ reason }) => reason)).toEqual(['引用原文']);
  });
});

describe('a check that is at fault', () => {
  it('is said not to have run, and costs no other', () => {
    const context = contextOf(exampleDraft(EXAMPLES[0]));
    const broken = new Proxy(/./u, {
      get: () => {
        throw new Error('坏了');
      },
    });
    const checks = new Map(
      [...context.pack.checks].map(([name, spec]) => [
        name,
        spec.kind === 'placeholders' ? { ...spec, patterns: { broken } } : spec,
      ]),
    );
    const whole = runChecks(context);
    const report = runChecks({ ...context, pack: { ...context.pack, checks } });
    const added = report.notRun.filter(({ rule }) => !whole.notRun.some((one) => one.rule === rule));
    expect(added).toEqual([{ rule: 42, because: expect.stringMatching(/^校验程序出错：坏了/u) as string }]);
    expect(report.findings).toEqual(whole.findings.filter(({ rule }) => rule !== 42));
  });
});
