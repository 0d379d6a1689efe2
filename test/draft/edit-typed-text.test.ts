import { describe, expect, test } from 'vitest';
import { setPrior, setUse } from '../../shared/draft/edit.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { typedPlace } from '../../shared/draft/typed-text.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { documentOf, exampleDraft } from '../document/open-example.ts';

const example = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');

describe('texts typed where they are read', () => {
  test('every typed or missing text of a sentence has its place, and the place holds it', () => {
    const withGlossary: Draft = { ...example, glossary: [{ term: '名词', text: '解释' }] };
    const runs = documentOf(withGlossary).blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []));
    const typed = runs.filter((run) => run.kind === 'typed' || run.kind === 'missing');
    expect(typed.length).toBeGreaterThan(10);
    for (const run of typed) {
      const place = typedPlace(run.pointer);
      expect(place, run.pointer).toBeDefined();
      const stored = place?.read(withGlossary) ?? '';
      if (run.kind === 'typed') expect(stored).toContain(run.text);
      else expect(stored.trim()).toBe('');
    }
  });

  test.each([
    '/comparisons/operating/reason',
    '/comparisons/general.item.2010301/reason',
    '/uses/201',
    '/uses/fund.212',
    '/projects/0/name',
    '/projects/0/basis',
    '/projects/0/undertaker',
    '/organization/functions/0',
    '/otherMatters',
    '/fields/vehicles.other',
    '/glossary/0/text',
  ])('%s can be written, read back and cleared, and the draft stays valid', (pointer) => {
    const before: Draft = {
      ...example,
      projects: [{ id: 'q', name: '甲', classified: false }],
      ledger: [],
      glossary: [{ term: '名词', text: '解释' }],
    };
    const place = typedPlace(pointer);
    if (place === undefined) throw new Error(pointer);
    const written = place.write('新的文字')(before);
    expect(place.read(written)).toBe('新的文字');
    expect(parseDraft(writeDraft(written)).ok).toBe(true);
    const cleared = place.write('')(written);
    expect(place.read(cleared)).toBe('');
    expect(parseDraft(writeDraft(cleared)).ok).toBe(true);
  });

  test('a first 职能 can be typed before there is one; a place beyond the list is nobody’s', () => {
    const none: Draft = { ...example, organization: { ...example.organization, functions: [] } };
    expect(typedPlace('/organization/functions/0')?.write('甲')(none).organization.functions).toEqual(['甲']);
    expect(typedPlace('/organization/functions/0')?.write('')(none)).toBe(none);
    expect(typedPlace('/organization/functions/3')?.write('甲')(none)).toBe(none);
  });

  test('detail of a classified project is not written', () => {
    const classified: Draft = { ...example, projects: [{ id: 'q', name: '甲', classified: true }], ledger: [] };
    expect(typedPlace('/projects/0/basis')?.write('依据')(classified)).toBe(classified);
  });

  test('numbers and dates are typed in forms', () => {
    expect(typedPlace('/procurement/goods')).toBeUndefined();
    expect(typedPlace('/publishedOn')).toBeUndefined();
  });
});

describe('last year’s figure and 主要用于', () => {
  test('a stated prior comes beside the reason and goes without it', () => {
    const key = 'operating';
    const reason = example.comparisons[key]?.reason;
    expect(setPrior(key, 123)(example).comparisons[key]).toEqual({ reason, prior: 123 });
    expect(setPrior(key, undefined)(setPrior(key, 123)(example)).comparisons[key]).toEqual({ reason });
    expect(setPrior('fund.total', undefined)(setPrior('fund.total', 0)(example)).comparisons).toEqual(
      example.comparisons,
    );
  });

  test('a use is written and cleared', () => {
    expect(setUse('212', '甲')(example).uses['212']).toBe('甲');
    expect(setUse('212', '')(setUse('212', '甲')(example)).uses).toEqual(example.uses);
  });
});
