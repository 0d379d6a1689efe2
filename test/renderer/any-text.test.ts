/** Whatever text gets into whatever field: the draft it makes saves, and opens equal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withValue } from '../../shared/draft/edit-field.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { openWorkspace } from './open-workspace.ts';

type Path = readonly (string | number)[];

/** A draft with every optional text in it. */
function filled(draft: Draft): Draft {
  const [project, ...others] = draft.projects;
  const [line, ...lines] = draft.ledger;
  if (project === undefined || line === undefined) throw new Error('the example has both');
  return {
    ...draft,
    organization: { ...draft.organization, subordinates: ['下属'], offices: ['科室'], functions: ['职能'] },
    projects: [
      { ...project, classified: false, basis: '一', undertaker: '二', allocation: '三', period: '四' },
      ...others,
    ],
    ledger: [{ ...line, note: '备注' }, ...lines],
    comparisons: { ...draft.comparisons, 'income.general.own': { reason: '原因' } },
    uses: { ...draft.uses, '201': '用途' },
    overrides: { 's1.total': '改写' },
    glossary: [{ term: '名词', text: '解释' }],
    codeNames: { '2019999': '科目名' },
    waivers: [{ rule: 'R33', where: 's1.total', reason: '理由' }],
  };
}

/** Fields whose text names something: a code, a date, an identifier, a place. No person types them as words. */
const NAMED =
  /\/(format|version|pack|kind|publishedOn|approvedOn|nature|function|economic|source|id|project|rule|where|sha256|carriedOver(\/\d+)?)$/;

/** Every text a person writes, by its place. */
function textsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return NAMED.test(`/${path.join('/')}`) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const workspace = openWorkspace();
workspace.getState().edit('all', filled);
const full = workspace.getState().draft;
const places = textsIn(full);

test('the draft of this test has a text of every kind', () => {
  const kinds = new Set(places.map((path) => path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')));
  for (const kind of [
    'organization.name',
    'organization.functions.*',
    'organization.subordinates.*',
    'organization.offices.*',
    'projects.*.name',
    'projects.*.basis',
    'projects.*.performance.indicators.*.name',
    'ledger.*.note',
    'comparisons.income.general.own.reason',
    'uses.201',
    'overallPerformance.goals',
    'otherMatters',
    'overrides.s1.total',
    'glossary.*.term',
    'glossary.*.text',
    'codeNames.2019999',
    'waivers.*.reason',
  ])
    expect(kinds).toContain(kind);
});

const troublesome = fc.constantFrom(
  ...['\u000b', '\u000c', '\u0000', '\u001b', '\u0085', '\u2028', '\u2029', '\ud800', '\udfff', '\ufffe', '\uffff'],
  ...['\ufdd0', '\u{1ffff}', '\r', '\r\n', '\n', '\t', '\u200e', '\ufeff', '"', '\\', '__proto__'],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.oneof(troublesome, fc.constantFrom('甲', '乙', 'x', ' ', '1')), { maxLength: 12 })
    .map((all) => all.join('')),
);

test('any text in any field', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), anyText, (path, text) => {
      const { edit } = workspace.getState();
      edit('any', () => withValue(full, path, text) as Draft);
      const { draft } = workspace.getState();
      const opened = parseDraft(writeDraft(draft));
      expect(opened.ok ? opened.value : opened.problem).toEqual(draft);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('what is clean already stays the same object, so that nothing is computed anew for it', () => {
  workspace.getState().edit('all', () => full);
  const { draft } = workspace.getState();
  workspace.getState().edit('one', (before) => ({ ...before, otherMatters: '只改这一处' }));
  const after = workspace.getState().draft;
  expect(after.ledger).toBe(draft.ledger);
  expect(after.projects).toBe(draft.projects);
});
