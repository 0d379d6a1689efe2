import type { Located } from '../base/result.ts';
import { blockConditions, fieldConditions, tableConditions } from './condition-place.ts';
import { partsOf, type SimpleCondition } from './condition-spec.ts';
import { wrongField, wrongNumberField } from './field-references.ts';
import { fieldOf } from './field-spec.ts';
import { inFile } from './layer.ts';
import type { Pack } from './pack.ts';
import type { PlacedBlock } from './prose-spec.ts';
import { isCount } from './slot.ts';

/** The table a condition asks about. */
function tablesIn(part: SimpleCondition): readonly string[] {
  if ('filled' in part) return [part.filled];
  return 'empty' in part ? [part.empty] : [];
}

/** A condition that asks about a setting, a choice or a table the pack does not have would never hold, or always. */
export function conditionTrouble(id: string, pack: Pack, blocks: readonly PlacedBlock[]): Located | undefined {
  const ofBlocks = blocks.flatMap(([block, file, spec]) =>
    blockConditions(spec).map(({ place, condition }) => ({ file, place: `blocks.${block}.${place}`, condition })),
  );
  for (const { file, place, condition } of [...fieldConditions(pack), ...tableConditions(pack), ...ofBlocks]) {
    for (const part of partsOf(condition)) {
      const message = unknownChoice(part, pack) ?? unknownTable(part, pack) ?? unknownValue(part, pack);
      if (message !== undefined) return inFile(id, file, { place, message });
    }
  }
  return undefined;
}

function unknownChoice(part: SimpleCondition, { manifest: { settings = {} } }: Pack): string | undefined {
  if (!('setting' in part)) return undefined;
  const setting = Object.hasOwn(settings, part.setting) ? settings[part.setting] : undefined;
  if (setting === undefined) return `没有设置“${part.setting}”，请先写在 pack.json 的 settings 里`;
  if (Object.hasOwn(setting.choices, part.is)) return undefined;
  return `设置 ${part.setting} 没有“${part.is}”这个选项，可用：${Object.keys(setting.choices).join('、')}`;
}

function unknownValue(part: SimpleCondition, { fields }: Pack): string | undefined {
  if ('field' in part) return wrongField(part.field, fields);
  if (!('fact' in part) || isCount(part.fact)) return undefined;
  return fieldOf(fields, part.fact) === undefined ? '不是已知的事实' : wrongNumberField(part.fact, fields);
}

function unknownTable(part: SimpleCondition, { tables }: Pack): string | undefined {
  const missing = tablesIn(part).find((table) => !tables.has(table));
  return missing === undefined ? undefined : `没有表“${missing}”`;
}
