import { UNIT_NAMES, unitIn } from '../base/money/unit.ts';
import type { Located } from '../base/result.ts';
import { inFile, type Layers } from './layer.ts';
import { decidedParts, styleOf } from './number-spec.ts';
import type { Pack } from './pack.ts';
import type { PlacedBlock } from './prose-spec.ts';
import type { TableSpec } from './table-spec.ts';

/** What is wrong with the number styles of a pack, and with the places that name one. */
export function numberTrouble(
  id: string,
  pack: Pack,
  blocks: readonly PlacedBlock[],
  layers: Layers,
): Located | undefined {
  const at = (path: string, problem: Located): Located => inFile(layers.get(path)?.from ?? id, path, problem);
  const setting = settingTrouble(pack);
  if (setting !== undefined) return at('pack.json', setting);
  for (const { path, place, name } of namesIn(pack, blocks)) {
    const message = nameTrouble(pack, name);
    if (message !== undefined) return at(path, { place, message });
  }
  for (const [name, table] of pack.tables) {
    const column = columnTrouble(pack, table);
    if (column !== undefined) return at(`tables/${name}.json`, column);
  }
  return undefined;
}

/** A setting that decides a number has that number's values for its choices. */
function settingTrouble({ manifest: { numbers, settings = {} } }: Pack): Located | undefined {
  for (const [style, spec] of Object.entries(numbers)) {
    for (const { name, setting, choices } of decidedParts(spec)) {
      const place = `numbers.${style}.${name}.setting`;
      const known = Object.hasOwn(settings, setting) ? settings[setting] : undefined;
      if (known === undefined) return { place, message: `没有设置“${setting}”，请先写在 pack.json 的 settings 里` };
      const other = Object.keys(known.choices).find((choice) => !choices.includes(choice));
      if (other === undefined) continue;
      return { place, message: `设置 ${setting} 的选项“${other}”不能用在这里，选项只能是 ${choices.join('、')}` };
    }
  }
  return undefined;
}

interface NamedStyle {
  readonly path: string;
  readonly place: string;
  readonly name: string | undefined;
}

function namesIn({ tables, sheets }: Pack, blocks: readonly PlacedBlock[]): readonly NamedStyle[] {
  return [
    ...[...tables].flatMap(([table, { numbers, columns }]): readonly NamedStyle[] => [
      { path: `tables/${table}.json`, place: 'numbers', name: numbers },
      ...Object.entries(columns).map(([column, spec]) => ({
        path: `tables/${table}.json`,
        place: `columns.${column}.number`,
        name: 'number' in spec ? spec.number : undefined,
      })),
    ]),
    ...blocks.map(([block, path, spec]) => ({
      path,
      place: `blocks.${block}.number`,
      name: 'number' in spec ? spec.number : undefined,
    })),
    ...(['overall', 'project'] as const).map((sheet) => ({
      path: `sheets/${sheet}.json`,
      place: 'number',
      name: sheets[sheet].number,
    })),
  ];
}

function nameTrouble({ manifest: { numbers } }: Pack, name: string | undefined): string | undefined {
  if (name === undefined || Object.hasOwn(numbers, name)) return undefined;
  const known = Object.keys(numbers);
  const offer = known.length === 0 ? 'pack.json 里还没有写 numbers' : `可用：${known.join('、')}`;
  return `没有数的样式“${name}”，${offer}`;
}

/** A table has one unit line: its columns print in that unit. */
function columnTrouble({ manifest }: Pack, { numbers, columns }: TableSpec): Located | undefined {
  const { unit } = styleOf(manifest, numbers, 'table');
  for (const [name, column] of Object.entries(columns)) {
    if (!('sum' in column) || column.number === undefined) continue;
    const own = styleOf(manifest, column.number, 'table').unit;
    if (own === unit) continue;
    const message = `一张表只注明一个计量单位：这张表以${UNIT_NAMES[unit]}计，“${column.number}”以${UNIT_NAMES[own]}计`;
    return { place: `columns.${name}.number`, message };
  }
  return undefined;
}

/** A unit line that names another unit than the amounts are in would make every one of them wrong; in one edition. */
export function unitTrouble({
  manifest,
  tables,
  sheets,
}: Pick<Pack, 'manifest' | 'tables' | 'sheets'>): { readonly path: string; readonly problem: Located } | undefined {
  for (const [name, table] of tables) {
    const own = table.unit === undefined;
    const path = own ? 'pack.json' : `tables/${name}.json`;
    const message = wrongUnit(table.unit ?? manifest.unit, styleOf(manifest, table.numbers, 'table'));
    if (message !== undefined)
      return { path, problem: { place: 'unit', message: own ? `${message}（表 ${name}）` : message } };
  }
  for (const name of ['overall', 'project'] as const) {
    const message = wrongUnit(sheets[name].fundsLabel, styleOf(manifest, sheets[name].number, 'prose'));
    if (message !== undefined) return { path: `sheets/${name}.json`, problem: { place: 'fundsLabel', message } };
  }
  return undefined;
}

function wrongUnit(text: string, style: ReturnType<typeof styleOf>): string | undefined {
  const unit = unitIn(text);
  if (unit === undefined || unit === style.unit) return undefined;
  return `写的是“${text}”，而数以${UNIT_NAMES[style.unit]}印出：请改成一致，样式写在 pack.json 的 numbers 里`;
}
