/** What a pack does not ask is not missed, not shown and not printed; what it prints it must ask. */
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../renderer/part.ts';
import { buildDocument } from '../../shared/document/build.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { rollForward } from '../../shared/draft/turn/roll-forward.ts';
import { CORE_INPUTS, isAsked } from '../../shared/pack/asks.ts';
import { packDifferences } from '../../shared/pack/difference.ts';
import { classificationOfTests, exampleDraft, EXAMPLES } from '../document/open-example.ts';
import { OWN_FIELDS } from '../fixtures/own-fields.ts';
import { openOverlay } from './open-overlay.ts';
import { messageFor, type Files } from './overlay.ts';

const NO_CHECKS = { replaces: true, facts: {}, checks: {} };
/** A form of two sentences that asks for functions alone. */
const SHORT: Files = {
  'pack.json': { id: 'short', extends: 'xinjiang-2025', asks: ['functions'], prose: ['part1', 'part2'] },
  'checks.json': NO_CHECKS,
  'prose/part1.json': {
    replaces: true,
    blocks: { p1: { kind: 'heading', level: 1, text: '第一部分 概况' }, 'p1.functions': { kind: 'functions' } },
  },
};
const PACK = openOverlay('short', SHORT);

function bare(pack: string): Draft {
  const { overallPerformance: _o, publishedOn: _p, ...draft } = exampleDraft(EXAMPLES[0]);
  return { ...draft, pack, projects: draft.projects.map(({ performance: _, ...project }) => project), overrides: {} };
}

const missing = (draft: Draft, pack = PACK): readonly string[] =>
  buildDocument(draft, pack, classificationOfTests())
    .gaps.filter(({ severity }) => severity === 'error')
    .map(({ pointer }) => pointer);

describe('what is not asked', () => {
  test('is not missed', () => {
    expect(missing(bare('short'))).toEqual([]);
    const { asks: _, ...all } = PACK.manifest;
    expect(missing(bare('short'), { ...PACK, manifest: all })).toEqual([
      '/publishedOn',
      '/overallPerformance',
      '/projects/0/performance',
    ]);
  });

  test('has no part of the window; a pack that says nothing has them all', () => {
    const asked = new Set(partsOf(bare('short'), PACK));
    for (const part of ['performance', 'procurement', 'assets', 'other', 'glossary'] as const) {
      expect(asked.has(part)).toBe(false);
    }
    const all = openOverlay('mine', { 'pack.json': { id: 'mine', extends: 'xinjiang-2025' } });
    expect(partsOf(bare('mine'), all)).toEqual(
      expect.arrayContaining(['performance', 'procurement', 'assets', 'glossary']),
    );
  });

  test('is not to be confirmed in the next year', () => {
    const turn = (pack: typeof PACK) =>
      rollForward(bare('short'), {
        pack: 'short',
        ledger: 'empty',
        projects: new Set(),
        isAsked: (input) => isAsked(pack, input),
      }).carriedOver;
    expect(turn(PACK)).not.toContain('/assets');
    expect(turn(PACK)).not.toContain('/organization/staffing');
    expect(turn({ ...PACK, manifest: { ...PACK.manifest, asks: ['assets', 'staffing'] } })).toEqual(
      expect.arrayContaining(['/assets', '/organization/staffing']),
    );
  });
});

test('is a difference between two packs', () => {
  const all = openOverlay('mine', { 'pack.json': { id: 'mine', extends: 'xinjiang-2025' } });
  const most = {
    ...all,
    manifest: { ...all.manifest, asks: CORE_INPUTS.filter((input) => !/staffing|basis/.test(input)) },
  };
  expect(packDifferences(all, most)).toEqual(['不再要填写：人员情况、项目的依据']);
  expect(packDifferences(most, all)).toEqual(['也要填写：人员情况、项目的依据']);
});

describe('what is printed must be asked', () => {
  const text = (sentence: string): Files => ({
    'prose/part1.json': {
      replaces: true,
      blocks: { 'p1.own': { kind: 'text', text: sentence } },
    },
    'checks.json': NO_CHECKS,
  });
  const short = { asks: ['functions'], prose: ['part1', 'part2'] };

  test.each<[string, string]>([
    ['{staffing.quota}人', '“{staffing.quota}”要用“staffing”'],
    ['{procurement.total}万元', '“{procurement.total}”要用“procurement”'],
    ['{assets.vehicles.count}辆', '“{assets.vehicles.count}”要用“assets”'],
    ['{performance.overall}张', '“{performance.overall}”要用“overallPerformance”'],
  ])('%s', (sentence, message) => {
    expect(messageFor(text(sentence), short)).toBe(
      `模板包 mine 的 prose/part1.json，blocks.p1.own.text：${message}，请写进 pack.json 的 asks`,
    );
  });

  test('a kind of block that is nothing but an input', () => {
    expect(messageFor({ 'checks.json': NO_CHECKS }, { asks: ['functions'] })).toContain(
      '这一种段落要用“subordinates”，请写进 pack.json 的 asks',
    );
    expect(messageFor({}, { asks: ['function'] })).toContain('pack.json，asks.0：只能是 functions、');
  });
});

describe('a sheet shows a field of the pack', () => {
  const sheet = {
    fields: { nature: { label: '项目性质', suffix: '：', show: 'field:stage' } },
  };
  const pack = openOverlay('own-fields', { ...OWN_FIELDS, 'sheets/project.json': sheet });

  test('as its project has it, the mark where it is missing', () => {
    const draft = exampleDraft(EXAMPLES[0]);
    const shown = (fields: Draft['projects'][number]['fields']) => {
      const projects = draft.projects.map((project) => ({ ...project, ...(fields === undefined ? {} : { fields }) }));
      const { blocks } = buildDocument({ ...draft, pack: 'own-fields', projects }, pack, classificationOfTests());
      const block = blocks.find(({ id }) => id.startsWith('project-performance.'));
      return block?.type === 'sheet' ? block.fields.at(-1) : undefined;
    };
    expect(shown({ stage: 'always' })).toEqual({ label: '项目性质', suffix: '：', value: '经常性' });
    expect(shown(undefined)?.value).toBe('【待填】');
  });

  test.each<[string, Files, string]>([
    ['no such field', { label: '甲', suffix: '', show: 'field:x' }, 'fields.nature.show：没有栏目“x”'],
    ['one of the document', { label: '甲', suffix: '', show: 'field:d' }, '项目的绩效目标表只能印每个项目一份的栏目'],
    ['something else', { label: '甲', suffix: '', show: 'stage' }, 'fields.nature.show：只能写 field: 加栏目的编号'],
    ['nothing', { label: '甲', suffix: '' }, 'fields.nature：只能是 organization、project、manager 之一'],
  ])('refused: %s', (_, line, message) => {
    const fields = { 'fields.json': { fields: { d: { label: '甲', type: 'text' } } } };
    expect(messageFor({ ...fields, 'sheets/project.json': { fields: { nature: line } } })).toContain(
      `模板包 mine 的 sheets/project.json，fields.nature`,
    );
    expect(messageFor({ ...fields, 'sheets/project.json': { fields: { nature: line } } })).toContain(message);
  });
});
