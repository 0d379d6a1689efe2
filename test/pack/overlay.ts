import { readPackFiles } from '../../host/pack-files.ts';
import { printLocated } from '../../shared/base/result.ts';
import { loadPack, type PackSource } from '../../shared/pack/load.ts';

/** Files of a pack that exists only in a test, as JSON values; a text is taken as it stands. */
export type Files = Readonly<Record<string, unknown>>;

/** The packs that come with the program, and packs of a test beside them. */
export function sourceWith(packs: Readonly<Record<string, Files>>): PackSource {
  return (id) => {
    const files = packs[id];
    if (files === undefined) return readPackFiles(id);
    return new Map(
      Object.entries(files).map(([path, value]) => [path, typeof value === 'string' ? value : JSON.stringify(value)]),
    );
  };
}

/** The one-line message for a pack `mine` that extends the 2025 form; `装入成功` if it loads. */
export function messageFor(files: Files, manifest: Files = {}): string {
  const mine = { 'pack.json': { id: 'mine', extends: 'xinjiang-2025', ...manifest }, ...files };
  const pack = loadPack('mine', sourceWith({ mine }));
  return pack.ok ? '装入成功' : printLocated(pack.problem);
}
