import { SOURCE_NAMES } from '../../draft/source.ts';
import type { Figure } from './figure.ts';
import { UNNAMED, type Unknown } from './unknown.ts';

/** Money that a document gives in total only: where it is printed, how much of it is open, and which lines it may be. */
export interface PendingAmount {
  readonly place: string;
  readonly block: string;
  /** Of a table. */
  readonly row: number | undefined;
  /** As printed. */
  readonly total: string;
  /** Some of it is in the new draft already. */
  readonly partly: boolean;
  /** What the lines may be, by what is open: 项, 经济科目, 资金来源, 项目. Codes, names of sources, ids of projects. */
  readonly items: readonly string[];
  readonly sections: readonly string[];
  readonly sources: readonly string[];
  /** Ids; empty for basic expenditure, `?` for a project the document does not name. */
  readonly projects: readonly string[];
  /** The money may be basic expenditure. */
  readonly basic: boolean;
  /** A section beyond those listed is possible. */
  readonly anySection: boolean;
  /** Another place, that of one section, prints the same amount; empty where none does, or more than one. A hint only. */
  readonly alike: string;
}

/** The figures that say most closely where open money is: none that only adds up what another one says more closely. */
export function pendingOf(
  figures: readonly Figure[],
  members: readonly (readonly number[])[],
  open: ReadonlyMap<number, Unknown>,
  filled: ReadonlySet<number>,
): readonly PendingAmount[] {
  const candidates = figures
    .map((figure, index) => ({ figure, own: (members[index] ?? []).filter((unknown) => open.has(unknown)), index }))
    .filter(({ own }) => own.length > 0)
    .sort(
      (one, other) =>
        one.own.length - other.own.length || natured(one.figure) - natured(other.figure) || one.index - other.index,
    );
  const closest: { figure: Figure; own: readonly number[]; index: number }[] = [];
  for (const candidate of candidates) {
    const within = new Set(candidate.own);
    if (!closest.some(({ own }) => own.every((unknown) => within.has(unknown)))) closest.push(candidate);
  }
  const amounts = closest
    .sort((one, other) => one.index - other.index)
    .map(({ figure, own, index }) => {
      const unknowns = own.flatMap((unknown) => open.get(unknown) ?? []);
      const partly = (members[index] ?? []).some((unknown) => filled.has(unknown));
      const { place, block, row, text: total } = figure;
      return { place, block, row, total, partly, ...candidatesOf(unknowns), alike: '' };
    });
  return amounts.map((amount) => ({ ...amount, alike: alikeOf(amount, amounts) }));
}

/** Of two figures that say the same, the one that tells basic and project expenditure apart is the plainer. */
function natured({ filter }: Figure): number {
  return filter.nature === undefined ? 1 : 0;
}

/** The one section of which as much is open as of the one 项. */
function alikeOf(amount: PendingAmount, amounts: readonly PendingAmount[]): string {
  const [item = ''] = amount.items;
  if (amount.items.length !== 1 || !amount.basic || amount.projects.length > 0) return '';
  const alike = amounts.filter(
    ({ total, items, sections }) =>
      total === amount.total && sections.length === 1 && items.length > 1 && items.includes(item),
  );
  return alike.length === 1 ? (alike[0]?.place ?? '') : '';
}

type Candidates = Pick<PendingAmount, 'items' | 'sections' | 'sources' | 'projects' | 'basic' | 'anySection'>;

function candidatesOf(unknowns: readonly Unknown[]): Candidates {
  const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];
  return {
    items: distinct(unknowns.map(({ item }) => item)),
    sections: distinct(unknowns.flatMap(({ sections }) => sections)),
    sources: distinct(unknowns.map(({ source }) => SOURCE_NAMES[source])),
    projects: distinct(unknowns.flatMap(({ project }) => project ?? [])),
    basic: unknowns.some(({ project }) => project === undefined),
    anySection: unknowns.some(({ open }) => open),
  };
}

/** `2010350`, or how many there are where a list would be longer than anybody reads. */
export function listed(values: readonly string[], most: number): string {
  if (values.length <= most) return values.join('、');
  return `${values.slice(0, most).join('、')} 等 ${String(values.length)} 个`;
}

/** One line of the list of what is to be completed. */
export function pendingInWords(pending: PendingAmount, projectNames: ReadonlyMap<string, string>): string {
  const named = pending.projects.map((id) => (id === UNNAMED ? '未写名称的项目' : (projectNames.get(id) ?? id)));
  const nature = [...(pending.basic ? ['基本支出'] : []), ...named.map((name) => `项目“${name}”`)];
  const sections =
    pending.sections.length === 0 || pending.sections.length > 40
      ? '经济科目没有公开'
      : `经济科目：${listed(pending.sections, 12)}${pending.anySection ? '（或其他）' : ''}`;
  const parts = [
    `项：${listed(pending.items, 8)}`,
    sections,
    `来源：${listed(pending.sources, 4)}`,
    `用于：${listed(nature, 6)}`,
  ];
  const alike = pending.alike === '' ? '' : `（金额与“${pending.alike}”相同，请核对）`;
  const partly = pending.partly ? '（其中一部分已经填入）' : '';
  return `${pending.place} ${pending.total}${partly}：${parts.join('；')}${alike}`;
}
