import { z } from 'zod';
import { formatVersion } from '../base/format-version.ts';
import { issueWords } from '../base/issue-words.ts';
import { parseJson } from '../base/json.ts';
import { ListedFileSchema, sha256, type ListedFile } from '../base/listed-file.ts';
import { fail, ok, type Located, type Result } from '../base/result.ts';
import { ManifestSchema } from './pack.ts';

/** The list in a `.ysgk-pack`: which form it is, and every file of it and of the packs it extends, with its SHA-256. */

/** The name of the list. */
export const PACK_LIST = 'manifest.json';

/** The version this program writes. */
export const PACK_FILE_VERSION = 1;

/** Most files of a pack with everything it extends: the largest that comes with the program has a tenth of it. */
export const MOST_PACK_FILES = 400;

/** A file of a pack by the pack's id and its path inside it: `xinjiang-2025/prose/s01.json`. */
const packPath = z
  .string('必须是文字')
  .max(200)
  .regex(
    /^[a-z0-9][a-z0-9-]*\/(tables\/|prose\/|sheets\/)?[A-Za-z0-9][\w.-]*\.json$/,
    '不是模板包里的位置：只有“编号/文件.json”和其中的 tables、prose、sheets',
  );

/** The list of a `.ysgk-pack`. */
export const PackListSchema = z.strictObject({
  format: z.literal('ysgk-pack', '不是公开格式的文件'),
  version: z.literal(PACK_FILE_VERSION),
  /** The version of the program that made it; no part of the hash. */
  program: z.string('必须是文字').max(60, '太长'),
  id: ManifestSchema.shape.id,
  name: z.string('必须是文字').min(1, '不能为空').max(200, '太长'),
  years: z.strictObject({ from: z.number().int(), until: z.number().int() }),
  entries: z
    .array(z.strictObject({ ...ListedFileSchema.shape, name: packPath }))
    .min(1, '不能为空')
    .max(MOST_PACK_FILES, `最多 ${String(MOST_PACK_FILES)} 个文件`),
  /** SHA-256 of `formText`: the one code that stands for the form, whichever place it came from. */
  sha256,
});

/** The list of a `.ysgk-pack`. */
export type PackList = z.infer<typeof PackListSchema>;

/** What the hash of a form is made from: a line a file of the whole chain, in the order of their paths. */
export function formText(entries: readonly ListedFile[]): string {
  return [...entries]
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
    .map(({ name, sha256: hash }) => `${hash}  ${name}`)
    .join('\n');
}

/** Parses the text of a list. */
export function parsePackList(text: string): Result<PackList, readonly Located[]> {
  const at = (place: string, message: string): Located => ({ place: `${PACK_LIST} ${place}`.trim(), message });
  const json = parseJson(text);
  if (!json.ok) return fail([at(json.problem.place, json.problem.message)]);
  const fields = (typeof json.value === 'object' ? json.value : null) as Readonly<Record<string, unknown>> | null;
  if (fields?.['format'] !== 'ysgk-pack') return fail([at('format', '不是公开格式的文件')]);
  const version = formatVersion(fields['version'], 1, PACK_FILE_VERSION);
  if (!version.ok) return fail([at('version', version.problem)]);
  const list = PackListSchema.safeParse(fields, { reportInput: true });
  if (list.success) return ok(list.data);
  return fail(list.error.issues.map((issue) => at(issue.path.map(String).join(' '), issueWords(issue))));
}
