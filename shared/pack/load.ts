import type { z } from 'zod';
import { fail, ok, type Located, type Result } from '../base/result.ts';
import { parseJson } from '../draft/parse.ts';
import { mergePatch } from './merge.ts';
import { GlossarySchema, ManifestSchema, type Pack } from './pack.ts';
import { ProseSchema, type ProseBlockSpec } from './prose-spec.ts';
import { OverallSheetSchema, ProjectSheetSchema } from './sheet-spec.ts';
import { TableSchema, type TableSpec } from './table-spec.ts';
import { ThemeSchema } from './theme.ts';

/** The files of one pack folder by path inside it (`prose/s02.json`), as text. */
export type PackFiles = ReadonlyMap<string, string>;

/** Fetches the files of a pack by id; undefined if there is no such pack. */
export type PackSource = (id: string) => PackFiles | undefined;

/** Loads a pack with everything it extends. The first thing wrong is reported with its file and place. */
export function loadPack(id: string, source: PackSource): Result<Pack, Located> {
  const files = mergedFiles(id, source, []);
  if (!files.ok) return files;
  return assemble(id, files.value);
}

type Files = ReadonlyMap<string, unknown>;

/** A pack's parsed files, laid file by file over those of the pack it extends. */
function mergedFiles(id: string, source: PackSource, inside: readonly string[]): Result<Files, Located> {
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
    const json = parseJson(text);
    if (!json.ok) return fail(inFile(id, path, json.problem));
    own.set(path, json.value);
  }
  const base = baseOf(own.get('pack.json'));
  if (base === null) return ok(own);
  const below = mergedFiles(base, source, [...inside, id]);
  if (!below.ok) return below;
  const merged = new Map(below.value);
  for (const [path, patch] of own) merged.set(path, merged.has(path) ? mergePatch(merged.get(path), patch) : patch);
  // Whatever is inherited, a pack is itself: merging would drop `extends: null` and keep the base's name otherwise.
  return ok(merged);
}

function baseOf(manifest: unknown): string | null {
  const base = typeof manifest === 'object' && manifest !== null && 'extends' in manifest ? manifest.extends : null;
  return typeof base === 'string' ? base : null;
}

function assemble(id: string, files: Files): Result<Pack, Located> {
  const problems: Located[] = [];
  const read = <Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> | undefined => {
    if (!files.has(path)) {
      problems.push(inFile(id, path, { place: '', message: '缺少这个文件' }));
      return undefined;
    }
    const parsed = schema.safeParse(files.get(path), { reportInput: true });
    if (parsed.success) return parsed.data;
    problems.push(...parsed.error.issues.map((issue) => inFile(id, path, packIssue(issue))));
    return undefined;
  };

  const manifest = read('pack.json', ManifestSchema);
  const theme = read('theme.json', ThemeSchema);
  const glossary = read('glossary.json', GlossarySchema);
  const overall = read('sheets/overall.json', OverallSheetSchema);
  const project = read('sheets/project.json', ProjectSheetSchema);
  const tables = new Map<string, TableSpec>();
  for (const table of manifest?.tables ?? []) {
    const spec = read(`tables/${table}.json`, TableSchema);
    if (spec !== undefined) tables.set(table, spec);
  }
  const prose = new Map<string, ProseBlockSpec>();
  for (const part of manifest?.prose ?? []) {
    const spec = read(`prose/${part}.json`, ProseSchema);
    for (const [block, value] of Object.entries(spec?.blocks ?? {})) prose.set(block, value);
  }
  const first = problems[0];
  if (first !== undefined) return fail(first);
  if (!manifest || !theme || !glossary || !overall || !project) throw new Error('a missing part was not reported');
  const unknown = unknownTable(id, prose, tables);
  if (unknown !== undefined) return fail(unknown);
  return ok({ manifest, theme, tables, prose, sheets: { overall, project }, glossary: glossary.entries });
}

/** A condition or a project list that names a table the pack does not have would silently never print. */
function unknownTable(
  id: string,
  prose: ReadonlyMap<string, ProseBlockSpec>,
  tables: ReadonlyMap<string, TableSpec>,
): Located | undefined {
  for (const [block, spec] of prose) {
    const condition = 'when' in spec ? spec.when : undefined;
    const named = [
      spec.kind === 'projects' ? spec.table : undefined,
      condition !== undefined && 'filled' in condition ? condition.filled : undefined,
      condition !== undefined && 'empty' in condition ? condition.empty : undefined,
    ];
    const missing = named.find((table) => table !== undefined && !tables.has(table));
    if (missing !== undefined) return { place: `模板包 ${id} 的段落 ${block}`, message: `没有表“${missing}”` };
  }
  return undefined;
}

function packIssue(issue: z.core.$ZodIssue): Located {
  const place = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return { place, message: `有不认识的字段${issue.keys.map((key) => `“${key}”`).join('、')}` };
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return { place, message: '缺少，必须填写' };
  if (issue.code === 'invalid_union' && issue.errors.length === 0) return { place, message: '不是已知的种类' };
  if (issue.code === 'invalid_union') {
    const closest = [...issue.errors].sort((one, other) => one.length - other.length)[0]?.[0];
    return closest === undefined
      ? { place, message: '写法不对' }
      : packIssue({ ...closest, path: [...issue.path, ...closest.path] });
  }
  return { place, message: /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : `写法不对（${issue.message}）` };
}

function inFile(id: string, path: string, located: Located): Located {
  const inside = located.place === '' ? '' : `，${located.place}`;
  return { place: `模板包 ${id} 的 ${path}${inside}`, message: located.message };
}
