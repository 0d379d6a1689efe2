import { describe, expect, it } from 'vitest';
import { draftContext } from '../../shared/check/draft-context.ts';
import { runChecks } from '../../shared/check/run.ts';
import { buildDocument } from '../../shared/document/build.ts';
import type { BudgetDocument } from '../../shared/document/document.ts';
import { setField } from '../../shared/draft/edit-field.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { editionsOf, packFor } from '../../shared/pack/edition.ts';
import { documentTree } from '../../shared/render/json/write.ts';
import { textOf } from '../../shared/prose/block.ts';
import { headerRows, type TableBlock } from '../../shared/table/block.ts';
import { classificationOfTests, exampleDraft } from '../document/open-example.ts';
import { TWO_LEVELS } from '../fixtures/two-levels.ts';
import { openOverlay } from './open-overlay.ts';

const codes = classificationOfTests();
const pack = openOverlay('two-levels', TWO_LEVELS);
const example = exampleDraft('xinjiang-2025/examples/liaison-office-2025');
const department: Draft = { ...example, pack: 'two-levels', kind: 'department' };
const unit: Draft = { ...department, kind: 'unit' };
const inCity = (draft: Draft): Draft => setField(['settings', 'level'], 'city')(draft);

const build = (draft: Draft): BudgetDocument => buildDocument(draft, pack, codes);
const table = (document: BudgetDocument, id: string): TableBlock => {
  const block = document.blocks.find((one) => one.id === id);
  if (block?.type !== 'table') throw new Error(`no table ${id}`);
  return block;
};
const said = (document: BudgetDocument, id: string): string | undefined => {
  const block = document.blocks.find((one) => one.id === id);
  if (block?.type === 'heading') return block.text;
  return block?.type === 'paragraph' ? textOf(block.runs) : undefined;
};

describe('words', () => {
  it('by kind and by a setting, in titles, cover, headers, labels, notes and glossary', () => {
    const document = build(department);
    const { name } = department.organization;
    expect(document.title).toBe(`${name}（部门）2025年区级部门预算公开`);
    expect(document.cover).toEqual([`${name}（部门）`, '2025年区级部门预算公开']);
    expect(table(document, 't01').title).toBe('区级预算主管部门收支总体情况表');
    expect(table(document, 't01').preparedBy).toBe(`编制部门：${name}（部门）`);
    expect(headerRows(table(document, 't01'))[0]).toContain('区级支出');
    expect(table(document, 't01').rows.map((row) => row.cells[0]?.text)).toContain('3.区级国有资本经营预算拨款');
    expect(table(document, 't08').note?.text).toBe(`${name}（部门）2025年没有区级政府性基金。`);
    expect(said(document, 'p1.2')).toBe('二、预算主管部门机构设置及人员情况');
    expect(JSON.stringify(documentTree(document))).toContain('预算主管部门，即由区级财政拨款的本部门。');
  });

  it('follow the kind and the choice; no mark of a word is ever printed', () => {
    const document = build(inCity(unit));
    expect(table(document, 't01').title).toBe('市级预算单位收支总体情况表');
    expect(said(document, 'p1.2')).toBe('二、预算单位机构设置及人员情况');
    for (const draft of [department, unit, inCity(department), inCity(unit)]) {
      expect(JSON.stringify(documentTree(build(draft)))).not.toMatch(/[\uE000\uE001]|\{\w+\}/u);
    }
  });

  it('a draft that chooses what the pack does not have prints the default and says so', () => {
    const document = build({ ...department, settings: { level: 'country', size: 'big' } });
    expect(table(document, 't01').title).toBe('区级预算主管部门收支总体情况表');
    const problems = document.gaps.filter(({ pointer }) => pointer === '/settings').map(({ message }) => message);
    expect(problems).toEqual([
      '格式选项“level”：不能选“country”，级次只能是 district、city 之一，请更正',
      expect.stringContaining(
        '格式选项“size”：公开格式“新疆维吾尔自治区 2025 年部门（单位）预算公开”没有这个选项（它有：level）',
      ),
    ]);
  });
});

describe('conditions', () => {
  it('one table has one amount a class for a department and four for a unit, whose parts are its total', () => {
    expect(
      headerRows(table(build(department), 't01'))
        .at(-1)
        ?.slice(3),
    ).toEqual(['合计']);
    const printed = table(build(unit), 't01');
    expect(headerRows(printed).at(-1)?.slice(3)).toEqual(['合计', '人员经费', '公用经费', '项目支出']);
    const rows = printed.rows.filter((row) => (row.cells[3]?.exact ?? 0) !== 0);
    expect(rows.length).toBeGreaterThan(2);
    for (const { cells } of rows.slice(0, -1)) {
      expect((cells[4]?.exact ?? 0) + (cells[5]?.exact ?? 0) + (cells[6]?.exact ?? 0)).toBe(cells[3]?.exact);
    }
  });

  it('a fixed row, a note and a table', () => {
    const labels = (draft: Draft) => table(build(draft), 't10').rows.map((row) => row.cells[0]?.text);
    expect(labels(department)).toContain('公务接待费');
    expect(labels(unit)).not.toContain('公务接待费');
    expect(table(build(inCity(department)), 't08').note).toBeNull();
    expect(build(unit).blocks.some(({ id }) => id === 't09')).toBe(true);
    expect(build(inCity(unit)).blocks.some(({ id }) => id === 't09')).toBe(false);
  });

  it('a paragraph by nature, by an unchanged figure, by several at once', () => {
    const nature = (draft: Draft, value: Draft['organization']['nature']): Draft => ({
      ...draft,
      organization: { ...draft.organization, nature: value },
    });
    expect(said(build(nature(department, 'administrative')), 'p1.staffing')).toMatch(/人员情况见区级编制文件。$/u);
    expect(said(build(nature(department, 'public-institution')), 'p1.staffing')).toContain('编制数');
    const steady: Draft = { ...department, priorLedger: department.ledger, comparisons: {} };
    expect(said(build(steady), 'p1.steady')).toBe('区级基本支出与上年持平。');
    expect(said(build({ ...steady, kind: 'unit' }), 'p1.steady')).toBeUndefined();
    expect(said(build({ ...steady, priorLedger: [] }), 'p1.steady')).toBeUndefined();
  });

  it('what an edition does not print is asked of no document', () => {
    for (const draft of [department, unit, inCity(department), inCity(unit)]) {
      const { findings } = runChecks(draftContext(draft, build(draft), pack, codes));
      expect(findings.filter(({ message }) => /缺少“.*(表|情况)”/u.test(message))).toEqual([]);
    }
    expect(packFor(pack, inCity(unit)).checks.size).toBeGreaterThan(0);
  });
});

describe('editions', () => {
  it('are one object for one choice, and each knows the pack it belongs to', () => {
    const edition = packFor(pack, unit);
    expect(packFor(pack, { ...unit })).toBe(edition);
    expect(packFor(edition, department)).toBe(packFor(pack, department));
    expect(packFor(edition, department)).not.toBe(edition);
  });

  it('a pack that says one thing to all has none of its own', () => {
    const plain = openOverlay('mine', { 'pack.json': { id: 'mine', extends: 'xinjiang-2025' } });
    expect(packFor(plain, unit)).toBe(plain);
    expect(editionsOf(plain).map((one) => one.pack)).toEqual([plain]);
  });

  it('there is one for every combination of what makes a difference', () => {
    const all = editionsOf(pack).map(({ edition }) => [edition.kind, edition.nature, edition.settings['level']].join());
    expect(new Set(all).size).toBe(8);
    expect(all[0]).toBe('department,administrative,district');
  });
});
