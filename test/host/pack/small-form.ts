import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { zipSync } from 'fflate';
import { readPackFiles } from '../../../host/pack-files.ts';
import { chainOf, type PackChain } from '../../../host/pack/pack-chain.ts';
import { packBytes } from '../../../host/pack/pack-file.ts';
import { Archive } from '../../../shared/read/zip/archive.ts';
import { openOverlay } from '../../pack/open-overlay.ts';
import { sourceWith, type Files } from '../../pack/overlay.ts';

/** Forms that exist only in a test: each extends one that comes with the program. */

/** What is its own in such a form. */
export function manifestOf(id: string, name: string): Files {
  return { 'pack.json': { id, name, extends: 'xinjiang-2025', years: { from: 2027, until: 2027 } } };
}

/** A form with everything it extends, and its bytes as a file. */
export function smallForm(
  id: string,
  name = '某市 2027 年格式',
): { readonly chain: PackChain; readonly bytes: Uint8Array } {
  const files = manifestOf(id, name);
  const chain = chainOf(id, sourceWith({ [id]: files }));
  return { chain, bytes: packBytes(chain, openOverlay(id, files), '0.0.0') };
}

/** A form that comes with the program, as a file. */
export function programForm(id: string): Uint8Array {
  return packBytes(chainOf(id, readPackFiles), openOverlay(id, Object.fromEntries(readPackFiles(id) ?? [])), '0.0.0');
}

/** Writes a file, and the folders it lies in. */
export function put(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** The same archive with other files in it; `change` gets what is in it by name. */
export function repacked(bytes: Uint8Array, change: (files: Record<string, Uint8Array>) => void): Uint8Array {
  const archive = Archive.open(bytes);
  if (!archive.ok) throw new Error(archive.problem.message);
  const files: Record<string, Uint8Array> = {};
  for (const name of archive.value.names) {
    const file = archive.value.read(name);
    if (file.ok && file.value !== undefined) files[name] = file.value;
  }
  change(files);
  return zipSync(files);
}
