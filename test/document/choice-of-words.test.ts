import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../shared/document/build.ts';
import { setPrior, setReason } from '../../shared/draft/edit.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { editionsOf } from '../../shared/pack/edition.ts';
import { textOf } from '../../shared/prose/block.ts';
import { messageFor } from '../pack/overlay.ts';
import { draftWith, line, packWith } from '../table/two-years.ts';
import { classificationOfTests } from './open-example.ts';

const NOTHING_BOUGHT = { not: { fact: 'procurement.total' } } as const;

/** A form that leaves it to the office whether to explain what did not change, and words three cases of one paragraph. */
const PACK = packWith({
  'pack.json': { id: 'mine', extends: 'national-9' },
  'prose/s10.json': {
    blocks: {
      's10.bought': {
        kind: 'one-of',
        texts: [
          { when: NOTHING_BOUGHT, text: '本{kind}未安排政府采购。' },
          { when: { kind: 'unit' }, text: '单位采购{procurement.total}万元。' },
          { text: '部门采购{procurement.total}万元。' },
        ],
      },
      's10.line': {
        kind: 'comparisons',
        prefix: 's10',
        lead: 'none',
        items: { 'threePublic.reception': { label: '接待费', id: 's10.line', whenZero: 'line' } },
        line: '{label}{amount}万元，{change}，原因是{reason}。',
        noReasonLine: '{label}{amount}万元，{change}。',
      },
      's10.all': {
        kind: 'comparison-sentence',
        total: 'threePublic.total',
        lead: '合计{change}，原因是{reason}：',
        noReasonLead: '合计{change}：',
        items: {
          'threePublic.reception': { label: '接待费' },
          'threePublic.abroad': { label: '出国费' },
        },
        item: '{label}{change}，原因是{reason}',
        noReasonItem: '{label}{change}',
        zeroItem: '没有{label}',
        separator: '；',
        end: '。',
      },
    },
  },
});

const SAME = draftWith([line('2010350', '30217', 3_000_000)], [line('2010350', '30217', 3_000_000)]);

function paragraph(draft: Draft, id: string): string | undefined {
  const block = buildDocument(draft, PACK, classificationOfTests()).blocks.find((one) => one.id === id);
  return block?.type === 'paragraph' ? textOf(block.runs) : undefined;
}

describe('what did not change', () => {
  test('needs no reason where the form leaves it out, and a line of both years at nothing has its own words', () => {
    expect(paragraph(SAME, 's10.line')).toBe('接待费3.00万元，与上年持平。');
    expect(paragraph(SAME, 's10.all')).toBe('合计与上年持平：接待费与上年持平；没有出国费。');
  });

  test('has its reason where somebody wrote one', () => {
    const draft = setReason('threePublic.total', '没有变化')(setReason('threePublic.reception', '来客一样多')(SAME));
    expect(paragraph(draft, 's10.line')).toBe('接待费3.00万元，与上年持平，原因是来客一样多。');
    expect(paragraph(draft, 's10.all')).toBe(
      '合计与上年持平，原因是没有变化：接待费与上年持平，原因是来客一样多；没有出国费。',
    );
  });

  test('is not what changed: there a missing reason is a gap', () => {
    const draft = setPrior('threePublic.reception', 2_000_000)(SAME);
    expect(paragraph(draft, 's10.line')).toBe('接待费3.00万元，比上年增加1.00万元，增长50.00%，原因是【待填】。');
  });
});

describe('one of several sentences', () => {
  const buying = (kind: Draft['kind'], goods: number): Draft => ({
    ...SAME,
    kind,
    procurement: { ...SAME.procurement, goods, works: 0, services: 0 },
  });

  test('is the first whose condition holds', () => {
    expect(paragraph(buying('unit', 0), 's10.bought')).toBe('本单位未安排政府采购。');
    expect(paragraph(buying('unit', 10_000), 's10.bought')).toBe('单位采购0.01万元。');
    expect(paragraph(buying('department', 1), 's10.bought')).toBe('部门采购0.00万元。');
  });

  test('is settled by the edition as far as it can be', () => {
    const count = new Map(
      editionsOf(PACK).map(({ edition, pack }) => {
        const block = pack.prose.get('s10.bought');
        return [edition.kind, block?.kind === 'one-of' ? block.texts.map(({ text }) => text.source) : []];
      }),
    );
    expect(count.get('unit')).toEqual(['本{kind}未安排政府采购。', '单位采购{procurement.total}万元。']);
    expect(count.get('department')).toEqual(['本{kind}未安排政府采购。', '部门采购{procurement.total}万元。']);
  });

  test('is refused where one could never print, or asks for a setting that is not there', () => {
    const message = (...texts: readonly object[]) =>
      messageFor({ 'prose/s01.json': { blocks: { 's1.choice': { kind: 'one-of', texts } } } });
    expect(message({ text: '甲。' }, { text: '乙。' })).toContain('只有最后一句可以没有条件');
    expect(message({ when: { setting: 'level', is: 'city' }, text: '甲。' }, { text: '乙。' })).toBe(
      '模板包 mine 的 prose/s01.json，blocks.s1.choice.texts.0.when：没有设置“level”，请先写在 pack.json 的 settings 里',
    );
    expect(message({ when: { kind: 'unit' }, text: '甲。' }, { text: '乙。' })).toBe('装入成功');
  });
});
