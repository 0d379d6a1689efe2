import { zipSync } from 'fflate';
import { listTroubles, type ListedFile } from '../../shared/base/listed-file.ts';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { loadPack, type PackFiles } from '../../shared/pack/load.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import {
  MOST_PACK_FILES,
  PACK_FILE_VERSION,
  PACK_LIST,
  parsePackList,
  type PackList,
} from '../../shared/pack/pack-list.ts';
import { Archive } from '../../shared/read/zip/archive.ts';
import type { ZipLimits } from '../../shared/read/zip/limit.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import { chainOf, formSha256, listedFiles, type PackChain } from './pack-chain.ts';

/** `.ysgk-pack`: a form as one file, with every pack it extends, so that it stands alone. */

/** The ending of the file. */
export const PACK_ENDING = '.ysgk-pack';

const MEGABYTE = 1024 * 1024;

/** Larger files hold no form: the largest that comes with the program packs to a fiftieth of it. */
export const MAX_PACK_BYTES = 8 * MEGABYTE;

const LIMITS: ZipLimits = {
  entries: MOST_PACK_FILES + 1,
  entryBytes: 4 * MEGABYTE,
  totalBytes: 16 * MEGABYTE,
  ratio: 200,
  ratioFrom: MEGABYTE,
};

/** A form that was opened from a file: nothing in it was changed since its list was written, and it loads. */
export interface PackInFile {
  readonly pack: Pack;
  readonly chain: PackChain;
  /** The code of the form. */
  readonly sha256: string;
  /** The version of the program that made the file. */
  readonly program: string;
}

/** The bytes of a `.ysgk-pack`: the same form and program give the same bytes. The pack has been loaded. */
export function packBytes(chain: PackChain, { manifest: { id, name, years } }: Pack, program: string): Uint8Array {
  const entries = [...listedFiles(chain)];
  const list: PackList = {
    format: 'ysgk-pack',
    version: PACK_FILE_VERSION,
    program,
    id,
    name,
    years,
    entries,
    sha256: formSha256(entries),
  };
  const encoder = new TextEncoder();
  const files = [...chain].flatMap(([pack, own]) =>
    [...own].map(([path, text]) => [`${pack}/${path}`, encoder.encode(text)] as const),
  );
  const text = encoder.encode(`${JSON.stringify(list, null, 1)}\n`);
  return zipSync({ [PACK_LIST]: text, ...Object.fromEntries(files) }, { mtime: new Date(1980, 0, 1) });
}

/** Opens the bytes of a `.ysgk-pack`: all that the list promises is there, unchanged, and nothing else, and the form loads. */
export function unpackPack(bytes: Uint8Array): Result<PackInFile, readonly Located[]> {
  const files = filesIn(bytes);
  if (!files.ok) return files;
  const text = files.value.get(PACK_LIST);
  if (text === undefined) {
    return fail([{ place: '', message: `不是公开格式的文件：里面没有清单 ${PACK_LIST}，请确认选对了文件` }]);
  }
  const list = parsePackList(text);
  if (!list.ok) return list;
  const own = [...files.value].filter(([name]) => name !== PACK_LIST);
  const found = own.map(([name, file]): ListedFile => ({ name, sha256: fingerprintOf(Buffer.from(file, 'utf8')) }));
  const troubles = [...listTroubles(PACK_LIST, list.value.entries, found)];
  if (formSha256(list.value.entries) !== list.value.sha256) {
    troubles.push({ place: PACK_LIST, message: '被改动：清单与它自己的校验码不符，请对方重新发一份' });
  }
  return troubles.length > 0 ? fail(troubles) : loaded(list.value, own);
}

/** Every file of the archive as text, within the limits. */
function filesIn(bytes: Uint8Array): Result<ReadonlyMap<string, string>, readonly Located[]> {
  const archive = Archive.open(bytes, LIMITS);
  if (!archive.ok) return fail([archive.problem]);
  const files = new Map<string, string>();
  for (const name of archive.value.names) {
    const file = archive.value.read(name);
    if (!file.ok) return fail([file.problem]);
    try {
      files.set(name, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.value));
    } catch {
      return fail([{ place: name, message: '不是 UTF-8 编码的文字，请对方重新导出' }]);
    }
  }
  return ok(files);
}

function loaded(
  list: PackList,
  files: readonly (readonly [name: string, text: string])[],
): ReturnType<typeof unpackPack> {
  const packs = new Map<string, Map<string, string>>();
  for (const [name, text] of files) {
    const cut = name.indexOf('/');
    const id = name.slice(0, cut);
    packs.set(id, (packs.get(id) ?? new Map<string, string>()).set(name.slice(cut + 1), text));
  }
  const source = (id: string): PackFiles | undefined => packs.get(id);
  const pack = loadPack(list.id, source);
  if (!pack.ok) return fail([pack.problem]);
  const chain = chainOf(list.id, source);
  const surplus = [...packs.keys()].find((id) => !chain.has(id));
  if (surplus !== undefined) {
    return fail([{ place: surplus, message: `公开格式“${list.id}”用不到这个模板包，请对方重新导出` }]);
  }
  const { name, years } = pack.value.manifest;
  if (list.name !== name || list.years.from !== years.from || list.years.until !== years.until) {
    return fail([{ place: PACK_LIST, message: '清单写的名称或适用年度与模板包里的不同，请对方重新导出' }]);
  }
  return ok({ pack: pack.value, chain, sha256: list.sha256, program: list.program });
}
