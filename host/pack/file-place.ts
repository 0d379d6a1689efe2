import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { compareText } from '../../shared/ledger/project.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import { MAX_PACK_BYTES, PACK_ENDING, unpackPack, type PackInFile } from './pack-file.ts';
import type { PackOrigin, PackPlace } from './pack-place.ts';

/** One `.ysgk-pack` in a folder: what is in it, or why it cannot be used. */
export interface PackOnDisk {
  readonly path: string;
  readonly mark: string;
  readonly opened: Result<PackInFile, Located>;
}

/** More forms than any office has in one folder; what comes after them by name is not looked at. */
const MOST_FILES = 200;

/** A folder of `.ysgk-pack` files. It need not be there; a file is opened again when it has changed. */
export class FilePlace implements PackPlace {
  private known: ReadonlyMap<string, PackOnDisk> = new Map();

  constructor(
    readonly origin: Exclude<PackOrigin, 'program'>,
    readonly folder: string,
  ) {}

  /** Every file of a form in the folder, by name, those that cannot be used as well. */
  readonly files = (): readonly PackOnDisk[] => {
    const before = this.known;
    const now = packFilesIn(this.folder).flatMap((path): readonly PackOnDisk[] => {
      const mark = markOf(path);
      if (mark === undefined) return [];
      const old = before.get(path);
      return [old?.mark === mark ? old : { path, mark, opened: open(path) }];
    });
    this.known = new Map(now.map((file) => [file.path, file]));
    return now;
  };

  readonly ids = (): readonly string[] => [
    ...new Set(this.files().flatMap(({ opened }) => (opened.ok ? [opened.value.pack.manifest.id] : []))),
  ];

  readonly mark = (id: string): string | undefined => {
    const file = this.fileOf(id);
    return file && `${file.path} ${file.mark}`;
  };

  readonly read: PackPlace['read'] = (id) => {
    const file = this.fileOf(id);
    if (file === undefined) return fail({ place: this.folder, message: `没有公开格式“${id}”` });
    return file.opened.ok
      ? ok({ chain: file.opened.value.chain, mark: `${file.path} ${file.mark}` })
      : fail(file.opened.problem);
  };

  /** The file that holds a form; one that cannot be used only where it has its name, so that it is said what is wrong. */
  fileOf(id: string): PackOnDisk | undefined {
    const files = this.files();
    return (
      files.find(({ opened }) => opened.ok && opened.value.pack.manifest.id === id) ??
      files.find(({ opened, path }) => !opened.ok && path === join(this.folder, id + PACK_ENDING))
    );
  }
}

function packFilesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter(
      (name) => !name.startsWith('.') && name.toLowerCase().endsWith(PACK_ENDING),
    );
    return names
      .sort(compareText)
      .slice(0, MOST_FILES)
      .map((name) => join(folder, name));
  } catch {
    // No such folder, or none that may be looked into: there are no forms here.
    return [];
  }
}

/** Undefined for what is no ordinary file: opening a pipe would wait for somebody to write into it. */
function markOf(path: string): string | undefined {
  const status = statSync(path, { throwIfNoEntry: false });
  return status?.isFile() === true ? `${String(status.size)} ${String(status.mtimeMs)}` : undefined;
}

function open(path: string): Result<PackInFile, Located> {
  try {
    if (statSync(path).size > MAX_PACK_BYTES) {
      const limit = String(MAX_PACK_BYTES / 1024 / 1024);
      return fail({ place: path, message: `文件超过公开格式 ${limit} MB 的上限，请确认选对了文件` });
    }
    const opened = unpackPack(readFileSync(path));
    if (opened.ok) return opened;
    const [first = { place: '', message: '不能使用' }] = opened.problem;
    return fail({ place: first.place === '' ? path : `${path}：${first.place}`, message: first.message });
  } catch (error) {
    return fail(fileTrouble(path, error));
  }
}
