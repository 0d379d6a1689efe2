import type { Located } from '../base/result.ts';
import { measureFilter, type OwnMeasures } from '../ledger/measure.ts';
import { unknownOwnSlot } from './field-references.ts';
import { fieldOf, type FieldDefault, type FieldSpec, type PackFields } from './field-spec.ts';
import { isCount } from './slot.ts';

/** Something wrong with one field, and where inside it. */
type Trouble = Located | undefined;

/** What a field may lean on. */
interface Surroundings {
  readonly all: PackFields;
  /** The fields written before it: a default takes only from these, so that none takes from itself. */
  readonly earlier: PackFields;
  readonly measures: OwnMeasures;
}

/** What is wrong with the fields of a pack although each is well-formed; the place is that inside `fields.json`. */
export function fieldTrouble(all: PackFields, measures: OwnMeasures): Trouble {
  const entries = Object.entries(all.fields);
  for (const [index, [id, spec]] of entries.entries()) {
    const earlier = { groups: all.groups, fields: Object.fromEntries(entries.slice(0, index)) };
    const trouble =
      wrongName(id, all, measures) ?? unknownGroup(spec, all) ?? wrongDefault(spec, { all, earlier, measures });
    if (trouble === undefined) continue;
    return { ...trouble, place: [`fields.${id}`, trouble.place].filter((part) => part !== '').join('.') };
  }
  return undefined;
}

/** A field stands where counts, amounts and groups stand: under a name of theirs it could not be told which is meant. */
function wrongName(id: string, { groups, fields }: PackFields, measures: OwnMeasures): Trouble {
  if (isCount(id)) return { place: '', message: '程序里已有叫这个名字的事实，请换一个' };
  if (measureFilter(measures, id) !== undefined) return { place: '', message: '已有叫这个名字的金额，请换一个' };
  const spec = fieldOf({ groups, fields }, id);
  const columns = spec?.type === 'rows' ? Object.keys(spec.columns) : [];
  const column = columns.find((name) => Object.hasOwn(groups, `${id}.${name}`));
  if (column === undefined) return undefined;
  return { place: `columns.${column}`, message: `有一个分组也叫“${id}.${column}”，不知道合计指哪一个，请换一个` };
}

function unknownGroup({ group }: FieldSpec, { groups }: PackFields): Trouble {
  if (group === undefined || Object.hasOwn(groups, group)) return undefined;
  return { place: 'group', message: `没有分组“${group}”，请先写在 groups 里` };
}

function wrongDefault(spec: FieldSpec, surroundings: Surroundings): Trouble {
  const defaults: readonly FieldDefault[] = spec.type === 'rows' ? [] : (spec.default ?? []);
  for (const [index, standard] of defaults.entries()) {
    const place = `default.${String(index)}`;
    if (standard.when === undefined && index < defaults.length - 1) {
      return { place, message: '没有条件 when，后面的默认值永远轮不到，请放到最后或加上条件' };
    }
    const trouble = wrongContent(spec, standard, surroundings);
    if (trouble !== undefined) return { ...trouble, place: `${place}.${trouble.place}` };
  }
  return undefined;
}

function wrongContent(spec: FieldSpec, standard: FieldDefault, { all, earlier, measures }: Surroundings): Trouble {
  if ('measure' in standard) {
    if (spec.of === 'project') return { place: 'measure', message: '每个项目一份的栏目不能用金额名称作默认值' };
    const isKnown = measureFilter(measures, standard.measure) !== undefined;
    return isKnown ? undefined : { place: 'measure', message: '不是已知的金额名称' };
  }
  if ('projects' in standard) {
    const marked = fieldOf(all, standard.projects);
    if (marked?.of === 'project' && marked.type === 'yes') return undefined;
    return { place: 'projects', message: `没有每个项目一份、类型为 yes 的栏目“${standard.projects}”` };
  }
  if ('text' in standard) {
    const slot = unknownOwnSlot({ text: standard.text }, earlier);
    return slot === undefined ? undefined : { ...slot, message: `${slot.message}（默认值只能用写在前面的栏目）` };
  }
  if ('choice' in standard && spec.type === 'choice' && !Object.hasOwn(spec.choices, standard.choice)) {
    return { place: 'choice', message: '不是 choices 里的选项' };
  }
  return undefined;
}
