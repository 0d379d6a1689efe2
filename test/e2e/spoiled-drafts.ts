/** Drafts that cannot be used, each with what its one line on stderr must say: the place and the cause. */
import type { JsonDraft } from '../fixtures/random-draft.ts';
import { SAMPLE_TEXT, sampleDraft } from './example-draft.ts';

/** A draft file and what is wrong with it. */
export interface SpoiledDraft {
  readonly bytes: string | Uint8Array;
  /** Words the line must hold: first the place (empty for the whole file), then the cause. */
  readonly place: string;
  readonly cause: string;
}

type Loose = Record<string, unknown> & {
  organization: Record<string, unknown>;
  projects: Record<string, unknown>[];
  ledger: Record<string, unknown>[];
  comparisons: Record<string, unknown>;
  overrides: Record<string, unknown>;
};

function changed(change: (draft: Loose) => void, place: string, cause: string): SpoiledDraft {
  const draft = structuredClone(sampleDraft()) as unknown as Loose;
  change(draft);
  return { bytes: JSON.stringify(draft), place, cause };
}

function broken(bytes: string | Uint8Array, place: string, cause: string): SpoiledDraft {
  return { bytes, place, cause };
}

function line(draft: Loose, index: number): Record<string, unknown> {
  const found = draft.ledger[index];
  if (found === undefined) throw new Error('the sample has too few lines');
  return found;
}

function project(draft: Loose): Record<string, unknown> {
  const [found] = draft.projects;
  if (found === undefined) throw new Error('the sample has no project');
  return found;
}

const [firstProject] = sampleDraft().projects;
const projectLine = sampleDraft().ledger.findIndex(
  (one: JsonDraft['ledger'][number]) => one.project === firstProject?.id,
);
/** 部门 in GBK, the encoding of older Windows programs. */
const GBK = Uint8Array.from([0x7b, 0x22, 0xb2, 0xbf, 0xc3, 0xc5, 0x22, 0x3a, 0x31, 0x7d]);

/** By file name. */
export const SPOILED: Readonly<Record<string, SpoiledDraft>> = {
  空文件: broken('', '', '文件是空的'),
  半截: broken(SAMPLE_TEXT.slice(0, 1000), '第 35 行', '不完整'),
  逗号后断: broken(SAMPLE_TEXT.slice(0, SAMPLE_TEXT.indexOf(',') + 1), '第 2 行', '不完整'),
  多余括号: broken(`${SAMPLE_TEXT}}`, '行第', '不是有效的 JSON'),
  中文引号: broken(SAMPLE_TEXT.replace('"pack"', '“pack”'), '第 4 行', '不是有效的 JSON'),
  GBK编码: broken(GBK, '', '不是 UTF-8 编码'),
  UTF16编码: broken(Buffer.from(`\ufeff${SAMPLE_TEXT}`, 'utf16le'), '', '不是 UTF-8 编码'),
  五十兆: broken(new Uint8Array(50 * 1024 * 1024).fill(0x20), '', '50.0 MB'),
  不是草稿: broken('[]', '', '不是阳光预算的草稿文件'),
  别的格式: changed((draft) => (draft['format'] = 'other'), '文件格式', '不是阳光预算的草稿文件'),
  更新版本: changed((draft) => (draft['version'] = 3), '文件版本', '更新的程序'),
  版本是文字: changed((draft) => (draft['version'] = '1'), '文件版本', '必须是正整数'),
  没有模板包: changed((draft) => (draft['pack'] = 'xinjiang-1999'), '模板包', '找不到模板包“xinjiang-1999”'),
  模板包越界: changed((draft) => (draft['pack'] = '../codes'), '模板包', '必须是模板包的编号'),
  不明来源: changed((draft) => (line(draft, 3)['source'] = 'general.owm'), '预算明细第 4 行', '资金来源'),
  不明字段: changed((draft) => (draft['amont'] = 1), '', '不认识的字段“amont”'),
  行内不明字段: changed((draft) => (line(draft, 2)['amont'] = 1), '预算明细第 3 行', '不认识的字段“amont”'),
  重复编号: changed((draft) => draft.projects.push({ ...project(draft) }), '项目第 2 个', '与第 1 个项目重复'),
  没有这个项目: changed((draft) => (line(draft, 0)['project'] = 'nope'), '预算明细第 1 行', '“nope”不在项目列表中'),
  涉密有详情: changed((draft) => (project(draft)['classified'] = true), '项目第 1 个', '涉密'),
  涉密有备注: changed(
    (draft) => {
      const { id, name } = project(draft);
      draft.projects[0] = { id, name, classified: true };
      line(draft, projectLine)['note'] = '不可泄露的内容';
    },
    `预算明细第 ${String(projectLine + 1)} 行`,
    '不能填写备注',
  ),
  合计过大: changed(
    (draft) => draft.ledger.push(...Array.from({ length: 1000 }, () => ({ ...line(draft, 0), amount: 1e13 }))),
    '预算明细',
    '超出可精确计算的范围',
  ),
  缺经济科目: changed((draft) => delete line(draft, 0)['economic'], '预算明细第 1 行', '经济科目'),
  金额是文字: changed((draft) => (line(draft, 6)['amount'] = '12'), '预算明细第 7 行', '金额必须是整数分'),
  金额有小数: changed((draft) => (line(draft, 6)['amount'] = 0.5), '预算明细第 7 行', '金额必须是整数分'),
  金额过大: changed((draft) => (line(draft, 6)['amount'] = 1e13 + 1), '预算明细第 7 行', '1000 亿元'),
  金额缺少: changed((draft) => delete line(draft, 6)['amount'], '预算明细第 7 行', '金额缺少'),
  类级科目: changed((draft) => (line(draft, 1)['function'] = '201'), '预算明细第 2 行', '7 位数字'),
  不明对比项: changed(
    (draft) => (draft.comparisons['income.genera'] = {}),
    '变动原因“income.genera”',
    '不是已知的对比项',
  ),
  空改写: changed((draft) => (draft.overrides['s1.total'] = ' '), '改写的段落“s1.total”', '不能为空'),
  没有这一天: changed((draft) => (draft['publishedOn'] = '2025-02-30'), '公开日期', '2025-02-20'),
  缺少基本情况: changed((draft) => Reflect.deleteProperty(draft, 'organization'), '基本情况', '缺少'),
  职能不是列表: changed((draft) => (draft.organization['functions'] = '一句话'), '基本情况', '列表'),
  名称换行: changed((draft) => (draft.organization['name'] = '甲\n乙'), '基本情况', '不能换行'),
  三处错误: changed(
    (draft) => {
      for (const index of [0, 1, 2]) line(draft, index)['amount'] = null;
    },
    '预算明细第 1 行',
    '另有 2 处问题',
  ),
};
