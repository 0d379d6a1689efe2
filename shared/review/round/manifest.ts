import { z } from 'zod';
import { bringUp, formatVersion, type FormatStep } from '../../base/format-version.ts';
import { issueWords } from '../../base/issue-words.ts';
import { parseJson } from '../../base/json.ts';
import { ListedFileSchema, listTroubles, sha256, type ListedFile } from '../../base/listed-file.ts';
import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { MOST, personName, reviewerId } from './opinion.ts';

/** The list of what is in a 上报包 or 退回包, each with its SHA-256, so that whatever was changed on the way is noticed. */

/** The files of a package besides the list itself. */
export const ENTRY_NAMES = {
  draft: 'draft.ysgk',
  pdf: '公开件.pdf',
  findings: 'findings.json',
  review: 'review.json',
} as const;
/** The name of the list. */
export const MANIFEST_NAME = 'manifest.json';

/** The newest version of the list this program writes; 1 had neither program nor reviewers. */
export const PACKAGE_VERSION = 2;
const OLDEST_VERSION = 1;

/** What no file name may hold; a package is written under its name. */
const FORBIDDEN = /[/\\:*?"<>|\p{Cc}]/gu;

/** The name a package goes by: that of the draft file, with `_` for what is no part of file names everywhere. */
export function packageStem(name: string): string {
  return name.replace(FORBIDDEN, '_').slice(0, 200);
}

/** The list of a package. */
export const ManifestSchema = z.strictObject({
  format: z.literal('ysgk-package', '不是上报包或退回包'),
  version: z.literal([OLDEST_VERSION, PACKAGE_VERSION]),
  /** The version of the program that made it; empty where it did not say. */
  program: z.string('必须是文字').max(60, '太长'),
  /** `submission` 上报包, `return` 退回包. */
  kind: z.enum(['submission', 'return'], '只能是 submission（上报包）或 return（退回包）'),
  /** The name of the draft file, without its ending. */
  name: z
    .string('必须是文字')
    .min(1, '不能为空')
    .max(200)
    .refine((name) => name === packageStem(name), '含有不能用在文件名里的字符'),
  /** Whose opinions a 退回包 carries; none in a 上报包. */
  reviewers: z.array(z.strictObject({ id: reviewerId, name: personName })).max(MOST.opinions, '太多'),
  entries: z.array(ListedFileSchema).min(1, '不能为空').max(16, '最多 16 个文件'),
  /** SHA-256 of the list (`listText`): one code that stands for the whole package. */
  sha256,
});

/** The list of version 1: it said neither who made it with what, nor whose opinions it carries. */
const ManifestVersion1Schema = ManifestSchema.omit({ program: true, reviewers: true });

/** Steps by the version they start from. The list keeps its version: its code is made in the words of that version. */
const STEPS: ReadonlyMap<number, FormatStep> = new Map<number, FormatStep>([
  [1, (list) => ({ ...ManifestVersion1Schema.parse(list), program: '', reviewers: [] })],
]);

/** Parses the text of a list, of this version or an older one. */
export function parseManifest(text: string): Result<Manifest, readonly Located[]> {
  const json = parseJson(text);
  if (!json.ok) return fail([{ ...json.problem, place: `${MANIFEST_NAME} ${json.problem.place}`.trim() }]);
  const list = json.value;
  const at = (place: string, message: string): Result<never, readonly Located[]> =>
    fail([{ place: `${MANIFEST_NAME} ${place}`.trim(), message }]);
  if (typeof list !== 'object' || list === null || Array.isArray(list)) return at('', '不是上报包或退回包的清单');
  const fields = list as Readonly<Record<string, unknown>>;
  if (fields['format'] !== 'ysgk-package') return at('format', '不是上报包或退回包');
  const version = formatVersion(fields['version'], OLDEST_VERSION, PACKAGE_VERSION);
  if (!version.ok) return at('version', version.problem);
  const before = (version.value < 2 ? ManifestVersion1Schema : ManifestSchema).safeParse(fields, { reportInput: true });
  if (!before.success) {
    return fail(
      before.error.issues.map((issue) => ({
        place: [MANIFEST_NAME, ...issue.path].map(String).join(' '),
        message: issueWords(issue),
      })),
    );
  }
  const current = bringUp(fields, version.value, PACKAGE_VERSION, STEPS);
  return ok(ManifestSchema.parse({ ...current, version: version.value }));
}

/** The list of a package. */
export type Manifest = z.infer<typeof ManifestSchema>;

/** What the code of a package is made from: kind and name, from version 2 the program and the reviewers, then a line a file. */
export function listText({
  version,
  program,
  kind,
  name,
  reviewers,
  entries,
}: Omit<Manifest, 'format' | 'sha256'>): string {
  const made = version < 2 ? [] : [`program ${program}`, ...reviewers.map((one) => `reviewer ${one.id} ${one.name}`)];
  return [`${kind} ${name}`, ...made, ...entries.map((one) => `${one.sha256}  ${one.name}`)].join('\n');
}

/** What does not agree between the list and the files really found; `listSha256` is that of `listText`. */
export function manifestTroubles(
  manifest: Manifest,
  found: readonly ListedFile[],
  listSha256: string,
): readonly Located[] {
  const troubles: Located[] = [];
  if (manifest.sha256 !== listSha256) {
    troubles.push({ place: MANIFEST_NAME, message: '被改动：清单与它自己的校验码不符，请对方重新发一份' });
  }
  troubles.push(...listTroubles(MANIFEST_NAME, manifest.entries, found, Object.values(ENTRY_NAMES)));
  return troubles;
}
