import { describe, expect, it } from 'vitest';
import { differenceOf, differenceWords } from '../../shared/draft/difference.ts';
import { insertLines, removeLines, replaceLine, setReason } from '../../shared/draft/edit.ts';
import { setField } from '../../shared/draft/edit-field.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { exampleDraft } from '../document/open-example.ts';

const draft = exampleDraft('xinjiang-2025/examples/liaison-office-2025');
const line = { function: '2010301', economic: '30101', source: 'general.own', amount: 77 } as const;

const wordsFor = (after: Draft): string => differenceWords(differenceOf(draft, after));

describe('the difference of two drafts', () => {
  it('is nothing for the same content, in whatever order the lines stand', () => {
    expect(wordsFor(structuredClone(draft))).toBe('内容相同');
    expect(wordsFor({ ...draft, ledger: draft.ledger.toReversed() })).toBe('内容相同');
  });

  it('counts lines that came, went and changed', () => {
    expect(wordsFor(insertLines('ledger', 0, [line, line])(draft))).toBe('预算明细多 2 行');
    expect(wordsFor(removeLines('priorLedger', [0])(draft))).toBe('上年预算明细少 1 行');
    const both = insertLines('ledger', 0, [line])(replaceLine('ledger', 0, { ...line, amount: 5 })(draft));
    expect(wordsFor(both)).toBe('预算明细多 1 行、改动 1 行');
  });

  it('counts texts apart from numbers and choices', () => {
    const renamed = setField(['organization', 'name'], '别的名称')(draft);
    expect(wordsFor(renamed)).toBe('文字改动 1 处');
    expect(differenceOf(draft, setReason('operating', '全新的原因')(renamed))).toMatchObject({ texts: 2, values: 0 });
    expect(wordsFor(setField(['organization', 'staffing', 'quota'], 99)(draft))).toBe('数字或选项改动 1 处');
  });
});
