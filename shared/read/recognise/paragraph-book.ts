import type { Pack } from '../../pack/pack.ts';
import { itemLines } from '../../pack/item-uses.ts';
import type { ProseBlockSpec, ProseKind, SpecOf } from '../../pack/prose-spec.ts';
import { patternOf, type Pattern } from './pattern.ts';

/** A sentence of a pack that a paragraph may be. */
export interface Candidate {
  readonly pattern: Pattern;
  readonly id: CandidateId;
}

/** The id a paragraph gets that is this sentence: fixed, or by the code or the project it speaks of. */
export type CandidateId =
  | { readonly kind: 'fixed'; readonly id: string }
  /** Ends in the code of the 类 or 项 whose name is in the text. */
  | { readonly kind: 'class' | 'item'; readonly prefix: string }
  /** One of a list, counted from 1. */
  | { readonly kind: 'numbered'; readonly prefix: string }
  /** A field of the project one is in; `name` begins the next one. */
  | { readonly kind: 'project'; readonly prefix: string; readonly field: string };

/** What the paragraphs under a heading may be. */
export interface SectionPlan {
  readonly candidates: readonly Candidate[];
  /** The beginning of the ids of freely written paragraphs, counted from 1. */
  readonly free: string | undefined;
  /** Like `free`, but the first is the bare id and the others `.2`, `.3`. */
  readonly typed: string | undefined;
  /** 名词解释: the beginning of the ids of its entries. */
  readonly glossary: string | undefined;
}

const NOTHING: SectionPlan = { candidates: [], free: undefined, typed: undefined, glossary: undefined };

type Part = Partial<SectionPlan>;
type Planners = { readonly [Kind in ProseKind]: (id: string, spec: SpecOf<Kind>) => Part };

const fixed = (id: string, ...patterns: readonly Pattern[]): Part => ({
  candidates: patterns.map((pattern) => ({ pattern, id: { kind: 'fixed', id } })),
});

const PLANNERS: Planners = {
  heading: () => ({}),
  tables: () => ({}),
  sheets: () => ({}),
  'closing-name': () => ({}),
  'closing-date': () => ({}),
  text: (id, { text, otherwise }) =>
    fixed(id, patternOf([text]), ...(otherwise === undefined ? [] : [patternOf([otherwise])])),
  'field-list': (id, { text }) => fixed(id, patternOf([text])),
  each: () => ({}),
  'one-of': (id, { texts }) => fixed(id, ...texts.map(({ text }) => patternOf([text]))),
  functions: (id) => ({ free: id }),
  'other-matters': (id) => ({ typed: id }),
  glossary: (id) => ({ glossary: id }),
  organization: (id, { subordinates, noSubordinates, offices, noOffices }) =>
    fixed(
      id,
      ...[subordinates, noSubordinates].flatMap((front) =>
        [offices, noOffices].map((back) => patternOf([front, back])),
      ),
    ),
  'income-names': (id, { text }) => fixed(id, patternOf([text])),
  'income-amounts': (id, { text }) => fixed(id, patternOf([text])),
  'class-names': (id, { text }) => fixed(id, patternOf([text])),
  uses: (id, { lead, item }) => fixed(id, patternOf([lead, item])),
  'economic-names': (id, { text }) => fixed(id, patternOf([text])),
  comparisons: comparisonCandidates,
  'comparison-sentence': (id, { lead, noReasonLead, item, items }) => {
    const [first] = Object.values(items);
    const leads = noReasonLead === undefined ? [lead] : [lead, noReasonLead];
    return fixed(id, ...leads.map((front) => patternOf([front, item], { label: first?.label })));
  },
  'class-shares': (id, { line }) => ({
    candidates: [{ pattern: patternOf([line]), id: { kind: 'class', prefix: id } }],
  }),
  'item-comparisons': (id, { line, unchangedLine }) => ({
    candidates: [line, ...(unchangedLine === undefined ? [] : [unchangedLine])].map((sentence) => ({
      pattern: patternOf([sentence]),
      id: { kind: 'item', prefix: id },
    })),
  }),
  'item-uses': (id, spec) => ({
    candidates: itemLines(spec).map((line) => ({ pattern: patternOf([line]), id: { kind: spec.by, prefix: id } })),
  }),
  'numbered-names': (id, { line }) => ({
    candidates: [{ pattern: patternOf([line]), id: { kind: 'numbered', prefix: id } }],
  }),
  projects: (id, spec) => ({
    candidates: [
      { pattern: patternOf([spec.empty]), id: { kind: 'fixed', id } },
      ...(['name', 'basis', 'scale', 'undertaker', 'allocation', 'period'] as const).map((field): Candidate => ({
        pattern: patternOf([spec[field]]),
        id: { kind: 'project', prefix: spec.prefix, field },
      })),
    ],
  }),
};

function comparisonCandidates(id: string, spec: SpecOf<'comparisons'>): Part {
  const lines = [spec.line, spec.unchangedLine, spec.noReasonLine, spec.unarranged].filter(
    (line) => line !== undefined,
  );
  const candidates = Object.entries(spec.items).flatMap(([key, { label, id: own }], index): readonly Candidate[] => {
    const joined = spec.lead === 'joined' && index === 0;
    const front = joined && spec.leadText !== undefined ? [spec.leadText] : [];
    const target = joined ? id : (own ?? `${spec.prefix}.${key}`);
    return lines.map((line) => ({
      pattern: patternOf([...front, line], { label }),
      id: { kind: 'fixed', id: target },
    }));
  });
  const lead = spec.lead === 'separate' && spec.leadText !== undefined ? [patternOf([spec.leadText])] : [];
  return { candidates: [...(fixed(id, ...lead).candidates ?? []), ...candidates] };
}

/** What a pack prints under each of its headings, by the heading's id. */
export function sectionPlans(pack: Pack): ReadonlyMap<string, SectionPlan> {
  const plans = new Map<string, SectionPlan>();
  let heading = '';
  for (const [id, block] of pack.prose) {
    if (block.kind === 'heading') heading = id;
    const plan = PLANNERS[block.kind] as (id: string, spec: ProseBlockSpec) => Part;
    const before = plans.get(heading) ?? NOTHING;
    const part = plan(id, block);
    plans.set(heading, { ...before, ...part, candidates: [...before.candidates, ...(part.candidates ?? [])] });
  }
  return plans;
}
