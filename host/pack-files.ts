import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Located, type Result } from '../shared/base/result.ts';
import { parseJson } from '../shared/base/json.ts';
import {
  classification,
  CodeListSchema,
  listEntries,
  parseCodeCsv,
  type Classification,
} from '../shared/ledger/codes.ts';
import { loadPack } from '../shared/pack/load.ts';
import type { Pack } from '../shared/pack/pack.ts';
import { dataFolder } from './disk/data-folder.ts';
import { fileTrouble } from './disk/file-trouble.ts';
import { FilePlace } from './pack/file-place.ts';
import { formSha256, listedFiles, type PackChain } from './pack/pack-chain.ts';
import type { PackPlace, ReadChain } from './pack/pack-place.ts';
import { programPlace } from './pack/program-place.ts';
import { decodeText } from './reading/decode-text.ts';
import { TEMPLATES } from './templates-folder.ts';

/** Packs from every place they lie in, and the code lists, which come with the program. */

export { packIds, readPackFiles, TEMPLATES } from './templates-folder.ts';

/** The folder beside drafts that holds the forms they use, as `.ysgk-pack` files. */
export const FORMS_FOLDER = '公开格式';

/** A form that was opened, with the files it is made of. */
export interface OpenedPack {
  readonly pack: Pack;
  readonly chain: PackChain;
  /** The code of the form: the same in every place. */
  readonly sha256: string;
  readonly place: PackPlace;
}

interface Kept extends Pick<ReadChain, 'mark'> {
  readonly pack: Result<Pack, Located>;
  readonly opened: Result<OpenedPack, Located>;
}

/** How many folders of drafts are remembered with their forms. */
const MOST_FOLDERS = 50;

/**
 * Opens packs by id, and the classification they share. A pack is read and checked when it is first asked for, and again
 * when it has changed on disk. Of one id in several places the program's counts, then that beside the draft, then that
 * in the user's data folder.
 */
export class PackShelf {
  private readonly kept: WeakMap<PackPlace, Map<string, Kept>>;
  private readonly program: PackPlace;
  private readonly folders = new Map<string, PackShelf>();
  private codes: Result<Classification, Located> | undefined;

  /** `codes` is a bureau's own code list in place of the one that comes with the program. */
  constructor(
    private readonly templates: string = TEMPLATES,
    readonly ownCodes?: string,
    private readonly others: readonly PackPlace[] = [],
    private readonly above?: PackShelf,
  ) {
    this.program = above?.program ?? programPlace(templates);
    this.kept = above?.kept ?? new WeakMap();
  }

  /** The shelf of the drafts in a folder: with the forms that lie there. Null is a draft that lies nowhere yet. */
  beside(folder: string | null): PackShelf {
    if (this.above !== undefined) return this.above.beside(folder);
    if (folder === null) return this;
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    if (this.folders.size >= MOST_FOLDERS) this.folders.clear();
    const place = new FilePlace('beside', join(folder, FORMS_FOLDER));
    const shelf = new PackShelf(this.templates, this.ownCodes, [place, ...this.others], this);
    this.folders.set(folder, shelf);
    return shelf;
  }

  /** Where packs lie, the first first. */
  get places(): readonly PackPlace[] {
    return [this.program, ...this.others];
  }

  /** Everything that can be opened, each once, by name. */
  ids(): readonly string[] {
    return [...new Set(this.places.flatMap((place) => place.ids()))].sort();
  }

  open(id: string): Result<Pack, Located> {
    return this.look(id).pack;
  }

  /** The pack with its files and its code. */
  openWithFiles(id: string): Result<OpenedPack, Located> {
    return this.look(id).opened;
  }

  /** The classification in use. */
  classification(): Result<Classification, Located> {
    if (this.above !== undefined) return this.above.classification();
    this.codes ??= openClassification(this.ownCodes, this.templates);
    return this.codes;
  }

  private look(id: string): Kept {
    for (const place of this.places) {
      const mark = place.mark(id);
      if (mark === undefined) continue;
      const kept = this.kept.get(place) ?? new Map<string, Kept>();
      this.kept.set(place, kept);
      const known = kept.get(id);
      if (known?.mark === mark) return known;
      const now = readKept(place, id, mark);
      kept.set(id, now);
      return now;
    }
    const missing = loadPack(id, () => undefined);
    if (missing.ok) throw new Error('a pack without files was loaded');
    return { mark: '', pack: missing, opened: missing };
  }
}

/** The shelf of this user: the forms of the program, and those installed in the data folder. */
export function userShelf(codes?: string, data: string = dataFolder()): PackShelf {
  return new PackShelf(TEMPLATES, codes, [new FilePlace('data', installedIn(data))]);
}

/** The folder of a data folder that holds the installed forms. */
export function installedIn(data: string): string {
  return join(data, 'packs');
}

function readKept(place: PackPlace, id: string, mark: string): Kept {
  const read = place.read(id);
  if (!read.ok) return { mark, pack: read, opened: read };
  const { chain, mark: readMark } = read.value;
  const pack = loadPack(id, (wanted) => chain.get(wanted));
  if (!pack.ok) return { mark: readMark, pack, opened: pack };
  const sha256 = formSha256(listedFiles(chain));
  return { mark: readMark, pack, opened: ok({ pack: pack.value, chain, sha256, place }) };
}

/** Opens the classification that comes with the program, or a bureau's own list (`code,name` CSV) in its place. */
export function openClassification(csv?: string, templates: string = TEMPLATES): Result<Classification, Located> {
  if (csv !== undefined) {
    return openCodeCsv(csv);
  }
  const entries = [];
  for (const file of ['function-codes.json', 'economic-codes.json']) {
    const json = parseJson(readFileSync(join(templates, 'codes', file), 'utf8'));
    if (!json.ok) return fail({ ...json.problem, place: `${file}，${json.problem.place}` });
    entries.push(...listEntries(CodeListSchema.parse(json.value)));
  }
  return ok(classification(entries));
}

/** The whole official list has some 3,000 entries, well under a megabyte. */
const MAX_CODE_BYTES = 5 * 1024 * 1024;

function openCodeCsv(path: string): Result<Classification, Located> {
  try {
    if (statSync(path).size > MAX_CODE_BYTES)
      return fail({ place: path, message: '科目表超过 5 MB，请确认选对了文件' });
    const entries = parseCodeCsv(decodeText(readFileSync(path)));
    if (entries.ok) return ok(classification(entries.value));
    return fail({ ...entries.problem, place: `${path}，${entries.problem.place}` });
  } catch (error) {
    return fail(fileTrouble(path, error));
  }
}
