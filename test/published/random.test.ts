/** Random drafts of every year, kind, level and setting: what the program prints is what the oracle expects. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../shared/prose/block.ts';
import { shanghaiDraft, type ShanghaiFile } from '../fixtures/random/shanghai-draft.ts';
import { readCodeNames } from '../oracle/code-names.ts';
import { formOf } from '../oracle/shanghai/draft.ts';
import { expectedSentences } from '../oracle/shanghai/sentences.ts';
import { expectedTables } from '../oracle/shanghai/tables.ts';
import { documentOf } from './exported.ts';

const names = readCodeNames();
const bare = (text: string): string => text.replaceAll(/\s/g, '');

/** The paragraphs the oracle knows: all of 编制说明 but its lead, and the figures of “三公”经费 and 机关运行经费. */
const KNOWN = /^s1\.(?!lead$)|^s2\.(?:threePublic\.|agency$)/;

function printedBy(draft: ShanghaiFile): { tables: Record<string, string[][]>; sentences: Record<string, string> } {
  const tables: Record<string, string[][]> = {};
  const sentences: Record<string, string> = {};
  for (const block of documentOf(JSON.stringify(draft)).blocks) {
    if (block.type === 'table') tables[block.id] = block.rows.map((row) => row.cells.map((cell) => bare(cell.text)));
    if (block.type === 'paragraph' && KNOWN.test(block.id)) sentences[block.id] = bare(textOf(block.runs));
  }
  return { tables, sentences };
}

describe('the oracle and the program', () => {
  it('print the same tables and sentences of any draft', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(shanghaiDraft, (draft) => {
        const form = formOf(draft, names);
        const { tables, sentences } = printedBy(draft);
        expect(tables).toEqual(expectedTables(form));
        expect(sentences).toEqual(expectedSentences(form));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the random drafts', () => {
  const drafts = fc.sample(shanghaiDraft, { seed: 20250301, numRuns: 300 });
  const sentences = drafts.map((draft) => Object.values(expectedSentences(formOf(draft, names))).join('\n'));
  const tables = drafts.map((draft) => expectedTables(formOf(draft, names)));
  const some = (words: RegExp): boolean => sentences.some((text) => words.test(text));

  it('reach every wording', () => {
    expect(some(/拨款支出预算为0/)).toBe(true);
    expect(some(/与\d{4}年预算持平/) && some(/比\d{4}年预算持平/)).toBe(true);
    expect(some(/年预算执行数持平/) && some(/年预算执行数减少/)).toBe(true);
    expect(some(/本单位无机关运行经费/) && some(/下属2家机关和1家参公/)).toBe(true);
    expect(some(/主要原因是【待填】/)).toBe(true);
    expect(some(/（一）因公出国（境）费[\d.,]+万元，[与比]\d{4}年预算持平。$/m)).toBe(true);
  });
  it('fill and leave empty every table', () => {
    const filled = (id: string): boolean => tables.some((all) => (all[id]?.length ?? 0) > 1);
    const empty = (id: string): boolean => tables.some((all) => all[id]?.length === 1);
    expect(['t02', 't03', 't05', 't06', 't07', 't08'].filter((id) => !filled(id) || !empty(id))).toEqual([]);
    expect(tables.some((all) => all['t01']?.some((row) => row.length === 7))).toBe(true);
    expect(tables.some((all) => all['t02']?.some((row) => row.includes('0')))).toBe(true);
  });
});
