import type { Located } from '../base/result.ts';
import { alongAxis, axesOf } from './edition-axes.ts';
import { choicesIn, editionCount, MOST_EDITIONS, tablesIn } from './edition.ts';
import { inFile, type Layers } from './layer.ts';
import { unitTrouble } from './number-check.ts';
import type { Pack } from './pack.ts';
import { tableTrouble } from './table-check.ts';

/** What is wrong with a pack in one of its editions only: a table that conditions have taken apart, or none left at all. */
export function editionTrouble(id: string, pack: Pack, layers: Layers): Located | undefined {
  const axes = [...axesOf(pack).keys()];
  if (editionCount(pack) > MOST_EDITIONS) {
    const message = `条件和词用到的 ${axes.join('、')} 组合起来超过 ${String(MOST_EDITIONS)} 种，请减少选项`;
    return { place: `模板包 ${id} 的 pack.json，settings`, message };
  }
  const ofTables = axesOf(pack, ['words', 'tables']);
  for (const edition of choicesIn(pack, ofTables)) {
    const one = tablesIn(pack, edition);
    const said = [...ofTables.keys()].map((axis) => `${axis} 为 ${alongAxis(edition, axis)}`).join('、');
    const when = said === '' ? '' : `${said} 时：`;
    if (one.tables.size === 0) return { place: `模板包 ${id} 的 tables`, message: `${said} 时一张表也没有` };
    for (const [table, spec] of one.tables) {
      const trouble = noColumn(spec.columns) ?? tableTrouble(spec);
      if (trouble === undefined) continue;
      const place = trouble.place === '' ? '' : `，${trouble.place}`;
      return { place: `模板包 ${id} 的 tables/${table}.json${place}`, message: `${when}${trouble.message}` };
    }
    const unit = unitTrouble(one);
    if (unit === undefined) continue;
    const { path, problem } = unit;
    return inFile(layers.get(path)?.from ?? id, path, { ...problem, message: `${when}${problem.message}` });
  }
  return undefined;
}

function noColumn(columns: Readonly<Record<string, unknown>>): Located | undefined {
  return Object.keys(columns).length > 0 ? undefined : { place: 'columns', message: '一栏也没有' };
}
