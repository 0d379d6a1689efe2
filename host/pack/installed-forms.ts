import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { ListedForm } from '../../shared/form-channels.ts';
import { loadPack, type PackFiles } from '../../shared/pack/load.ts';
import { nextYearManifest } from '../../shared/pack/next-year.ts';
import { createFile, replaceFile } from '../disk/atomic-file.ts';
import { fileNameTrouble } from '../disk/file-name.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import type { OpenedPack, PackShelf } from '../pack-files.ts';
import { FilePlace, type PackOnDisk } from './file-place.ts';
import { PACK_ENDING, packBytes, unpackPack } from './pack-file.ts';
import type { PackPlace } from './pack-place.ts';

/** Everything that can be opened from a shelf, and the files there that cannot, place by place. */
export function listForms(shelf: PackShelf): ListedForm[] {
  const seen = new Set<string>();
  return shelf.places.flatMap((place) =>
    (place instanceof FilePlace ? place.files().map((file) => formInFile(place, file)) : formsOf(shelf, place)).map(
      (form) => {
        const hidden = form.id !== null && seen.has(form.id);
        if (form.id !== null) seen.add(form.id);
        return { ...form, hidden };
      },
    ),
  );
}

/** What installing came to. */
export type Installed =
  | { readonly status: 'installed' | 'same'; readonly id: string; readonly name: string }
  | {
      readonly status: 'differs';
      readonly id: string;
      readonly name: string;
      readonly kept: { readonly name: string; readonly sha256: string | null };
      readonly sha256: string;
    };

/** Installs the bytes of a `.ysgk-pack`: nothing is written that does not load; another form of its id only on demand. */
export async function installForm(
  shelf: PackShelf,
  folder: string,
  bytes: Uint8Array,
  replace: boolean,
): Promise<Result<Installed, readonly Located[]>> {
  const opened = unpackPack(bytes);
  if (!opened.ok) return opened;
  const { sha256 } = opened.value;
  const { id, name } = opened.value.pack.manifest;
  const before = shelf.openWithFiles(id);
  if (before.ok && before.value.sha256 === sha256) return ok({ status: 'same', id, name });
  if (shelf.places[0]?.mark(id) !== undefined) {
    const message = `编号“${id}”是随程序安装的公开格式的，内容却不同，没有安装；请对方换一个编号再导出`;
    return fail([{ place: '', message }]);
  }
  if (before.ok && !replace) {
    const kept = { name: before.value.pack.manifest.name, sha256: before.value.sha256 };
    return ok({ status: 'differs', id, name, kept, sha256 });
  }
  const written = await putForm(folder, id, bytes, 'replace');
  return written.ok ? ok({ status: 'installed', id, name }) : fail([written.problem]);
}

/** Makes the form of another year in a folder; refuses where there is one of its id. */
export async function makeNextYear(
  shelf: PackShelf,
  folder: string,
  from: OpenedPack,
  year: number,
  program: string,
): Promise<Result<{ readonly id: string; readonly name: string }, Located>> {
  const manifest = nextYearManifest(from.pack, year);
  const { id, name } = manifest;
  if (shelf.ids().includes(id) || shelf.places.some((place) => place.mark(id) !== undefined)) {
    return fail({ place: `${String(year)} 年`, message: `已经有编号为“${id}”的公开格式，没有再做` });
  }
  const own: PackFiles = new Map([['pack.json', `${JSON.stringify(manifest, null, 2)}\n`]]);
  const chain = new Map([[id, own], ...from.chain]);
  const pack = loadPack(id, (wanted) => chain.get(wanted));
  if (!pack.ok) return pack;
  const written = await putForm(folder, id, packBytes(chain, pack.value, program), 'create');
  return written.ok ? ok({ id, name }) : written;
}

/** Removes a file of a form, if it is one of this folder. */
export async function removeForm(place: FilePlace, path: string): Promise<Result<undefined, Located>> {
  if (!place.files().some((file) => file.path === path)) {
    return fail({ place: path, message: '不是安装在数据文件夹里的公开格式，没有移除' });
  }
  try {
    await rm(path);
    return ok(undefined);
  } catch (error) {
    return fail(fileTrouble(path, error));
  }
}

async function putForm(
  folder: string,
  id: string,
  bytes: Uint8Array,
  how: 'create' | 'replace',
): Promise<Result<undefined, Located>> {
  const path = join(folder, id + PACK_ENDING);
  const trouble = fileNameTrouble(path);
  if (trouble !== undefined) return fail({ place: id, message: trouble });
  try {
    await mkdir(folder, { recursive: true });
    const isDone = how === 'create' ? await createFile(path, bytes) : await replaceFile(path, bytes);
    return isDone ? ok(undefined) : fail({ place: path, message: '已经有这个文件，没有动它' });
  } catch (error) {
    return fail(fileTrouble(path, error));
  }
}

type Unplaced = Omit<ListedForm, 'hidden'>;

function formsOf(shelf: PackShelf, place: PackPlace): readonly Unplaced[] {
  return place.ids().map((id): Unplaced => {
    const opened = shelf.openWithFiles(id);
    if (!opened.ok) {
      const { place: where, message } = opened.problem;
      return { ...BROKEN, id, name: id, origin: place.origin, path: null, trouble: `${where}：${message}` };
    }
    return { ...factsOf(opened.value), origin: place.origin, path: null };
  });
}

function formInFile({ origin }: FilePlace, { path, opened }: PackOnDisk): Unplaced {
  if (opened.ok) return { ...factsOf(opened.value), origin, path };
  const { place, message } = opened.problem;
  const trouble = place === path ? message : `${place.replace(`${path}：`, '')}：${message}`;
  return { ...BROKEN, id: null, name: basename(path), origin, path, trouble };
}

const BROKEN = { years: null, status: null, sources: [], extends: null, sha256: null };

function factsOf({ pack, sha256 }: Pick<OpenedPack, 'pack' | 'sha256'>): Omit<Unplaced, 'origin' | 'path'> {
  const { id, name, years, status, sources, extends: base } = pack.manifest;
  return { id, name, years, status, sources, extends: base, sha256, trouble: null };
}
