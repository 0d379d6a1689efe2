import type { CheckContext } from '../../shared/check/context.ts';
import type { TableBlock } from '../../shared/table/block.ts';
import { reworded, without, withBlocks, withCell, withDocument, withSheet, withTable } from './document-spoil.ts';
import { abroad, office, SHEET, type FailingCase } from './failing-case.ts';
import { CONTENT_CASES } from './content-cases.ts';
import { SHEET_CASES } from './sheet-cases.ts';

const OFFICE = '中共克孜勒苏柯尔克孜自治州委员会办公室';

/** A document whose printed 目录 lists these entries, all blocks on page 3. */
function withContents(entries: readonly { readonly text: string; readonly page: string }[]): CheckContext {
  return { ...office(), frame: { cover: [], contents: entries, pageOf: () => 3 } };
}

function withRows(
  context: CheckContext,
  id: string,
  change: (rows: TableBlock['rows']) => TableBlock['rows'],
): CheckContext {
  return withBlocks(context, (blocks) =>
    blocks.map((block) => (block.id === id && block.type === 'table' ? { ...block, rows: change(block.rows) } : block)),
  );
}

const PARTS = [
  { text: '第一部分 2024年单位概况', page: '1' },
  { text: '第二部分 2024年单位预算公开表', page: '1' },
  { text: '第三部分 2024年单位预算情况说明', page: '1' },
  { text: '第四部分 名词解释', page: '1' },
];

const OUTLINE: readonly FailingCase[] = [
  {
    rule: 37,
    name: '表1 缺一行',
    context: () => withRows(office(), 't01', (rows) => rows.toSpliced(1, 1)),
    place: { block: 't01' },
    severity: 'warning',
    expected: '1.一般公共预算拨款',
  },
  {
    rule: 37,
    name: '缺一张表',
    context: () => without(office(), 't09'),
    place: { block: '' },
    severity: 'error',
    expected: '表9国有资本经营预算支出情况表',
  },
  {
    rule: 37,
    name: '两张表换了位置',
    context: () =>
      withBlocks(office(), (blocks) => {
        const moved = blocks.filter(({ id }) => id === 't08');
        return blocks.flatMap((block) => (block.id === 't08' ? [] : block.id === 't09' ? [block, ...moved] : [block]));
      }),
    place: { block: 't08' },
    severity: 'error',
  },
  {
    rule: 37,
    name: '一节没有内容',
    context: () => without(office(), 's11.empty'),
    place: { block: 's11' },
    severity: 'error',
  },
  {
    rule: 37,
    name: '节的名称变了',
    context: () => reworded(office(), 's11', '结转结余预算', '经费结余'),
    place: { block: 's11' },
    severity: 'warning',
  },
  {
    rule: 37,
    name: '目录漏了一部分',
    context: () => withContents(PARTS.slice(0, 3)),
    place: { block: 'p4', page: 3 },
    severity: 'error',
  },
  {
    rule: 37,
    name: '目录页码不对',
    context: () => withContents(PARTS.map((entry, index) => (index === 2 ? { ...entry, page: '9' } : entry))),
    place: { block: 'p3', page: 3 },
    severity: 'warning',
    expected: '1',
    actual: '9',
  },
  {
    rule: 38,
    name: '空表没有说明',
    context: () => withTable(office(), 't09', { note: null }),
    place: { block: 't09' },
    severity: 'error',
  },
  {
    rule: 38,
    name: '说明写成别的基金',
    context: () =>
      withTable(office(), 't09', {
        note: {
          id: 't09.note',
          text: `备注：${OFFICE}2024年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。`,
        },
      }),
    place: { block: 't09' },
    severity: 'error',
    expected: '国有资本经营',
    actual: '政府性基金',
  },
  {
    rule: 38,
    name: '有数的表写着空表',
    context: () => withTable(office(), 't07', { note: { id: 't07.note', text: '本表为空表。' } }),
    place: { block: 't07' },
    severity: 'error',
  },
  {
    rule: 38,
    name: '文字说是空表，表里有数',
    context: () => withCell(withTable(office(), 't08', { note: null }), 't08', 0, 4, '1.00'),
    place: { block: 's8.empty' },
    severity: 'error',
  },
];

const WORDING: readonly FailingCase[] = [
  {
    rule: 39,
    name: '封面的年度',
    context: () => withDocument(office(), { cover: [OFFICE, '2023年单位预算公开'] }),
    place: { block: '' },
    severity: 'error',
    actual: '2023年',
  },
  {
    rule: 39,
    name: '标题的年度',
    context: () => reworded(office(), 's3', '2024', '2023'),
    place: { block: 's3' },
    severity: 'error',
    expected: '2024年',
    actual: '2023年',
  },
  {
    rule: 39,
    name: '句子开头的年度，全角',
    context: () => reworded(office(), 's10.total', '2024', '２０２３'),
    place: { block: 's10.total' },
    severity: 'error',
    actual: '2023年',
  },
  {
    rule: 39,
    name: '截至本年底的资产',
    context: () => reworded(office(), 's12.assets.lead', '2023', '2024'),
    place: { block: 's12.assets.lead' },
    severity: 'error',
    expected: '2023年',
    actual: '2024年',
  },
  {
    rule: 39,
    name: '空表说明的年度',
    context: () => reworded(office(), 's9.empty', '2024', '2032'),
    place: { block: 's9.empty' },
    severity: 'error',
    actual: '2032年',
  },
  {
    rule: 39,
    name: '资金执行时间是上一年',
    context: () => reworded(office(), 's7.p3.period', /2024/gu, '2023'),
    place: { block: 's7.p3.period' },
    severity: 'warning',
  },
  {
    rule: 40,
    name: '单位写成部门',
    context: () => reworded(office(), 's1.total', '单位预算管理', '部门预算管理'),
    place: { block: 's1.total' },
    severity: 'warning',
    expected: '单位',
    actual: '部门',
  },
  {
    rule: 40,
    name: '名称少一个字',
    context: () => reworded(office(), 's12.procurement.total', OFFICE, OFFICE.replace('克孜勒苏', '克孜勒')),
    place: { block: 's12.procurement.total' },
    severity: 'warning',
    expected: OFFICE,
  },
  {
    rule: 40,
    name: '名称在一句话中间少一个字',
    context: () => reworded(office(), 's7.p3.basis', /^/u, `${OFFICE.replace('委员会', '委会')}据以安排：`),
    place: { block: 's7.p3.basis' },
    severity: 'warning',
    expected: OFFICE,
    actual: OFFICE.replace('委员会', '委会'),
  },
  {
    rule: 40,
    name: '编制单位是别的单位',
    context: () => withTable(office(), 't02', { preparedBy: '编制单位：别的办公室' }),
    place: { block: 't02' },
    severity: 'warning',
    actual: '别的办公室',
  },
  {
    rule: 40,
    name: '部门写成单位（2025 年格式）',
    context: () => reworded(abroad(), 's12.performance', '本部门', '本单位'),
    place: { block: 's12.performance' },
    severity: 'warning',
  },
  {
    rule: 40,
    name: '落款是别的名称',
    context: () => reworded(office(), 'closing.name', OFFICE, '州委办公室'),
    place: { block: 'closing.name' },
    severity: 'warning',
    expected: OFFICE,
    actual: '州委办公室',
  },
  {
    rule: 41,
    name: '没有金额单位',
    context: () => withTable(office(), 't03', { unit: '' }),
    place: { block: 't03' },
    severity: 'error',
  },
  {
    rule: 41,
    name: '一张表是元',
    context: () => withTable(office(), 't03', { unit: '单位：元' }),
    place: { block: 't03' },
    severity: 'warning',
  },
  {
    rule: 41,
    name: '正好是上年的十倍',
    context: () => ({ ...office(), lastYear: withCell(office(), 't05', 2, 4, '104.94').document }),
    place: { block: 't05', row: 2, column: 4 },
    severity: 'warning',
    expected: '104.94',
    actual: '1,049.44',
  },
  {
    rule: 42,
    name: 'XX 没有换',
    context: () => reworded(office(), 's12.procurement.total', '147.41', 'XX'),
    place: { block: 's12.procurement.total' },
    severity: 'error',
    actual: 'XX',
  },
  {
    rule: 42,
    name: '省略号',
    context: () => reworded(office(), 's4.general', '公用经费及项目支出等', '公用经费……'),
    place: { block: 's4.general' },
    severity: 'error',
  },
  {
    rule: 42,
    name: '没填的空位',
    context: () => withSheet(office(), SHEET, () => ({ goal: ['完成{{项目名称}}的各项任务。'] })),
    place: { block: SHEET },
    severity: 'error',
  },
];

/** At least one document for every rule from 37 to 53. */
export const CASES: readonly FailingCase[] = [...OUTLINE, ...WORDING, ...CONTENT_CASES, ...SHEET_CASES];
