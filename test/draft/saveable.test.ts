import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse.ts';
import { saveablePart } from '../../shared/draft/saveable.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { MAX_DRAFT_BYTES, writeDraft } from '../../shared/draft/write.ts';
import { exampleDraft } from '../document/open-example.ts';

const before = exampleDraft('xinjiang-2025/examples/liaison-office-2025');
const changed: Draft = { ...before, otherMatters: '改过的', uses: { ...before.uses, '201': '改过的用途' } };

/** What can be saved opens equal. */
function saved(
  draft: Draft,
  since: Draft | null = before,
): { readonly draft: Draft; readonly places: readonly string[] } {
  const part = saveablePart(draft, since);
  if (part === null) throw new Error('nothing can be saved');
  const opened = parseDraft(writeDraft(part.draft));
  expect(opened.ok ? opened.value : opened.problem).toEqual(part.draft);
  return { draft: part.draft, places: part.left.map(({ pointer }) => pointer) };
}

it('is the draft itself where nothing is refused', () => {
  expect(saveablePart(changed, before)).toEqual({ draft: changed, left: [] });
});

describe('one thing that is refused leaves all else saved', () => {
  const functions = ['一', '坏\u0000的', '三'];
  const cases: readonly (readonly [string, Draft, string, (draft: Draft) => unknown, unknown])[] = [
    [
      'a text in a list',
      { ...changed, organization: { ...changed.organization, functions } },
      '/organization/functions/1',
      ({ organization }) => organization.functions,
      ['一', before.organization.functions[1] ?? '', '三'],
    ],
    [
      'a name',
      { ...changed, organization: { ...changed.organization, name: '换\n行' } },
      '/organization/name',
      ({ organization }) => organization.name,
      before.organization.name,
    ],
    [
      'a text that is new',
      { ...changed, overrides: { 's1.total': '坏\u0000的' } },
      '/overrides/s1.total',
      ({ overrides }) => overrides,
      {},
    ],
    [
      'an amount',
      { ...changed, procurement: { ...changed.procurement, goods: 0.5 } },
      '/procurement/goods',
      ({ procurement }) => procurement.goods,
      before.procurement.goods,
    ],
    [
      'a line',
      { ...changed, ledger: [...changed.ledger, { function: '20', source: 'general.own', amount: 1 }] },
      `/ledger/${String(changed.ledger.length)}`,
      ({ ledger }) => ledger,
      changed.ledger,
    ],
  ];
  it.each(cases)('%s', (_name, draft, pointer, read, expected) => {
    const part = saved(draft);
    expect(part.places[0]).toContain(pointer);
    expect(read(part.draft)).toEqual(expected);
    expect(part.draft.otherMatters).toBe('改过的');
    expect(part.draft.uses['201']).toBe('改过的用途');
  });

  it('of a draft that was never saved too', () => {
    const draft = { ...changed, otherMatters: '坏\u0000的' };
    expect(saved(draft, null).draft).toEqual({ ...changed, otherMatters: '' });
  });
});

it('several at once are all named', () => {
  const draft = {
    ...changed,
    otherMatters: '坏\u0000',
    organization: { ...changed.organization, functions: ['\u0000', '好', '\u0001'] },
  };
  const part = saved(draft, null);
  expect(part.places).toEqual(
    expect.arrayContaining(['/otherMatters', '/organization/functions/0', '/organization/functions/2']),
  );
  expect(part.draft.organization.functions).toEqual(['', '好', '']);
});

it('a text too long for a draft file stays out whole, not cut, and is named', () => {
  const long = '长'.repeat(MAX_DRAFT_BYTES / 3 + 1);
  const part = saveablePart({ ...changed, otherMatters: long }, before);
  expect(part?.left).toMatchObject([{ pointer: '/otherMatters', text: long, place: '其他需说明的事项' }]);
  expect(part?.draft).toEqual({ ...changed, otherMatters: before.otherMatters });
});

it('what contradicts itself leaves the projects and lines as they are in the file, and saves the rest', () => {
  const [project] = before.projects;
  if (project === undefined) throw new Error('the example has projects');
  const part = saved({ ...changed, projects: [...before.projects, project] });
  expect(part.draft).toEqual(changed);
  expect(part.places).not.toEqual([]);
});
