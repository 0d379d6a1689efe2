import { z } from 'zod';
import { isBlank, quoted } from '../base/text.ts';
import {
  count,
  few,
  isoDate,
  lineAmount,
  listOf,
  money,
  MOST,
  name,
  squareMetres,
  text,
  TOO_MANY,
  wholeFen,
} from './bounded.ts';
import { COMPARISON_KEY } from './comparison-key.ts';
import { FieldsSchema } from './field-content.ts';
import { needsEconomic, SOURCES } from './source.ts';

/**
 * The draft file (`*.ysgk`) as the public format describes it: what a person enters and nothing that can be computed.
 * Every object is strict: a field that nobody knows is refused with its place instead of being lost.
 */

/** The newest draft version this program knows. */
export const DRAFT_VERSION = 2;

const packId = text.regex(/^[a-z0-9][a-z0-9-]*$/, '必须是模板包的编号，只用小写字母、数字和连字符');
const fiscalYear = z.number('必须是年份').int('必须是年份').min(1990, '必须是四位年份').max(2999, '必须是四位年份');
const functionItem = text.regex(/^\d{7}$/, '必须是 7 位数字的项级科目');
const economicSection = text.regex(/^\d{5}$/, '必须是 5 位数字的款级科目');

const headCount = z.strictObject({ count, change: z.number('必须是整数').int('必须是整数') });

const OrganizationSchema = z.strictObject({
  name,
  nature: z.enum(
    ['administrative', 'public-institution'],
    '只能是 administrative（行政、参公）或 public-institution（事业）',
  ),
  functions: listOf(text),
  subordinates: listOf(name),
  offices: listOf(name),
  staffing: z.strictObject({ quota: count, inService: headCount, retired: headCount, emeritus: headCount }),
});

const weight = z.number('必须是数字').min(0, '不能是负数').max(1000, '过大').multipleOf(0.0001, '最多四位小数');

const OverallIndicatorSchema = z.strictObject({
  level1: text,
  level2: text,
  name: text,
  target: text,
  basis: text,
  weight,
});

const ProjectIndicatorSchema = z.strictObject({
  level1: text,
  level2: text,
  name: text,
  target: text,
  basis: text,
  lastYear: text,
  weight,
  scoring: text,
  evidence: text,
});

/** The detail of a project that is withheld when the project is classified. */
export const WITHHELD_FIELDS = ['basis', 'undertaker', 'allocation', 'period', 'performance', 'fields'] as const;

export const ProjectSchema = z.strictObject({
  id: text.regex(/^\S+$/u, '不能为空，也不能有空格'),
  name,
  classified: z.boolean('只能是 true 或 false'),
  basis: text.optional(),
  undertaker: text.optional(),
  allocation: text.optional(),
  period: text.optional(),
  performance: z
    .strictObject({ manager: text, goal: text, indicators: listOf(ProjectIndicatorSchema, MOST.indicators) })
    .optional(),
  /** What the pack asks of every project, by field. */
  fields: FieldsSchema.optional(),
});

export const LedgerLineSchema = z
  .strictObject({
    function: functionItem,
    economic: economicSection.optional(),
    source: z.enum(SOURCES, {
      error: (issue) => `${quoted(String(issue.input))}不认识，请按格式说明中的资金来源填写`,
    }),
    project: text.optional(),
    amount: lineAmount,
    note: text.optional(),
  })
  .refine((line) => line.economic !== undefined || !needsEconomic(line.source), {
    path: ['economic'],
    message: '缺少：财政拨款和结转资金必须填写',
  });

const vehicleGroup = z.strictObject({ count, value: money });

const AssetsSchema = z.strictObject({
  buildings: z.strictObject({
    area: squareMetres,
    value: money,
  }),
  vehicles: z.strictObject({ general: vehicleGroup, lawEnforcement: vehicleGroup, other: vehicleGroup }),
  furniture: money,
  otherAssets: money,
  over500k: count,
  over1m: count,
  planned: z.strictObject({ vehicles: count, over500k: count, over1m: count }),
});

const CODE = /^(\d{3}|\d{5}|\d{7})$/;

/** Something a published document did not say, to be completed by a person: open until it is done or waived with a reason. */
const ToCompleteSchema = z
  .strictObject({
    id: text.regex(/^\S+$/u, '不能为空，也不能有空格'),
    /** Id of the block it belongs to, or a JSON pointer; empty for the draft as a whole. */
    place: text,
    text: text.refine((value) => !isBlank(value), '不能为空'),
    state: z.enum(['open', 'done', 'waived'], '只能是 open（待补）、done（已补）或 waived（不用补）'),
    reason: text,
  })
  .refine(({ state, reason }) => state !== 'waived' || !isBlank(reason), {
    path: ['reason'],
    message: '不用补的要写理由',
  });

const placeInTable = z.number('必须是整数').int('必须是整数').min(0, '从 0 数起，不能是负数');

/** An amount a published table printed, which the draft has to print as well. */
const BaselineCellSchema = z.strictObject({
  block: text.min(1, '不能为空'),
  row: placeInTable,
  column: placeInTable,
  amount: wholeFen('必须是整数分'),
  unit: z.enum(['yuan', 'wan'], '只能是 yuan（元）或 wan（万元）'),
  decimals: z.number('必须是整数').int('必须是整数').min(0, '不能是负数').max(6, '最多 6 位'),
  /** The words of its row, where it was taken from a document: while lines are missing, rows stand elsewhere. */
  label: text.optional(),
});

/** The draft. Cross references between its parts are checked by `draft/cross-check.ts`. */
export const DraftSchema = z.strictObject({
  format: z.literal('ysgk-draft', '不是阳光预算的草稿文件'),
  // The first version has the same shape, without what came since: a draft of one that is handed in is taken as it is.
  version: z.literal([1, DRAFT_VERSION]),
  pack: packId,
  kind: z.enum(['department', 'unit'], '只能是 department（部门）或 unit（单位）'),
  fiscalYear,
  /** What the office chooses of what its pack leaves open, by setting; what is missing is the pack's default. */
  settings: z
    .record(
      z
        .string()
        .regex(/^[A-Za-z][\w.-]*$/, '不是选项的名字')
        .max(MOST.name, '不是选项的名字'),
      name.min(1, '不能为空；要用格式的默认选项，请删除这一条'),
    )
    .refine(few, TOO_MANY)
    .optional(),
  /** What the pack asks that the program knows nothing of, by field; what is missing is the pack's default. */
  fields: FieldsSchema.optional(),
  publishedOn: isoDate.optional(),
  approvedOn: isoDate.optional(),
  organization: OrganizationSchema,
  projects: listOf(ProjectSchema, MOST.projects),
  ledger: listOf(LedgerLineSchema, MOST.lines),
  priorLedger: listOf(LedgerLineSchema, MOST.lines),
  comparisons: z
    .record(
      z.string().max(MOST.name, '这不是对比项的名称').regex(COMPARISON_KEY, '不是已知的对比项'),
      z.strictObject({
        reason: text.optional(),
        prior: wholeFen('必须是整数分').optional(),
        /** Last year's 执行数, where the form compares with it. */
        executed: wholeFen('必须是整数分').optional(),
      }),
    )
    .refine(few, TOO_MANY),
  uses: z.record(
    z.string().regex(/^(fund\.|soe\.)?\d{3}(\d{4})?$/, '必须是 3 位类级或 7 位项级科目，例如 201、2010350 或 fund.212'),
    text,
  ),
  procurement: z.strictObject({ goods: money, works: money, services: money, forSmes: money, forMicro: money }),
  assets: AssetsSchema,
  overallPerformance: z
    .strictObject({
      title: text.optional(),
      contact: text,
      phone: text,
      goals: text,
      indicators: listOf(OverallIndicatorSchema, MOST.indicators),
    })
    .optional(),
  otherMatters: text,
  overrides: z
    .record(
      z.string().max(MOST.name, '这不是段落的编号'),
      text.refine((value) => value.trim() !== '', '不能为空；要恢复自动生成的段落，请删除这一条'),
    )
    .refine(few, TOO_MANY),
  glossary: listOf(z.strictObject({ term: text, text })).nullable(),
  codeNames: z
    .record(
      z.string().regex(CODE, '必须是 3、5 或 7 位科目编码'),
      name.refine((value) => !isBlank(value), '不能为空'),
    )
    .refine(few, TOO_MANY)
    .optional(),
  waivers: listOf(
    z.strictObject({
      rule: text.regex(/^R\d{1,2}$/, '必须是规则编号，例如 R33'),
      where: text,
      reason: text.min(1, '不能为空'),
    }),
  ).optional(),
  carriedOver: listOf(
    text.regex(/^(\/.*)?$/, '必须是 JSON 指针，例如 /organization/functions'),
    MOST.lines + MOST.entries,
  ).optional(),
  units: listOf(
    z.strictObject({ file: text, sha256: text.regex(/^[0-9a-f]{64}$/i, '必须是 64 位十六进制校验值'), name: text }),
    MOST.units,
  ).optional(),
  toComplete: listOf(ToCompleteSchema, MOST.lines).optional(),
  baseline: listOf(BaselineCellSchema, MOST.baseline).optional(),
  confirmed: z
    .strictObject({
      packForYear: z.strictObject({ year: fiscalYear, pack: packId, on: isoDate }).optional(),
    })
    .optional(),
});

/** A draft, as a person enters it. Money in fen. */
export type Draft = z.infer<typeof DraftSchema>;
/** One line of 预算明细. */
export type LedgerLine = Draft['ledger'][number];
/** A 项目 of this year. */
export type Project = Draft['projects'][number];
/** Something to be completed. */
export type ToComplete = NonNullable<Draft['toComplete']>[number];
/** An amount a published table printed. */
export type BaselineCell = NonNullable<Draft['baseline']>[number];
/** 部门 or 单位. */
export type Kind = Draft['kind'];
