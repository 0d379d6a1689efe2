import type { Answer, Question } from '../../../shared/ipc.ts';
import type { Format } from '../../../shared/render/writer.ts';
import { folderOf } from '../../file-name.ts';
import type { OpenFile } from '../../workspace.ts';

/** What a person chooses before an export, and what comes of it. */

/** Everything an export is asked besides the draft. */
export type ExportSettings = Omit<Question<'export.run'>, 'draft' | 'basis'>;

/** What each format is for. */
export const FORMAT_NAMES = {
  pdf: 'PDF（印发、上网公开）',
  docx: 'Word 文档（DOCX，可继续改）',
  xlsx: 'Excel 工作簿（XLSX，一表一页）',
  html: '网页（HTML）',
  json: '数据（JSON，给别的程序用）',
} as const satisfies Record<Format, string>;

/** What the program proposes: beside the draft file, under its name, as PDF and DOCX. */
export function proposeSettings(file: OpenFile, served: string | null): ExportSettings {
  return {
    folder: file.path === null ? (served ?? '') : folderOf(file.path),
    name: withoutForbidden(file.name.replace(/\.ysgk$/i, '')),
    formats: ['pdf', 'docx'],
    final: false,
    bundledFonts: false,
  };
}

const FORBIDDEN = /[/\\:*?"<>|]/;

function withoutForbidden(name: string): string {
  return name.replace(new RegExp(FORBIDDEN, 'g'), '').slice(0, 200);
}

/** Why an export cannot start as it is set; empty when it can. */
export function settingsTrouble({ folder, name, formats }: ExportSettings): {
  readonly folder?: string;
  readonly name?: string;
  readonly formats?: string;
} {
  return {
    ...(folder.trim() === '' ? { folder: '请填写放在哪个文件夹' } : {}),
    ...(name.trim() === '' ? { name: '请填写文件名' } : {}),
    ...(FORBIDDEN.test(name) ? { name: '文件名里不能有 / \\ : * ? " < > |' } : {}),
    ...(name.length > 200 ? { name: '文件名太长，请不要超过 200 个字' } : {}),
    ...(formats.length === 0 ? { formats: '请至少选一种格式' } : {}),
  };
}

/** Joins what the exports of single formats answered. */
export function joinOutcomes(outcomes: readonly Answer<'export.run'>[]): Answer<'export.run'> {
  const all = (key: 'written' | 'problems' | 'fonts' | 'missingCharacters'): string[] => [
    ...new Set(outcomes.flatMap((outcome) => outcome[key])),
  ];
  return {
    written: all('written'),
    problems: all('problems'),
    refused: outcomes.some(({ refused }) => refused),
    fonts: all('fonts'),
    missingCharacters: all('missingCharacters'),
  };
}
