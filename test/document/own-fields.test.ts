/** What the fields of a pack print: what is typed, what stands by default, what is missing; and what they decide. */
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../shared/document/build.ts';
import type { FieldContents } from '../../shared/draft/field-content.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { textOf } from '../../shared/prose/block.ts';
import { OWN_FIELDS } from '../fixtures/own-fields.ts';
import { openOverlay } from '../pack/open-overlay.ts';
import { line } from '../fixtures/three-units.ts';
import { classificationOfTests, exampleDraft, EXAMPLES } from './open-example.ts';

const PACK = openOverlay('own-fields', OWN_FIELDS);

/** An office with 3.00 万元 of operating expenditure, a project of 5.00 and one of 7.00. */
const OFFICE: Draft = {
  ...exampleDraft(EXAMPLES[0]),
  pack: 'own-fields',
  kind: 'unit',
  organization: { ...exampleDraft(EXAMPLES[0]).organization, name: '甲局', nature: 'administrative' },
  projects: [
    { id: 'a', name: '甲项目', classified: false, fields: { stage: 'once' } },
    { id: 'b', name: '乙项目', classified: false, fields: { stage: 'always', target: false } },
  ],
  ledger: [
    line('2010301', '30201', 'general.own', 3),
    line('2010301', '30201', 'general.own', 5, 'a'),
    line('2010301', '30201', 'general.own', 7, 'b'),
  ],
  overrides: {},
};

const FILLED: FieldContents = {
  jurisdiction: '某市',
  shortName: '甲',
  standing: '第一段。\n第二段。',
  checkedOn: '2025-03-09',
  level: 'two',
  agency: 12_340_000,
  floor: 10.5,
  shares: true,
  'vehicles.patrol': 3,
  'vehicles.other': 0,
  marked: 9,
  markedMoney: 2_000_000,
  statements: [
    { name: '一', amount: 1_000_000, pieces: 2 },
    { name: '二', amount: 2_500_000, pieces: 5, bought: true },
  ],
};

function with_(fields: FieldContents, parts: Partial<Draft> = {}): Draft {
  return { ...OFFICE, ...parts, fields };
}

function documentOf(draft: Draft) {
  return buildDocument(draft, PACK, classificationOfTests());
}

function printed(draft: Draft): Readonly<Record<string, string>> {
  return Object.fromEntries(
    documentOf(draft).blocks.flatMap((block) =>
      block.type === 'paragraph' && block.id.startsWith('p1.') ? [[block.id, textOf(block.runs)] as const] : [],
    ),
  );
}

function gaps(draft: Draft): readonly (readonly [string, string, string])[] {
  return documentOf(draft)
    .gaps.filter(({ pointer }) => pointer.includes('/fields/'))
    .map(({ severity, pointer, message }) => [severity, pointer, message]);
}

describe('what is typed', () => {
  test('prints by its type, and wins over every default', () => {
    expect(printed(with_(FILLED))).toMatchObject({
      'p1.where': '本单位属于某市，简称甲，本级为甲本部。',
      'p1.standing': '第一段。',
      'p1.standing.2': '第二段。',
      'p1.day': '截至2025年3月9日，二级，共用：是，用房10.50平方米。',
      'p1.agency': '运行经费12.34万元（12.34）。',
      'p1.vehicles': '车辆3辆，其中巡逻车3辆。',
      'p1.marked': '编报9个，2.00万元。',
      'p1.statements': '说明2项，3.50万元、7件。',
    });
    expect(gaps(with_(FILLED))).toEqual([]);
  });

  test('stands in titles, on the cover and in fixed cells of tables', () => {
    const document = documentOf(with_(FILLED));
    expect(document.title).toBe('某市甲局2025年单位预算公开');
    expect(document.cover).toEqual(['甲局', '某市']);
    const table = document.blocks.find(({ id }) => id === 't10');
    const row =
      table?.type === 'table' ? table.rows.find(({ cells }) => cells[0]?.text.includes('接待') === true) : undefined;
    expect(row?.cells.map(({ text }) => text)).toEqual([expect.any(String), '12.34', '', '3', '']);
    expect(row?.cells[1]).toMatchObject({ exact: 12_340_000, pointer: '/fields/agency' });
  });

  test('is kept by the file, in the version that knows it', () => {
    const text = writeDraft(with_(FILLED));
    expect(JSON.parse(text)).toMatchObject({ version: 2, fields: FILLED });
    const opened = parseDraft(text);
    expect(opened.ok && opened.value).toEqual(with_(FILLED));
  });
});

describe('what is not typed', () => {
  test('prints the first default that holds, and nothing or 0 where there is none', () => {
    expect(printed(with_({ jurisdiction: '某市' }))).toMatchObject({
      'p1.where': '本单位属于某市，简称甲局，本级为甲局本部。',
      'p1.day': '截至2024年12月31日，，共用：否，用房0.00平方米。',
      'p1.agency': '运行经费3.00万元（3.00）。',
      'p1.vehicles': '没有巡逻车，车辆2辆。',
      'p1.marked': '编报1个，5.00万元。',
    });
    expect(printed(with_({}))).not.toHaveProperty('p1.standing');
    expect(printed(with_({ statements: [] }))).not.toHaveProperty('p1.statements');
  });

  test('a default goes by the kind of office', () => {
    const organization = { ...OFFICE.organization, nature: 'public-institution' } as const;
    expect(printed(with_({}, { organization }))['p1.agency']).toBe('没有运行经费。');
    expect(printed(with_({ agency: 100_000 }, { organization }))['p1.agency']).toBe('运行经费0.10万元（0.10）。');
  });

  test('is a finding where it must be filled in, where it prints and where it does not', () => {
    expect(printed(with_({}))['p1.where']).toBe('本单位属于【待填】，简称甲局，本级为甲局本部。');
    expect(documentOf(with_({})).title).toBe('【待填】甲局2025年单位预算公开');
    const projects = [{ id: 'a', name: '甲项目', classified: false }, ...OFFICE.projects.slice(1)];
    const statements = [{ name: '一' }, { text: '只有说明' }];
    expect(gaps(with_({ jurisdiction: ' ', statements }, { projects }))).toEqual([
      ['error', '/fields/jurisdiction', expect.stringContaining('缺少“行政区划”')],
      ['error', '/fields/statements/1/name', '“项目经费情况”第 2 行缺少“名称”'],
      ['error', '/projects/0/fields/stage', '项目“甲项目”缺少“项目性质”'],
    ]);
  });

  test('a number or a choice that is missing leads to its form, in the paragraph that prints it', () => {
    const fields = { ...OWN_FIELDS['fields.json'].fields };
    const level = { ...fields.level, required: true };
    const pack = openOverlay('own-fields', {
      ...OWN_FIELDS,
      'fields.json': { ...OWN_FIELDS['fields.json'], fields: { ...fields, level } },
    });
    const document = buildDocument(with_({ jurisdiction: '某市' }), pack, classificationOfTests());
    const day = document.blocks.find(({ id }) => id === 'p1.day');
    const run = day?.type === 'paragraph' ? day.runs.find(({ text }) => text === '【待填】') : undefined;
    expect(run).toEqual({ kind: 'value', text: '【待填】', source: { kind: 'entered', pointer: '/fields/level' } });
    expect(document.gaps.filter(({ pointer }) => pointer === '/fields/level')).toEqual([
      { severity: 'error', block: 'p1.day', message: '缺少“级别”', pointer: '/fields/level' },
    ]);
  });

  test('a project without money, or a classified one, owes nothing', () => {
    const projects = [
      { id: 'a', name: '甲项目', classified: true },
      { id: 'b', name: '乙项目', classified: false, fields: { stage: 'once' } },
      { id: 'c', name: '没有钱的项目', classified: false },
    ];
    expect(gaps(with_({ jurisdiction: '某市' }, { projects }))).toEqual([]);
  });
});

describe('what the pack does not ask', () => {
  test('is a finding at its place: unknown, of another type, not for this kind of office', () => {
    const fields = { jurisdiction: '某市', nothing: 1, floor: 1.234, statements: [{ name: '一', amount: 1.5 }] };
    expect(gaps(with_(fields))).toEqual([
      [
        'error',
        '/fields/nothing',
        expect.stringMatching(/^格式栏目“nothing”：公开格式“.*”没有这个栏目，请删除或更正$/),
      ],
      ['error', '/fields/floor', '格式栏目“办公用房（floor）”：最多两位小数'],
      ['error', '/fields/statements', '格式栏目“项目经费情况（statements）”第 1 行的“金额”：必须是整数分'],
    ]);
    expect(gaps(with_({ jurisdiction: '某市', statements: [] }, { kind: 'department' }))).toEqual([
      ['error', '/fields/statements', expect.stringContaining('现在的单位类别和选项不用填')],
    ]);
  });
});
