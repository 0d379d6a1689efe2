import type { Located } from '../base/result.ts';
import { fieldOf, isNumberType, type FieldSpec, type PackFields } from './field-spec.ts';
import { shownField, type SheetSpec } from './sheet-spec.ts';
import { isSentence, type OwnPiece } from './slot.ts';
import type { TableSpec } from './table-spec.ts';

/** Where a pack names its fields, and what is wrong with a name. */

/** The first slot of a field in a part of a pack that leads nowhere; the place is that inside the part. */
export function unknownOwnSlot(part: unknown, fields: PackFields, path: readonly string[] = []): Located | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  if (isSentence(part)) {
    for (const piece of part.pieces) {
      const trouble = piece.kind === 'own' ? wrongSlot(piece, fields) : undefined;
      if (piece.kind === 'own' && trouble !== undefined) {
        return { place: path.join('.'), message: `不认识的空位“{${piece.of}:${piece.name}}”：${trouble}` };
      }
    }
    return undefined;
  }
  for (const [step, inner] of Object.entries(part)) {
    const found = unknownOwnSlot(inner, fields, [...path, step]);
    if (found !== undefined) return found;
  }
  return undefined;
}

const SLOTS: Readonly<Record<OwnPiece['of'], (name: string, fields: PackFields) => string | undefined>> = {
  field: (name, fields) =>
    wrongField(name, fields) ??
    (fieldOf(fields, name)?.type === 'rows' ? `“${name}”有好几行，只能用 {rows:…} 和 {sum:…}` : undefined),
  rows: (name, fields) =>
    wrongField(name, fields) ?? (fieldOf(fields, name)?.type === 'rows' ? undefined : `栏目“${name}”没有行`),
  sum: wrongSum,
};

function wrongSlot({ of, name }: OwnPiece, fields: PackFields): string | undefined {
  return SLOTS[of](name, fields);
}

/** Why a name is no field that is asked once; undefined if it is one. */
export function wrongField(name: string, fields: PackFields): string | undefined {
  const spec = fieldOf(fields, name);
  if (spec === undefined) return `没有栏目“${name}”，请先写在 fields.json 里`;
  return spec.of === 'project' ? `栏目“${name}”每个项目一份，这里要整份文档一份的` : undefined;
}

/** Why a name is no field of money; undefined if it is one. */
export function wrongAmountField(name: string, fields: PackFields): string | undefined {
  return wrongField(name, fields) ?? ofType(name, fields, ['amount'], '不是金额');
}

/** Why a name is no field that is counted or measured; undefined if it is one. */
export function wrongNumberField(name: string, fields: PackFields): string | undefined {
  return wrongField(name, fields) ?? ofType(name, fields, ['count', 'area', 'amount'], '不是数');
}

function ofType(
  name: string,
  fields: PackFields,
  types: readonly FieldSpec['type'][],
  otherwise: string,
): string | undefined {
  const type = fieldOf(fields, name)?.type;
  return type !== undefined && types.includes(type) ? undefined : `栏目“${name}”${otherwise}`;
}

function wrongSum(name: string, fields: PackFields): string | undefined {
  if (Object.hasOwn(fields.groups, name)) {
    const types = new Set(numbersOf(name, fields).map(({ type }) => type));
    if (types.size === 0) return `分组“${name}”里没有数可加`;
    return types.size > 1 ? `分组“${name}”里有几种数（数量、面积、金额），加不到一起` : undefined;
  }
  const dot = name.lastIndexOf('.');
  const [id, column] = [name.slice(0, dot), name.slice(dot + 1)];
  const spec = dot < 1 ? undefined : fieldOf(fields, id);
  if (spec?.type !== 'rows') return '没有这个分组，也没有这样的“栏目.列”';
  if (!Object.hasOwn(spec.columns, column)) return `栏目“${id}”没有“${column}”这一列`;
  const type = spec.columns[column]?.type;
  return type !== undefined && isNumberType(type) ? undefined : `栏目“${id}”的“${column}”这一列不是数`;
}

function numbersOf(group: string, { fields }: PackFields): readonly FieldSpec[] {
  return Object.values(fields).filter(
    (spec) => spec.group === group && isNumberType(spec.type) && spec.of !== 'project',
  );
}

/** A fixed row that prints a field where there is none, or not a number; the place is that inside the table. */
export function wrongFieldCell({ columns, body }: TableSpec, fields: PackFields): Located | undefined {
  const rows = 'rows' in body ? Object.entries(body.rows) : [];
  const places = [
    ...rows.map(([row, { cells }]) => [`body.rows.${row}.cells`, cells] as const),
    ...(body.kind === 'one-row' ? [['body.cells', body.cells] as const] : []),
  ];
  for (const [path, cells = {}] of places) {
    const [first] = Object.keys(cells);
    if (first !== undefined && body.kind === 'balance') {
      return { place: path, message: '只有固定行的表（fixed）能印栏目的数' };
    }
    for (const [name, field] of Object.entries(cells)) {
      const place = `${path}.${name}`;
      const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
      if (column === undefined) return { place, message: `本表没有“${name}”这一栏` };
      if (!('sum' in column) || column.of !== undefined) return { place, message: '只有本年的金额栏可以改印栏目的数' };
      const message = wrongNumberField(field, fields);
      if (message !== undefined) return { place, message };
    }
  }
  return undefined;
}

/** A line of a sheet that shows a field there is none of, or one of the other kind; the place is that inside the sheet. */
export function wrongSheetField(sheet: SheetSpec, of: 'document' | 'project', fields: PackFields): Located | undefined {
  for (const [name, line] of Object.entries(sheet.fields)) {
    const id = shownField(line);
    if (id === undefined) continue;
    const place = `fields.${name}.show`;
    const spec = fieldOf(fields, id);
    if (spec === undefined) return { place, message: `没有栏目“${id}”，请先写在 fields.json 里` };
    if (spec.type === 'rows') return { place, message: `栏目“${id}”有好几行，印不进一格` };
    if ((spec.of ?? 'document') === of) continue;
    const message =
      of === 'project' ? '项目的绩效目标表只能印每个项目一份的栏目' : '整体绩效目标表只能印整份文档一份的栏目';
    return { place, message };
  }
  return undefined;
}
