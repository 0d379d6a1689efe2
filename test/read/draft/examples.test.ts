import { describe, expect, test } from 'vitest';
import { comparable } from '../../../shared/base/text.ts';
import { draftContext } from '../../../shared/check/draft-context.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { baselineFindings } from '../../../shared/check/table/baseline.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { reportText } from '../../../shared/read/draft/report.ts';
import { classificationOfTests, documentOf, exampleDraft } from '../../document/open-example.ts';
import { comparableTree } from '../recognise/comparable-tree.ts';
import { ALL_EXAMPLES, packOf } from '../recognise/read-flow.ts';
import { published, PUBLISHED_FORMATS, started } from './start-example.ts';
import { falseLines } from './true-lines.ts';

/** Every example is exported, read and made a draft again: what the document determines is what its draft said. */

/** The lines of each example that its document leaves no choice about: other income, which has one project or one 项. */
const DETERMINED: Readonly<Record<string, readonly string[]>> = {
  'xinjiang-2025/examples/liaison-office-2025': ['2010350 unit.other 111130000'],
  'xinjiang-2024/examples/foreign-affairs-2024': ['2010301 unit.other 29670000', '2010399 unit.other 60000000'],
  'xinjiang-2024/examples/party-committee-2024': ['2013101 unit.other 40000000'],
  'national-9/examples/public-service-center-2026': ['2010350 unit.operating 4000000'],
};

/** Projects that the document nowhere names: the table of projects is not among the nine, and what is classified has no sheet. */
const UNNAMED: Readonly<Record<string, readonly string[]>> = {
  'national-9/examples/public-service-center-2026': ['专用设施保障'],
};

/** Forms whose tables print last year row by row: no sentence says it all, its lines are a person's to enter. */
const LAST_YEAR_IN_TABLES: readonly string[] = ['national-9/examples/public-service-center-2026'];

/** The same with last year's lines, where the tables print them. */
function withLastYear(draft: Draft, original: Draft, example: string): Draft {
  return LAST_YEAR_IN_TABLES.includes(example) ? { ...draft, priorLedger: original.priorLedger } : draft;
}

/** The sentences of a document's tree. */
function proseOf(draft: Draft): readonly string[] {
  return documentOf(draft).blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block.runs.map(({ text }) => comparable(text)).join('')] : [],
  );
}

/** The new draft once a person has completed it: with all lines and every project, found by its name. */
function completed(draft: Draft, original: Draft): Draft {
  const isSame = (one: string, other: string): boolean => comparable(one) === comparable(other);
  const missing = original.projects.filter(({ name }) => !draft.projects.some((own) => isSame(own.name, name)));
  const projects = [...draft.projects, ...missing.map((project) => ({ ...project, id: `new-${project.id}` }))];
  const ids = new Map(
    original.projects.map(({ id, name }) => [id, projects.find((own) => isSame(own.name, name))?.id ?? '']),
  );
  return {
    ...draft,
    projects,
    ledger: original.ledger.map((line) =>
      line.project === undefined ? line : { ...line, project: ids.get(line.project) ?? '' },
    ),
  };
}

/** The amounts of the published tables that the draft does not print. */
function unreachedIn(draft: Draft): readonly Finding[] {
  return baselineFindings(draftContext(draft, documentOf(draft), packOf(draft.pack), classificationOfTests()));
}

/** The tree of a document, its projects called by their places. */
function treeOf(draft: Draft): string {
  const names = draft.projects.map(({ id, name }) => [id, comparable(name)] as const);
  const renamed = JSON.stringify(comparableTree(documentOf(draft), true), undefined, 1);
  return names.reduce(
    (text, [id, name]) =>
      text.replaceAll(`s7.${id}.`, `s7.${name}.`).replaceAll(`performance.${id}"`, `performance.${name}"`),
    renamed,
  );
}

describe.each(PUBLISHED_FORMATS)('from the %s of', (format) => {
  test.each(ALL_EXAMPLES)('%s', async (example) => {
    const original = exampleDraft(example);
    const { draft, report, unreached } = started(await published(documentOf(original), original.pack, format));
    expect(draft.ledger.map(({ function: item, source, amount }) => `${item} ${source} ${String(amount)}`)).toEqual(
      DETERMINED[example],
    );
    expect(falseLines(draft, original)).toEqual([]);
    const names = new Set(draft.projects.map(({ name }) => comparable(name)));
    const unnamed = original.projects.flatMap(({ name }) => (names.has(comparable(name)) ? [] : [name]));
    expect(unnamed).toEqual(UNNAMED[example] ?? []);
    expect(report.pending.some((text) => text.startsWith('涉密项目：'))).toBe(unnamed.length > 0);
    const whole = withLastYear(completed(draft, original), original, example);
    expect(treeOf(whole)).toEqual(treeOf(original));
    // The sentences alone are whole without last year's lines.
    expect(proseOf(completed(draft, original))).toEqual(proseOf(original));
    expect(report.leftover).toEqual([]);
    expect(report.pending.length).toBeGreaterThan(10);
    expect(reportText('报告', report)).toContain('三、待补');
    // Everything listed is in the draft, open; and every amount its tables print is to be reached, and is by these lines.
    expect(draft.toComplete?.map(({ text, state }) => [text, state])).toEqual(
      report.pending.map((text) => [text.length > 2000 ? `${text.slice(0, 1999)}…` : text, 'open']),
    );
    expect(new Set(draft.toComplete?.map(({ id }) => id)).size).toBe(draft.toComplete?.length);
    expect(unreached).toBe(unreachedIn(draft).length);
    expect(unreached).toBeGreaterThan(100);
    expect(unreachedIn(whole)).toEqual([]);
  });
});
