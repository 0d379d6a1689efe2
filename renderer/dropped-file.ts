/** What a file that was dropped on the window is, by its name: a draft, a package of a review, a form, or something else. */
export type DroppedKind = 'draft' | 'package' | 'form' | 'published' | 'table' | 'other';

const ENDINGS: readonly (readonly [ending: RegExp, kind: DroppedKind])[] = [
  [/\.(ysgk|json)$/iu, 'draft'],
  [/\.zip$/iu, 'package'],
  [/\.ysgk-pack$/iu, 'form'],
  [/\.(docx|pdf)$/iu, 'published'],
  [/\.(xlsx|xlsm|xls|csv|tsv|txt)$/iu, 'table'],
];

/** The kind of a file. */
export function droppedKind(name: string): DroppedKind {
  return ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? 'other';
}

type Elsewhere = Exclude<DroppedKind, 'draft' | 'package' | 'form'>;

/** What to do on the start screen with a file that is not opened there, in words. */
export const WAYS_AT_START = {
  published: '它是公开件：点“由公开件起稿…”用它起稿；要核对或对照，先打开草稿，再到“问题”下面的核对依据或“对照”里选它',
  table: '它是表格：公开过的 Excel 点“由公开件起稿…”；明细表先新建或打开草稿，再到“预算明细”点“从表格导入…”',
  other: '这里能打开草稿（.ysgk）、公开格式（.ysgk-pack）、上报包和退回包（.zip）',
} as const satisfies Record<Elsewhere, string>;

/** The same while a draft is open. */
export const WAYS_IN_DRAFT = {
  published: '它是公开件：要作核对依据，到右栏“问题”下面载入；要逐处比较，到“对照”里选它',
  table: '它是表格：到“预算明细”点“从表格导入…”，把文件拖到那里；作核对依据到右栏“问题”下面载入',
  other: '这里能打开草稿（.ysgk）、公开格式（.ysgk-pack）、上报包和退回包（.zip）',
} as const satisfies Record<Elsewhere, string>;
