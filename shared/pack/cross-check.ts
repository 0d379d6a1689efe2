import type { Located } from '../base/result.ts';
import { unasked } from './asks.ts';
import { unknownReference } from './check/references.ts';
import { conditionTrouble } from './condition-check.ts';
import { unknownOwnSlot, wrongFieldCell, wrongSheetField } from './field-references.ts';
import { editionTrouble } from './edition-check.ts';
import { inFile, type Layers } from './layer.ts';
import { unknownMeasure, unknownSlot, wrongColumnMeasure, wrongMeasure } from './measure-check.ts';
import { numberTrouble } from './number-check.ts';
import { wrongOwnBlock } from './own-block-check.ts';
import type { Pack } from './pack.ts';
import { placeTrouble } from './place.ts';
import type { PlacedBlock } from './prose-spec.ts';

/** What the files of a pack must agree on besides their own shape; undefined when they do. */
export function crossCheck(
  id: string,
  pack: Pack,
  blocks: readonly PlacedBlock[],
  layers: Layers,
): Located | undefined {
  return (
    otherName(id, pack) ??
    doubled(id, pack) ??
    unusedFile(id, pack, layers) ??
    doubledBlock(id, blocks) ??
    doubledRole(id, blocks) ??
    doubledTableRole(id, pack, layers) ??
    placeTrouble(id, pack, blocks) ??
    unknownTable(id, blocks, pack.tables) ??
    wrongMeasures(id, pack, blocks, layers) ??
    wrongFields(id, pack, blocks, layers) ??
    unaskedInput(id, pack, blocks, layers) ??
    conditionTrouble(id, pack, blocks) ??
    numberTrouble(id, pack, blocks, layers) ??
    editionTrouble(id, pack, layers) ??
    unknownFigure(id, pack, layers)
  );
}

function unknownFigure(id: string, pack: Pack, layers: Layers): Located | undefined {
  const unknown = unknownReference(pack);
  const path = 'checks.json';
  return unknown === undefined ? undefined : inFile(layers.get(path)?.from ?? id, path, unknown);
}

/** What blocks print although nobody is asked for it. */
function unaskedInput(id: string, pack: Pack, blocks: readonly PlacedBlock[], layers: Layers): Located | undefined {
  for (const [block, path, spec] of blocks) {
    const problem = unasked(spec, pack);
    if (problem === undefined) continue;
    return inFile(layers.get(path)?.from ?? id, path, { ...problem, place: `blocks.${block}.${problem.place}` });
  }
  return undefined;
}

/** Fields that sentences and titles print. */
function wrongFields(
  id: string,
  { manifest, tables, sheets, fields }: Pack,
  blocks: readonly PlacedBlock[],
  layers: Layers,
): Located | undefined {
  const parts: readonly (readonly [path: string, part: unknown, place: readonly string[]])[] = [
    ['pack.json', manifest, []],
    ...[...tables].map(([name, table]) => [`tables/${name}.json`, table, []] as const),
    ['sheets/overall.json', sheets.overall, []],
    ['sheets/project.json', sheets.project, []],
    ...blocks.map(([block, path, spec]) => [path, spec, ['blocks', block]] as const),
  ];
  for (const [name, table] of tables) {
    const cell = wrongFieldCell(table, fields);
    if (cell !== undefined) return inFile(layers.get(`tables/${name}.json`)?.from ?? id, `tables/${name}.json`, cell);
  }
  for (const [block, path, spec] of blocks) {
    const wrong = wrongOwnBlock(spec, fields);
    if (wrong === undefined) continue;
    return inFile(layers.get(path)?.from ?? id, path, { ...wrong, place: `blocks.${block}.${wrong.place}` });
  }
  for (const [kind, of] of [
    ['overall', 'document'],
    ['project', 'project'],
  ] as const) {
    const path = `sheets/${kind}.json`;
    const line = wrongSheetField(sheets[kind], of, fields);
    if (line !== undefined) return inFile(layers.get(path)?.from ?? id, path, line);
  }
  for (const [path, part, place] of parts) {
    const unknown = unknownOwnSlot(part, fields, place);
    if (unknown !== undefined) return inFile(layers.get(path)?.from ?? id, path, unknown);
  }
  return undefined;
}

/** Figures that sentences, conditions, comparisons and columns name, and those the pack names itself. */
function wrongMeasures(
  id: string,
  { manifest, tables, fields }: Pack,
  blocks: readonly PlacedBlock[],
  layers: Layers,
): Located | undefined {
  const { measures } = manifest;
  const at = (path: string, problem: Located): Located => inFile(layers.get(path)?.from ?? id, path, problem);
  const wrong = wrongMeasure(manifest);
  if (wrong !== undefined) return at('pack.json', wrong);
  const slot = unknownSlot({ change: manifest.change }, { measures, fields });
  if (slot !== undefined) return at('pack.json', slot);
  for (const [block, path, spec] of blocks) {
    const unknown = unknownMeasure(spec, { measures, fields });
    if (unknown !== undefined) return at(path, { ...unknown, place: `blocks.${block}.${unknown.place}` });
  }
  for (const [name, table] of tables) {
    const column = wrongColumnMeasure(table, measures);
    if (column !== undefined) return at(`tables/${name}.json`, column);
  }
  return undefined;
}

function otherName(id: string, { manifest }: Pack): Located | undefined {
  if (manifest.id === id) return undefined;
  return { place: `模板包 ${id} 的 pack.json，id`, message: `写的是“${manifest.id}”，应与文件夹同名：“${id}”` };
}

function doubled(id: string, { manifest }: Pack): Located | undefined {
  for (const list of ['prose', 'tables'] as const) {
    const twice = manifest[list].find((name, index) => manifest[list].indexOf(name) !== index);
    if (twice !== undefined) return { place: `模板包 ${id} 的 pack.json，${list}`, message: `“${twice}”列了两次` };
  }
  return undefined;
}

const ALWAYS = [
  'pack.json',
  'theme.json',
  'glossary.json',
  'checks.json',
  'fields.json',
  'sheets/overall.json',
  'sheets/project.json',
];

/** A file of the pack's own that nothing names is a mistyped name, and its words would silently never print. */
function unusedFile(id: string, { manifest }: Pack, layers: Layers): Located | undefined {
  const used = new Set([
    ...ALWAYS,
    ...manifest.tables.map((name) => `tables/${name}.json`),
    ...manifest.prose.map((name) => `prose/${name}.json`),
  ]);
  for (const [path, { from }] of layers) {
    if (from !== id || used.has(path)) continue;
    return { place: `模板包 ${id} 的 ${path}`, message: 'pack.json 的 tables 和 prose 都没有列出这个文件' };
  }
  return undefined;
}

function doubledBlock(id: string, blocks: readonly PlacedBlock[]): Located | undefined {
  const seen = new Map<string, string>();
  for (const [block, file] of blocks) {
    const first = seen.get(block);
    if (first !== undefined) {
      return { place: `模板包 ${id} 的 ${file}，blocks.${block}`, message: `段落编号与 ${first} 里的重复` };
    }
    seen.set(block, file);
  }
  return undefined;
}

/** A role is asked for as one place: of two blocks with it, one would silently never be found. */
function doubledRole(id: string, blocks: readonly PlacedBlock[]): Located | undefined {
  const seen = new Map<string, string>();
  for (const [block, file, spec] of blocks) {
    const role = 'role' in spec ? spec.role : undefined;
    if (role === undefined) continue;
    const first = seen.get(role);
    if (first !== undefined) {
      const place = `模板包 ${id} 的 ${file}，blocks.${block}.role`;
      return { place, message: `作用“${role}”已经给了 ${first}，只能给一处` };
    }
    seen.set(role, block);
  }
  return undefined;
}

function doubledTableRole(id: string, { tables }: Pack, layers: Layers): Located | undefined {
  const seen = new Map<string, string>();
  for (const [table, { role }] of tables) {
    if (role === undefined) continue;
    const first = seen.get(role);
    const path = `tables/${table}.json`;
    if (first !== undefined) {
      const message = `作用“${role}”已经给了表 ${first}，只能给一张表`;
      return inFile(layers.get(path)?.from ?? id, path, { place: 'role', message });
    }
    seen.set(role, table);
  }
  return undefined;
}

/** A project list of a table the pack does not have would silently never print. */
function unknownTable(id: string, blocks: readonly PlacedBlock[], tables: Pack['tables']): Located | undefined {
  for (const [block, file, spec] of blocks) {
    if (spec.kind !== 'projects' || tables.has(spec.table)) continue;
    return { place: `模板包 ${id} 的 ${file}，blocks.${block}`, message: `没有表“${spec.table}”` };
  }
  return undefined;
}
