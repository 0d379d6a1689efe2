import type { Located } from '../base/result.ts';
import { fieldOf, isNumberType, type PackFields } from './field-spec.ts';
import type { ProseBlockSpec } from './prose-spec.ts';
import { rowColumns } from './slot.ts';

/** What a block made of fields names that the pack does not ask; the place is that inside the block. */
export function wrongOwnBlock(spec: ProseBlockSpec, fields: PackFields): Located | undefined {
  if (spec.kind === 'field-list') return wrongGroup(spec.group, fields);
  return spec.kind === 'each' ? wrongRows(spec, fields) : undefined;
}

function wrongGroup(group: string, { groups, fields }: PackFields): Located | undefined {
  const place = 'group';
  if (!Object.hasOwn(groups, group)) return { place, message: `没有分组“${group}”，请先写在 fields.json 的 groups 里` };
  const hasNumber = Object.values(fields).some((field) => field.group === group && isNumberType(field.type));
  return hasNumber ? undefined : { place, message: `分组“${group}”里没有数可印` };
}

function wrongRows(
  { rows, blocks }: Extract<ProseBlockSpec, { kind: 'each' }>,
  fields: PackFields,
): Located | undefined {
  const field = fieldOf(fields, rows);
  if (field?.type !== 'rows') return { place: 'rows', message: `没有类型为 rows 的栏目“${rows}”` };
  for (const [name, { text }] of Object.entries(blocks)) {
    const unknown = rowColumns(text).find((column) => !Object.hasOwn(field.columns, column));
    if (unknown === undefined) continue;
    const message = `栏目“${rows}”没有“${unknown}”这一列，可用：${Object.keys(field.columns).join('、')}`;
    return { place: `blocks.${name}.text`, message };
  }
  return undefined;
}
