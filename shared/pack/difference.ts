import { placeOf } from '../draft/place.ts';
import { CORE_INPUTS, isAsked, type CoreInput } from './asks.ts';
import { fieldOf, type FieldSpec, type PackFields } from './field-spec.ts';
import { fillCommon } from './fill.ts';
import type { Pack } from './pack.ts';
import type { TableSpec } from './table-spec.ts';

/** What differs between two packs, as a draft's editions of them show it: one sentence each, for a person whose draft moves from one to the other. */
export function packDifferences(from: Pack, to: Pack): readonly string[] {
  if (from === to) return [];
  return [
    ...settingDifferences(from, to),
    ...askDifferences(from, to),
    ...fieldDifferences(from.fields, to.fields),
    ...tableDifferences(from, to),
    ...proseDifferences(from, to),
    ...wordDifferences(from, to),
  ];
}

/** What the office can choose; what is chosen goes on where the choice is still there. */
function settingDifferences({ manifest: from }: Pack, { manifest: to }: Pack): readonly string[] {
  const [before, after] = [from.settings ?? {}, to.settings ?? {}];
  const gone = Object.entries(before).filter(([name]) => !Object.hasOwn(after, name));
  return [
    ...gone.map(([, { label }]) => `不再有选项“${label}”`),
    ...Object.entries(after).flatMap(([name, setting]): readonly string[] => {
      const old = Object.hasOwn(before, name) ? before[name] : undefined;
      if (old === undefined) return [`新增选项“${setting.label}”：${Object.values(setting.choices).join('、')}`];
      const lost = Object.entries(old.choices).filter(([choice]) => !Object.hasOwn(setting.choices, choice));
      const added = Object.entries(setting.choices).filter(([choice]) => !Object.hasOwn(old.choices, choice));
      return [
        ...(lost.length === 0 ? [] : [`选项“${setting.label}”不再能选：${wordsOf(lost)}`]),
        ...(added.length === 0 ? [] : [`选项“${setting.label}”多了：${wordsOf(added)}`]),
        ...(old.default === setting.default
          ? []
          : [`选项“${setting.label}”不选时改为“${setting.choices[setting.default] ?? ''}”`]),
      ];
    }),
  ];
}

/** Which of the inputs that the program knows have to be filled in. */
function askDifferences(from: Pack, to: Pack): readonly string[] {
  const gone = CORE_INPUTS.filter((input) => isAsked(from, input) && !isAsked(to, input));
  const added = CORE_INPUTS.filter((input) => !isAsked(from, input) && isAsked(to, input));
  const words = (inputs: readonly CoreInput[]) => inputs.map(inputInWords).join('、');
  return [
    ...(gone.length === 0 ? [] : [`不再要填写：${words(gone)}`]),
    ...(added.length === 0 ? [] : [`也要填写：${words(added)}`]),
  ];
}

/** `projects.basis` → `项目的依据`. */
function inputInWords(input: CoreInput): string {
  const [first = '', field] = input.split('.');
  return field === undefined
    ? placeOf([first]).container
    : `${placeOf([first]).container}的${placeOf([field]).container}`;
}

/** What the office has to fill in besides what every form asks. */
function fieldDifferences(from: PackFields, to: PackFields): readonly string[] {
  const gone = Object.entries(from.fields).filter(([id]) => fieldOf(to, id) === undefined);
  const added = Object.entries(to.fields).filter(([id]) => fieldOf(from, id) === undefined);
  const changed = Object.entries(to.fields).filter(([id, spec]) => {
    const before = fieldOf(from, id);
    return before !== undefined && JSON.stringify(before) !== JSON.stringify(spec);
  });
  const labels = (fields: readonly (readonly [string, FieldSpec])[]) => fields.map(([, { label }]) => label).join('、');
  return [
    ...(gone.length === 0 ? [] : [`不再填写：${labels(gone)}`]),
    ...(added.length === 0 ? [] : [`新增要填写的：${labels(added)}`]),
    ...(changed.length === 0 ? [] : [`填法或默认值不同：${labels(changed)}`]),
  ];
}

function wordsOf(choices: readonly (readonly [string, string])[]): string {
  return choices.map(([, label]) => label).join('、');
}

function tableDifferences(from: Pack, to: Pack): readonly string[] {
  const gone = [...from.tables]
    .filter(([id]) => !to.tables.has(id))
    .map(([, table]) => `不再公开“${words(table.title)}”`);
  const changed = [...to.tables].flatMap(([id, table]): readonly string[] => {
    const before = from.tables.get(id);
    if (before === undefined) return [`新增${table.caption}“${words(table.title)}”`];
    return [
      ...(words(before.title) === words(table.title)
        ? []
        : [`${nameOf(table)}改名：${words(before.title)} → ${words(table.title)}`]),
      ...columnDifferences(before, table),
      ...(totalOf(from, before) === totalOf(to, table)
        ? []
        : [`${nameOf(table)}的合计行：${totalOf(from, before)} → ${totalOf(to, table)}`]),
    ];
  });
  return [...gone, ...changed];
}

function columnDifferences(before: TableSpec, after: TableSpec): readonly string[] {
  const leaves = ({ columns, words = {} }: TableSpec): readonly string[] =>
    Object.values(columns).map(({ header }) =>
      (header.at(-1) ?? '').replace(/\{([^{}]*)\}/gu, (slot, name: string) => words[name] ?? slot),
    );
  const old = leaves(before);
  const now = leaves(after);
  const added = [...new Set(now)].filter((leaf) => !old.includes(leaf));
  const gone = [...new Set(old)].filter((leaf) => !now.includes(leaf));
  return [
    ...(added.length === 0 ? [] : [`${nameOf(after)}新增或改名的栏：${added.join('、')}`]),
    ...(gone.length === 0 ? [] : [`${nameOf(after)}不再有的栏：${gone.join('、')}`]),
  ];
}

/** Where the row of totals stands; balances and fixed rows have their own, a single row has none. */
function totalOf(pack: Pack, table: TableSpec): string {
  if (!hasTotalRow(table)) return '';
  const { label, position } = { ...pack.manifest.total, ...table.total };
  return `“${label}”在${position === 'top' ? '上' : '下'}`;
}

function hasTotalRow({ body }: TableSpec): boolean {
  return body.kind !== 'balance' && body.kind !== 'fixed' && body.kind !== 'one-row';
}

function proseDifferences(from: Pack, to: Pack): readonly string[] {
  const added = [...to.prose].filter(([id]) => !from.prose.has(id)).map(([id]) => id);
  const gone = [...from.prose].filter(([id]) => !to.prose.has(id)).map(([id]) => id);
  const reworded = [...to.prose].filter(([id, block]) => {
    const before = from.prose.get(id);
    return before !== undefined && JSON.stringify(before) !== JSON.stringify(block);
  });
  return [
    ...(added.length === 0 ? [] : [`情况说明新增 ${String(added.length)} 段`]),
    ...(gone.length === 0 ? [] : [`情况说明减少 ${String(gone.length)} 段`]),
    ...(reworded.length === 0 ? [] : [`情况说明有 ${String(reworded.length)} 段的标题或固定文字不同`]),
  ];
}

function wordDifferences(from: Pack, to: Pack): readonly string[] {
  const terms = Object.entries(to.glossary).filter(([name, { text }]) => from.glossary[name]?.text !== text);
  const { measures } = from.manifest;
  const named = Object.entries(to.manifest.measures).filter(
    ([name, filter]) => JSON.stringify(measures[name]) !== JSON.stringify(filter),
  );
  const sheets = JSON.stringify(from.sheets) === JSON.stringify(to.sheets);
  return [
    ...(terms.length === 0 ? [] : [`名词解释有 ${String(terms.length)} 条不同`]),
    ...(named.length === 0 ? [] : [`自定的金额新增或口径不同：${named.map(([name]) => name).join('、')}`]),
    ...(sheets ? [] : ['绩效目标表的标题或栏目文字不同']),
  ];
}

/** What a table is called in a sentence: 表1, or its title. */
function nameOf({ caption, title }: TableSpec): string {
  return caption === '' ? `“${words(title)}”` : caption;
}

/** A title with its slots left out. */
function words(title: TableSpec['title']): string {
  return fillCommon(title, { org: '', year: '', priorYear: '', kind: '' });
}
