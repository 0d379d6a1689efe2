import { describe, expect, test } from 'vitest';
import { generatedText, lostOverrides, overrideKey } from '../../../renderer/screens/prose/override.ts';
import { PackShelf } from '../../../host/pack-files.ts';
import { setOverride } from '../../../shared/draft/edit.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { textOf } from '../../../shared/prose/block.ts';
import { classificationOfTests, documentOf, exampleDraft } from '../../document/open-example.ts';

const draft = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');
const shelf = new PackShelf();

function generated(of: Draft, id: string): string {
  const pack = shelf.open(of.pack);
  if (!pack.ok) throw new Error(of.pack);
  return generatedText(of, pack.value, classificationOfTests(), id);
}

function printed(id: string): string {
  return documentOf(draft)
    .blocks.flatMap((block) => (block.type === 'paragraph' && block.id === id ? [textOf(block.runs)] : []))
    .join();
}

describe('overrides', () => {
  test('what the program would write is what it wrote before', () => {
    const before = printed('s2.income.general.own');
    const written = setOverride('s2.income.general.own', '改写\n两段')(draft);
    expect(generated(written, 's2.income.general.own')).toBe(before);
    expect(before).toContain('447.76');
  });

  test('a text of several paragraphs is put together again', () => {
    const long: Draft = { ...draft, otherMatters: '第一段\n第二段' };
    expect(generated(long, 's12.other.text')).toBe('第一段\n第二段');
  });

  test('a heading can be written anew, and that is nothing without a place', () => {
    const own = setOverride('s7', '七、项目怎么用的')(draft);
    expect(generated(own, 's7')).toContain('七、关于');
    expect(lostOverrides(own, documentOf(own).gaps)).toEqual([]);
    const gone = setOverride('s77', '七十七、没有这一节')(draft);
    expect(lostOverrides(gone, documentOf(gone).gaps).map(({ id }) => id)).toEqual(['s77']);
  });

  test('a table’s note can be written anew as well', () => {
    expect(generated(setOverride('t08.note', '另一句')(draft), 't08.note')).toContain('空表');
  });

  test('the later pieces of an override belong to it', () => {
    const { overrides } = setOverride('s1.lead', '一\n二')(draft);
    expect(overrideKey(overrides, 's1.lead')).toBe('s1.lead');
    expect(overrideKey(overrides, 's1.lead.2')).toBe('s1.lead');
    expect(overrideKey(overrides, 's1.income')).toBeUndefined();
  });

  test('only those that replace nothing are lost, with their words', () => {
    const both = setOverride('s2.lead', '有')(setOverride('nowhere', '没有')(draft));
    expect(lostOverrides(both, documentOf(both).gaps)).toEqual([{ id: 'nowhere', text: '没有' }]);
    // One that is only to be confirmed replaces its paragraph all the same.
    const carried = { ...setOverride('s2.lead', '有')(draft), carriedOver: ['/overrides/s2.lead'] };
    expect(lostOverrides(carried, documentOf(carried).gaps)).toEqual([]);
  });
});
