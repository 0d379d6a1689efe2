/** Errors in the sentences of part three and of the first part. */
import type { ExportedDocument, ExportedText } from '../e2e/reading/exported-document.ts';
import type { Edit } from './edit.ts';
import {
  fiscalYear,
  headings,
  inTexts,
  literally,
  organization,
  paragraphs,
  statements,
  tables,
  type Kind,
} from './kind.ts';
import { otherDigit, withoutOneCharacter } from './text-change.ts';

/** A reason as the sentences give it, up to the end of its clause. */
const REASON = /主要原因是：?(?<hit>[^；。]+)/u;

/** The kinds, by name. */
export const PROSE_KINDS = {
  'prose-amount': {
    title: '文字里的金额改一位',
    rules: [17, 20, 22, 23, 25, 26, 27, 28, 48],
    edits: (tree, chance) =>
      inTexts(provable(tree), /(?<!增加|减少|[\d,.])(?<hit>[\d,]+\.\d\d)(?=万元)/u, (number) =>
        otherDigit(number, chance),
      ),
  },
  'prose-share': {
    title: '占比改一位',
    rules: [25],
    edits: (tree, chance) => inTexts(statements(tree), /占(?<hit>[\d,.]+)%/u, (number) => otherDigit(number, chance)),
  },
  'prose-difference': {
    title: '增减额改一位',
    rules: [22, 23, 28, 30, 31],
    edits: (tree, chance) =>
      inTexts(statements(tree), /(?:增加|减少)(?<hit>[\d,.]+)万元/u, (number) => otherDigit(number, chance)),
  },
  'prose-rate': {
    title: '增减幅改一位',
    rules: [28, 29, 30],
    edits: (tree, chance) =>
      inTexts(statements(tree), /(?:增长|下降)(?<hit>[\d,.]+)%/u, (number) => otherDigit(number, chance)),
  },
  direction: {
    title: '增减方向写反',
    rules: [28, 29, 30, 33],
    edits: (tree) => inTexts(statements(tree), /(?<hit>增加|减少|增长|下降)(?=[\d,.]+(?:万元|%))/u, opposite),
  },
  'year-heading': {
    title: '标题里的年份不对',
    rules: [39],
    edits: (tree) => inTexts(headings(tree), new RegExp(fiscalYear(tree)), yearBefore),
  },
  'year-lead': {
    title: '段落开头的年份不对',
    rules: [39],
    edits: (tree) =>
      inTexts(
        statements(tree),
        new RegExp(`(?:^|${literally(organization(tree))})(?<hit>${fiscalYear(tree)})(?=年)`),
        yearBefore,
      ),
  },
  'year-note': {
    title: '空表说明里的年份不对',
    rules: [38, 39],
    edits: (tree) =>
      tables(tree)
        .filter(({ note }) => note.includes(fiscalYear(tree)))
        .map(({ id, note }): Edit => ({ at: 'note', block: id, after: note.replace(fiscalYear(tree), yearBefore) })),
  },
  name: {
    title: '单位名称错一次',
    rules: [40],
    edits: (tree, chance) => {
      const name = organization(tree);
      return [
        ...inTexts([...headings(tree), ...paragraphs(tree)], new RegExp(literally(name)), () =>
          withoutOneCharacter(name, chance),
        ),
        ...tables(tree).map(({ id, preparedBy }): Edit => {
          return { at: 'preparedBy', block: id, after: preparedBy.replace(name, withoutOneCharacter(name, chance)) };
        }),
      ];
    },
  },
  'subject-name': {
    title: '文字里的科目名称不对',
    rules: [8, 24],
    edits: (tree, chance) => [
      ...inTexts(statements(tree), /(?<=[、.．）])(?<hit>[^、.．（）]{3,})(?=（[类款项]）)/u, (name) =>
        withoutOneCharacter(name, chance),
      ),
      ...inTexts(listsOfNames(tree), /(?<=：|、)(?<hit>[^：、。]{3,})(?=[、。])/u, (name) =>
        withoutOneCharacter(name, chance),
      ),
    ],
  },
  'reason-missing': {
    title: '没有写原因',
    rules: [33],
    edits: (tree) => inTexts(statements(tree), /(?<hit>[，。]主要原因是：?[^；。]+)/u, () => ''),
  },
  'reason-boilerplate': {
    title: '原因是套话',
    rules: [33],
    edits: (tree, chance) => inTexts(statements(tree), REASON, () => chance.pick(['系统卡顿', '根据实际支出'])),
  },
  placeholder: {
    title: '留着占位符',
    rules: [42],
    edits: (tree, chance) => [
      ...inTexts(statements(tree), REASON, () => chance.pick(['待填', '……', 'XX'])),
      ...inTexts(statements(tree), /(?<hit>[\d,]+\.\d\d)万元/u, () => 'XX'),
    ],
  },
  'form-leftover': {
    title: '留着“增加（减少）”',
    rules: [32],
    edits: (tree) =>
      inTexts(statements(tree), /(?<hit>增加|减少|增长|下降)(?=[\d,.]+(?:万元|%))/u, (word) =>
        ['增加', '减少'].includes(word) ? '增加（减少）' : '增长（下降）',
      ),
  },
  percent: {
    title: '少了百分号',
    rules: [25, 28],
    edits: (tree) => inTexts(statements(tree), /\d(?<hit>%)/u, () => ''),
  },
  counts: {
    title: '下设科室的个数与列举的不符',
    rules: [43],
    edits: (tree, chance) =>
      inTexts(withId(tree, 'p1.organization'), /下设(?<hit>[1-9]\d*)个/u, (number) => otherDigit(number, chance)),
  },
  staffing: {
    title: '人数加不起来',
    rules: [43],
    edits: (tree, chance) =>
      inTexts(withId(tree, 'p1.staffing'), /(?:人数|在职|退休|离休)(?<hit>\d+)人/u, (number) =>
        otherDigit(number, chance),
      ),
  },
  procurement: {
    title: '政府采购各项加不起来',
    rules: [22, 27],
    edits: (tree, chance) =>
      inTexts(withId(tree, 's12.procurement.total'), /预算(?<hit>[\d,]+\.\d\d)万元/u, (number) =>
        otherDigit(number, chance),
      ),
  },
  vehicles: {
    title: '车辆各项加不起来',
    rules: [22, 48],
    edits: (tree, chance) =>
      inTexts(withId(tree, 's12.assets.vehicles'), /(?<=车|车辆)\d+(?=辆)|(?<=价值)[\d,.]+(?=万元)/u, (number) =>
        otherDigit(number, chance),
      ),
  },
} as const satisfies Record<string, Kind>;

function opposite(word: string): string {
  const pairs: Readonly<Record<string, string>> = { 增加: '减少', 减少: '增加', 增长: '下降', 下降: '增长' };
  return pairs[word] ?? word;
}

function yearBefore(year: string): string {
  return `${Number(year) - 1}`;
}

/** Statements whose amounts stand in a table too; what the office owns and buys is said in one place only. */
function provable(tree: ExportedDocument): readonly ExportedText[] {
  return statements(tree).filter(({ id }) => !/^s12[.](?:assets|procurement)/.test(id));
}

/** Paragraphs that only list names of the classification. */
function listsOfNames(tree: ExportedDocument): readonly ExportedText[] {
  return statements(tree).filter(({ id }) => ['s1.expenditure', 's6.personnel', 's6.operating'].includes(id));
}

function withId(tree: ExportedDocument, id: string): readonly ExportedText[] {
  return paragraphs(tree).filter((paragraph) => paragraph.id === id);
}
