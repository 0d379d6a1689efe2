/** Packages as the first program wrote them: a list of version 1, with neither program nor reviewers. */
import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Json } from '../../review/round/version-1.ts';

/** The SHA-256 of a file or text. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A package of version 1 of a draft and a review; `part` changes its list, whose code is right all the same. */
export function oldPackage(
  kind: 'submission' | 'return',
  draft: Uint8Array,
  review: Json,
  part: Json = {},
): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'draft.ysgk': draft,
    '公开件.pdf': strToU8('%PDF-1.7 内容'),
    'findings.json': strToU8('{"findings": []}'),
    'review.json': strToU8(JSON.stringify(review)),
  };
  const entries = Object.entries(files).map(([name, bytes]) => ({ name, sha256: sha256(bytes) }));
  const name = '甲';
  const text = [`${kind} ${name}`, ...entries.map((one) => `${one.sha256}  ${one.name}`)].join('\n');
  const list = { format: 'ysgk-package', version: 1, kind, name, entries, sha256: sha256(text), ...part };
  return zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify(list)) });
}
