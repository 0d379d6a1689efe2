import type { z } from 'zod';
import { fail, ok, type Located, type Result } from '../base/result.ts';
import { ChecksSchema } from './check-spec.ts';
import { crossCheck } from './cross-check.ts';
import { fieldTrouble } from './field-check.ts';
import { FieldsFileSchema, NO_FIELDS } from './field-spec.ts';
import { packIssue } from './issue.ts';
import { misplaced, sameWord, withMarks, wordsIn } from './pack-words.ts';
import { inFile, readLayers, type Layers, type PackSource } from './layer.ts';
import { GlossarySchema, ManifestSchema, type Pack } from './pack.ts';
import { ProseSchema, type PlacedBlock } from './prose-spec.ts';
import { OverallSheetSchema, ProjectSheetSchema } from './sheet-spec.ts';
import { tableTrouble } from './table-check.ts';
import { TableSchema, type TableSpec } from './table-spec.ts';
import { ThemeSchema } from './theme.ts';
import { unmarkedProblem } from './word-mark.ts';
import { wordTrouble } from './word-spec.ts';

export type { PackFiles, PackSource } from './layer.ts';

/** Loads a pack with everything it extends. The first thing wrong is reported with its file and place. */
export function loadPack(id: string, source: PackSource): Result<Pack, Located> {
  const layers = readLayers(id, source);
  return layers.ok ? assemble(id, layers.value) : layers;
}

function assemble(id: string, layers: Layers): Result<Pack, Located> {
  const problems: Located[] = [];
  const words = wordsIn(layers);
  const read = <Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> | undefined => {
    const file = layers.get(path);
    if (file === undefined) {
      problems.push(inFile(id, path, { place: '', message: '缺少这个文件' }));
      return undefined;
    }
    const parsed = schema.safeParse(withMarks(path, file.value, words), { reportInput: true });
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map((issue) => inFile(file.from, path, unmarkedProblem(packIssue(issue)))));
      return undefined;
    }
    const trouble = misplaced(parsed.data, words);
    if (trouble !== undefined) problems.push(inFile(file.from, path, trouble));
    return parsed.data;
  };

  const manifest = read('pack.json', ManifestSchema);
  const wordProblem = manifest && wordTrouble(manifest.words ?? {}, manifest.settings ?? {});
  if (wordProblem !== undefined) problems.push(inFile(layers.get('pack.json')?.from ?? id, 'pack.json', wordProblem));
  const theme = read('theme.json', ThemeSchema);
  const glossary = read('glossary.json', GlossarySchema);
  const overall = read('sheets/overall.json', OverallSheetSchema);
  const project = read('sheets/project.json', ProjectSheetSchema);
  const checks = read('checks.json', ChecksSchema);
  const fields = layers.has('fields.json') ? read('fields.json', FieldsFileSchema) : NO_FIELDS;
  const fieldProblem = fields && fieldTrouble(fields, manifest?.measures ?? {});
  if (fieldProblem !== undefined)
    problems.push(inFile(layers.get('fields.json')?.from ?? id, 'fields.json', fieldProblem));
  const tables = new Map<string, TableSpec>();
  for (const table of manifest?.tables ?? []) {
    const path = `tables/${table}.json`;
    const spec = read(path, TableSchema);
    if (spec === undefined) continue;
    const trouble = tableTrouble(spec) ?? sameWord(spec, words);
    if (trouble !== undefined) problems.push(inFile(layers.get(path)?.from ?? id, path, trouble));
    tables.set(table, spec);
  }
  const blocks = (manifest?.prose ?? []).flatMap((part): readonly PlacedBlock[] => {
    const path = `prose/${part}.json`;
    return Object.entries(read(path, ProseSchema)?.blocks ?? {}).map(([block, spec]) => [block, path, spec]);
  });
  const first = problems[0];
  if (first !== undefined) return fail(first);
  if (!manifest || !theme || !glossary || !overall || !project || !checks || !fields)
    throw new Error('a missing part was not reported');
  const prose = new Map(blocks.map(([block, , spec]) => [block, spec]));
  const pack = {
    manifest,
    theme,
    tables,
    fields,
    prose,
    sheets: { overall, project },
    glossary: glossary.entries,
    checks: new Map(Object.entries(checks.checks)),
    facts: checks.facts,
  };
  const problem = crossCheck(id, pack, blocks, layers);
  return problem === undefined ? ok(pack) : fail(problem);
}
