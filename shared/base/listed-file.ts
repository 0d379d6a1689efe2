import { z } from 'zod';
import type { Located } from './result.ts';

/** Files that travel in one archive with a list of them (`manifest.json`): whatever was changed on the way is noticed. */

/** SHA-256, in lower-case hexadecimal. */
export const sha256 = z.string('必须是文字').regex(/^[0-9a-f]{64}$/, '必须是 64 位十六进制的 SHA-256');

/** One file as a list names it. */
export const ListedFileSchema = z.strictObject({ name: z.string('必须是文字').min(1).max(200), sha256 });

/** One file of an archive. */
export type ListedFile = z.infer<typeof ListedFileSchema>;

/** What does not agree between a list (`place`) and the files really found; `required` must be there in any case. */
export function listTroubles(
  place: string,
  list: readonly ListedFile[],
  found: readonly ListedFile[],
  required: readonly string[] = [],
): readonly Located[] {
  const troubles: Located[] = [];
  const listed = new Map(list.map(({ name, sha256: hash }) => [name, hash]));
  if (listed.size !== list.length) {
    troubles.push({ place, message: '被改动：清单里有两个同名的文件，请对方重新发一份' });
  }
  for (const { name, sha256: hash } of found) {
    const promised = listed.get(name);
    if (promised === undefined) troubles.push({ place: name, message: '被改动：清单里没有这个文件，是后来加进包里的' });
    else if (promised !== hash) {
      troubles.push({ place: name, message: '被改动：内容与清单登记的 SHA-256 不符，请对方重新发一份' });
    }
  }
  const there = new Set(found.map(({ name }) => name));
  for (const name of new Set([...listed.keys(), ...required])) {
    if (!there.has(name)) troubles.push({ place: name, message: '被改动：包里缺少这个文件，请对方重新发一份' });
  }
  return troubles;
}

/** The beginning of a SHA-256, as people read it to each other: `1A2B 3C4D 5E6F 7081`. */
export function codeInWords(hash: string): string {
  return (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}
