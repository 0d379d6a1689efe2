/** A classified project's detail is kept back by what a paragraph is, whatever a pack calls it. */
import { describe, expect, it } from 'vitest';
import { readPackFiles } from '../../host/pack-files.ts';
import { draftContext } from '../../shared/check/draft-context.ts';
import { findingsJson } from '../../shared/check/json.ts';
import { runChecks } from '../../shared/check/run.ts';
import { buildDocument } from '../../shared/document/build.ts';
import { crossCheck } from '../../shared/draft/cross-check.ts';
import { classifyProject } from '../../shared/draft/edit-classified.ts';
import { ofProject, projectFieldOf } from '../../shared/draft/project-paragraph.ts';
import { nextProjectId } from '../../shared/draft/project-id.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { loadPack } from '../../shared/pack/load.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import { projectParagraph } from '../../shared/pack/project-section.ts';
import { documentTree } from '../../shared/render/json/write.ts';
import { classificationOfTests, exampleDraft } from '../document/open-example.ts';
import { sourceWith } from './overlay.ts';

const SECRET = '绝不可印出的内容';
const codes = classificationOfTests();

/** The 2025 form under another name, its projects printing under another prefix. */
function packWith(prefix: string): Pack {
  const whole = readPackFiles('xinjiang-2024');
  const { blocks } = JSON.parse(whole?.get('prose/s07.json') ?? '{}') as { blocks: Record<string, object> };
  const mine = {
    'pack.json': { id: 'mine', extends: 'xinjiang-2025' },
    'prose/s07.json': { blocks: { 's7.empty': null, [`${prefix}.none`]: { ...blocks['s7.empty'], prefix } } },
  };
  const pack = loadPack('mine', sourceWith({ mine }));
  if (!pack.ok) throw new Error(`${pack.problem.place} ${pack.problem.message}`);
  return pack.value;
}

/** The example with a classified project that has money in section 七. */
function classifiedDraft(overrides: Draft['overrides']): Draft {
  const draft = exampleDraft('xinjiang-2025/examples/liaison-office-2025');
  const line = {
    function: '2010350',
    economic: '30299',
    source: 'general.own' as const,
    project: 'x1',
    amount: 5_000_000,
  };
  return {
    ...draft,
    projects: [...draft.projects, { id: 'x1', name: '专项保障经费', classified: true }],
    ledger: [...draft.ledger, line],
    overrides,
  };
}

describe.each(['s7', 'xm', 'part.projects'])('a pack whose projects print under %s', (prefix) => {
  const pack = packWith(prefix);
  const rewritten = ['basis', 'allocation', 'period', 'undertaker', 'basis.2'].map((field) => `${prefix}.x1.${field}`);
  const draft = classifiedDraft(Object.fromEntries(rewritten.map((id) => [id, SECRET])));
  const document = buildDocument(draft, pack, codes);

  it('prints the project by name, and what is kept back as kept back', () => {
    const plain = buildDocument(classifiedDraft({}), pack, codes);
    const texts = JSON.stringify(documentTree(plain));
    expect(plain.blocks.map(({ id }) => id)).toContain(`${prefix}.x1.basis`);
    expect(texts).toContain('设立的政策依据：完全不予公开');
  });

  it('does not print, export or quote what was written in its place', () => {
    expect(JSON.stringify(document)).not.toContain(SECRET);
    expect(JSON.stringify(documentTree(document))).not.toContain(SECRET);
    const report = runChecks(draftContext(draft, document, pack, codes));
    expect(JSON.stringify([report, findingsJson('甲.ysgk', report)])).not.toContain(SECRET);
    // It is told that something was written where nothing may be.
    expect(report.findings.filter(({ message }) => message.includes('涉密项目不公开的内容'))).toHaveLength(
      rewritten.length,
    );
  });

  it('refuses such a draft on opening and saving, and does not repeat the text', () => {
    const problems = crossCheck(draft);
    expect(problems).toHaveLength(rewritten.length);
    expect(JSON.stringify(problems)).not.toContain(SECRET);
  });

  it('takes rewritten detail away when a project is marked, and leaves what stays public', () => {
    const open = { ...draft, projects: draft.projects.map((one) => ({ ...one, classified: false })) };
    const overrides = { ...open.overrides, [`${prefix}.x1.name`]: '1、项目名称：专项保障经费' };
    expect(Object.keys(classifyProject('x1')({ ...open, overrides }).overrides)).toEqual([`${prefix}.x1.name`]);
  });

  it('knows where the paragraphs of a project are', () => {
    expect(projectParagraph(pack, 'x1', 'name')).toBe(`${prefix}.x1.name`);
    expect(projectFieldOf(`${prefix}.x1.basis.3`, 'x1')).toBe('basis');
    expect(projectFieldOf(`${prefix}.x1.basis`, 'x')).toBeUndefined();
    expect(ofProject(`${prefix}.x1.basis.2`, 'x1', 'u2-x1')).toBe(`${prefix}.u2-x1.basis.2`);
    expect(nextProjectId({ projects: [], overrides: { [`${prefix}.p1.basis`]: '旧' } })).toBe('p2');
  });
});

it('a published text that spells out the detail is told, not repeated', () => {
  const pack = packWith('xm');
  const draft = classifiedDraft({});
  const document = buildDocument(draft, pack, codes);
  const blocks = document.blocks.map((block) =>
    block.id === 'xm.x1.basis' && block.type === 'paragraph'
      ? { ...block, runs: [{ kind: 'text' as const, text: `设立的政策依据：${SECRET}` }] }
      : block,
  );
  const { draft: _none, ...read } = draftContext(draft, { ...document, blocks }, pack, codes);
  const report = runChecks(read);
  const told = report.findings.filter(({ rule }) => rule === 46);
  expect(told.map(({ message }) => message)).toEqual(['涉密项目“专项保障经费”的设立的政策依据写出来了']);
  expect(JSON.stringify(told)).not.toContain(SECRET);
});
