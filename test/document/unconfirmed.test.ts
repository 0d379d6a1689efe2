import { describe, expect, it } from 'vitest';
import { withGaps } from '../../shared/check/gap-findings.ts';
import type { Gap } from '../../shared/document/document.ts';
import { unconfirmedBlocks } from '../../shared/document/unconfirmed.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { confirmCarriedOver } from '../../shared/draft/turn/carried-over.ts';
import { rollForward } from '../../shared/draft/turn/roll-forward.ts';
import { documentOf, exampleDraft, EXAMPLES } from './open-example.ts';

const LAST = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');
const draft = onward(LAST, 'xinjiang-2025');

function onward(last: Draft, pack = last.pack): Draft {
  return rollForward(last, { pack, ledger: 'prefilled', projects: new Set(last.projects.map(({ id }) => id)) });
}

const unconfirmed = (of: Draft): readonly Gap[] =>
  documentOf(of).gaps.filter(({ carriedOver }) => carriedOver === true);
const messageOf = (pointer: string): string | undefined =>
  unconfirmed(draft).find((gap) => gap.pointer === pointer)?.message;

describe('texts that were carried over', () => {
  it.each(EXAMPLES)('%s: each is named once, in words that print, with no name of the file format', (example) => {
    const next = onward(exampleDraft(example));
    const gaps = unconfirmed(next);
    expect(gaps.map(({ pointer }) => pointer)).toEqual(next.carriedOver);
    for (const { message } of gaps) expect(message).not.toMatch(/[a-zA-Z]\.[a-zA-Z]|“\d+”|undefined|null/u);
    const ids = new Set(['', ...documentOf(next).blocks.map(({ id }) => id)]);
    expect(gaps.filter(({ block }) => !ids.has(block))).toEqual([]);
  });

  it('a reason is named as its sentence names it, and stands in its paragraph', () => {
    const pointer = '/comparisons/income.general.own/reason';
    expect(messageOf(pointer)).toBe('第三部分二：“一般公共预算”的变动原因沿用上年，还没有确认');
    const { blocks } = documentOf(draft);
    const { block } = unconfirmed(draft).find((gap) => gap.pointer === pointer) ?? { block: '' };
    const paragraph = blocks.find(({ id }) => id === block);
    expect(paragraph?.type === 'paragraph' && paragraph.runs.map((run) => 'pointer' in run && run.pointer)).toContain(
      pointer,
    );
  });

  it('a text that prints nowhere now is known by its own words', () => {
    const reason = '去年有，今年没有';
    const silent = { ...draft, comparisons: { 'income.soe.own': { reason } } };
    const [gap] = unconfirmed({ ...silent, carriedOver: ['/comparisons/income.soe.own/reason'] });
    expect(gap).toMatchObject({
      severity: 'hint',
      block: '',
      message: `变动原因“${reason}”现在没有印出来，沿用上年，还没有确认`,
    });
  });

  it('lists and sheets are looked at where they print', () => {
    const places = new Map(unconfirmed(draft).map(({ pointer, block, message }) => [pointer, { block, message }]));
    expect(places.get('/organization/functions')?.message).toBe('基本情况·主要职能沿用上年，还没有确认');
    expect(places.get('/organization/functions')?.block).not.toBe('');
    expect(places.get('/overallPerformance')?.block).toBe('overall-performance');
    const index = draft.projects.findIndex(({ performance }) => performance !== undefined);
    const { id, name } = draft.projects[index] ?? expect.fail('no project with a sheet');
    expect(places.get(`/projects/${String(index)}/performance`)).toEqual({
      block: `project-performance.${id}`,
      message: `项目“${name}”的绩效目标表沿用上年，还没有确认`,
    });
  });

  it('a text of a project is named by the project', () => {
    const { id, name } = draft.projects[0] ?? expect.fail('no project');
    const classified = { ...draft, projects: [{ id, name, classified: true }], carriedOver: ['/projects/0/basis'] };
    expect(unconfirmed(classified).map(({ message }) => message)).toEqual([`项目“${name}”的依据沿用上年，还没有确认`]);
  });

  it('says to confirm, not to fill in, and hides no placeholder beside it', () => {
    const document = documentOf({ ...draft, carriedOver: ['/comparisons/income.general.own/reason'] });
    const [block = ''] = unconfirmedBlocks(document.gaps);
    const placeholder = { rule: 42, severity: 'error', where: { block }, message: '留着“XX”', fix: '请补上' } as const;
    const findings = withGaps([placeholder], { document });
    expect(findings).toContainEqual(placeholder);
    expect(findings.find(({ where, fix }) => where.block === block && fix !== placeholder.fix)?.fix).toContain('确认');
  });

  it('are no longer named once confirmed', () => {
    const confirmed = confirmCarriedOver(new Set(['/organization/functions']))(draft);
    expect(unconfirmed(confirmed)).toHaveLength(unconfirmed(draft).length - 1);
    expect(unconfirmed(LAST)).toEqual([]);
  });
});
