import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Located, type Result } from '../shared/base/result.ts';
import { parseJson } from '../shared/base/json.ts';
import {
  classification,
  CodeListSchema,
  listEntries,
  parseCodeCsv,
  type Classification,
} from '../shared/ledger/codes.ts';
import { loadPack, type PackFiles } from '../shared/pack/load.ts';
import type { Pack } from '../shared/pack/pack.ts';
import { decodeText } from './reading/decode-text.ts';
import { fileTrouble } from './disk/file-trouble.ts';

/** Template packs and code lists on disk. They stand beside the program, in `templates/`. */

/** The folder of packs that comes with the program; the same place seen from `host/` and from `dist/`. */
export const TEMPLATES = fileURLToPath(new URL('../templates/', import.meta.url));

/** The files a pack is made of; examples and changelogs beside them are no part of it. */
const PACK_FOLDERS = ['.', 'tables', 'prose', 'sheets'] as const;

/** Reads the files of a pack folder; undefined if there is no such pack. */
export function readPackFiles(id: string, templates: string = TEMPLATES): PackFiles | undefined {
  const folder = join(templates, id);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id) || !existsSync(join(folder, 'pack.json'))) return undefined;
  const files = new Map<string, string>();
  for (const part of PACK_FOLDERS) {
    if (!existsSync(join(folder, part))) continue;
    for (const name of readdirSync(join(folder, part))
      .filter((file) => file.endsWith('.json'))
      .sort()) {
      files.set(part === '.' ? name : `${part}/${name}`, readFileSync(join(folder, part, name), 'utf8'));
    }
  }
  return files;
}

/** Names of all packs that come with the program. */
export function packIds(templates: string = TEMPLATES): readonly string[] {
  return readdirSync(templates)
    .filter((name) => existsSync(join(templates, name, 'pack.json')))
    .sort();
}

/** Opens packs by id, and the classification they share; each is read and checked once, when it is first asked for. */
export class PackShelf {
  private readonly packs = new Map<string, Result<Pack, Located>>();
  private codes: Result<Classification, Located> | undefined;

  /** `codes` is a bureau's own code list in place of the one that comes with the program. */
  constructor(
    private readonly templates: string = TEMPLATES,
    readonly ownCodes?: string,
  ) {}

  open(id: string): Result<Pack, Located> {
    let pack = this.packs.get(id);
    if (pack === undefined) {
      pack = loadPack(id, (wanted) => readPackFiles(wanted, this.templates));
      this.packs.set(id, pack);
    }
    return pack;
  }

  /** The classification in use. */
  classification(): Result<Classification, Located> {
    this.codes ??= openClassification(this.ownCodes, this.templates);
    return this.codes;
  }
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
