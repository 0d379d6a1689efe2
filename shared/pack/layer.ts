import { fail, ok, type Located, type Result } from '../base/result.ts';
import { parseJson } from '../base/json.ts';
import { isObject, mergePatch, uselessRemoval } from './merge.ts';

/** The files of one pack folder by path inside it (`prose/s02.json`), as text. */
export type PackFiles = ReadonlyMap<string, string>;

/** Fetches the files of a pack by id; undefined if there is no such pack. */
export type PackSource = (id: string) => PackFiles | undefined;

/** A parsed file, and the pack that has the last word in it. */
export interface PackFile {
  readonly value: unknown;
  readonly from: string;
}

/** A pack's parsed files by path, those of the packs it extends below them. */
export type Layers = ReadonlyMap<string, PackFile>;

/** Characters of one file of a pack; the largest that comes with the program has a fiftieth of it. */
const LONGEST_FILE = 2_000_000;

/** Reads a pack's files and lays them, file by file, over those of the pack it extends. */
export function readLayers(id: string, source: PackSource, inside: readonly string[] = []): Result<Layers, Located> {
  if (inside.includes(id)) {
    return fail({ place: `模板包 ${inside[0] ?? id}`, message: `“extends”绕成了圈：${[...inside, id].join(' → ')}` });
  }
  const texts = source(id);
  if (texts === undefined) {
    const via = inside.at(-1);
    return fail({
      place: via === undefined ? '模板包' : `模板包 ${via}`,
      message: `找不到模板包“${id}”，请检查名称或安装这个模板包`,
    });
  }
  const own = new Map<string, unknown>();
  for (const [path, text] of texts) {
    if (text.length > LONGEST_FILE) {
      const message = `文件超过 ${String(LONGEST_FILE / 1_000_000)} 兆字，不像模板包的文件，请确认放对了文件`;
      return fail(inFile(id, path, { place: '', message }));
    }
    const json = parseJson(text);
    if (!json.ok) return fail(inFile(id, path, json.problem));
    own.set(path, json.value);
  }
  const base = baseOf(own.get('pack.json'));
  const below: Result<Layers, Located> = base === null ? ok(new Map()) : readLayers(base, source, [...inside, id]);
  if (!below.ok) return below;
  const layers = new Map(below.value);
  for (const [path, value] of own) {
    const laid = layOver(layers.get(path), value);
    if (!laid.ok) return fail(inFile(id, path, laid.problem));
    layers.set(path, { value: laid.value, from: id });
  }
  return ok(layers);
}

/** Locates a problem in a file of a pack. */
export function inFile(id: string, path: string, located: Located): Located {
  const inside = located.place === '' ? '' : `，${located.place}`;
  return { place: `模板包 ${id} 的 ${path}${inside}`, message: located.message };
}

function baseOf(manifest: unknown): string | null {
  const base = isObject(manifest) ? manifest['extends'] : null;
  return typeof base === 'string' ? base : null;
}

/** A file that says `"replaces": true` stands in place of the inherited one; any other is a patch on it. */
function layOver(inherited: PackFile | undefined, value: unknown): Result<unknown, Located> {
  if (isObject(value) && value['replaces'] === true) {
    const { replaces: _, ...rest } = value;
    return inherited === undefined
      ? fail({ place: 'replaces', message: '原包里没有这个文件，没有什么可替换；请核对文件名，或去掉这一项' })
      : ok(rest);
  }
  if (inherited === undefined) return ok(value);
  const useless = uselessRemoval(inherited.value, value);
  return useless === undefined
    ? ok(mergePatch(inherited.value, value))
    : fail({ place: useless, message: '写着 null（删除），但原包里没有这一项，请核对名字' });
}
