import { createHash } from 'node:crypto';
import type { ListedFile } from '../../shared/base/listed-file.ts';
import type { PackFiles, PackSource } from '../../shared/pack/load.ts';
import { formText } from '../../shared/pack/pack-list.ts';

/** A pack's files and those of every pack it extends, by pack id; the pack itself comes first. */
export type PackChain = ReadonlyMap<string, PackFiles>;

/** Follows `extends` from a pack on. It ends where a pack is missing, is broken or comes again: loading the chain says so. */
export function chainOf(id: string, source: PackSource): PackChain {
  const chain = new Map<string, PackFiles>();
  for (let next: string | undefined = id; next !== undefined && !chain.has(next);) {
    const files = source(next);
    if (files === undefined) break;
    chain.set(next, files);
    next = extendedBy(files);
  }
  return chain;
}

/** Every file of a chain by `pack id/path`, with its SHA-256, in the order of their names. */
export function listedFiles(chain: PackChain): readonly ListedFile[] {
  const files = [...chain].flatMap(([id, own]) =>
    [...own].map(([path, text]) => ({ name: `${id}/${path}`, sha256: hashOf(text) })),
  );
  return files.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The code of a form: the same files give the same one, wherever they lie. */
export function formSha256(files: readonly ListedFile[]): string {
  return hashOf(formText(files));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The pack that a pack extends, as far as its `pack.json` can be read. */
function extendedBy(files: PackFiles): string | undefined {
  try {
    const manifest = JSON.parse(files.get('pack.json') ?? 'null') as { readonly extends?: unknown } | null;
    return typeof manifest?.extends === 'string' ? manifest.extends : undefined;
  } catch {
    return undefined;
  }
}
