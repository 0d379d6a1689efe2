import type { Draft, ToComplete } from '../../draft/schema.ts';
import { openItemsOf } from '../../draft/to-complete.ts';
import type { Unit } from './unit.ts';

/** Ids of such items: 重新汇总 writes them anew. */
const UNIT_ITEM = /^unit-\d+$/u;

/**
 * What is to be completed in the drafts of units is missing in their sum as well: an item for each unit, besides those a
 * department's own draft has.
 */
export function itemsAfter(department: Pick<Draft, 'toComplete'>, units: readonly Unit[]): readonly ToComplete[] {
  const own = (department.toComplete ?? []).filter(({ id }) => !UNIT_ITEM.test(id));
  const unfinished = units.flatMap(({ draft }, index): readonly ToComplete[] => {
    const open = openItemsOf(draft).length;
    if (open === 0) return [];
    const text = `“${draft.organization.name}”的草稿还有 ${String(open)} 处待补，汇总的数可能不全：请单位补好，再重新汇总`;
    const id = `unit-${String(index + 1)}`;
    // What a person said of it stands while there is nothing new to say.
    const said = department.toComplete?.find((item) => item.id === id && item.text === text);
    return [said ?? { id, place: '/units', text, state: 'open', reason: '' }];
  });
  return [...own, ...unfinished];
}
