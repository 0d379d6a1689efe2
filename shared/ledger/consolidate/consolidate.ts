import type { Fen } from '../../base/money/fen.ts';
import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { agreedSettings } from '../../draft/agreed-settings.ts';
import { crossCheck } from '../../draft/cross-check.ts';
import { emptyDraft } from '../../draft/empty.ts';
import { locate } from '../../draft/issue.ts';
import { DraftSchema, type Draft } from '../../draft/schema.ts';
import type { OwnMeasures } from '../measure.ts';
import { addedExecuted } from './added-executed.ts';
import { addedLines } from './added-lines.ts';
import { departmentLines } from './department-lines.ts';
import { addedAssets, addedOffices, addedProcurement, addedStaffing } from './holdings.ts';
import { addedFields, fieldMarks, NO_OWN_FIELDS, textFields, withFields, type OwnFields } from './own-fields.ts';
import { addProjects, type AddedProjects, type SameNames } from './projects.ts';
import { addedPriors } from './stated-priors.ts';
import { placesOf, textsOf } from './texts.ts';
import { eliminationLines, findTransfers } from './transfer.ts';
import { itemsAfter } from './unit-notes.ts';
import { checkUnits, type Unit } from './unit.ts';

/** How units are added up. */
export interface AddingChoices {
  readonly sameNames: SameNames;
  /** What is taken out of the money passed between the units, by the transfers' keys, in fen. */
  readonly eliminated: ReadonlyMap<string, Fen>;
  /** Figures that the units' form names itself, where it has some: their stated priors add up as well. */
  readonly measures?: OwnMeasures | undefined;
  /** What their form asks that the program does not know. */
  readonly fields?: OwnFields | undefined;
}

/** What a person decides when units become a department's draft. */
export interface ConsolidationChoices extends AddingChoices {
  readonly name: string;
  readonly nature: Draft['organization']['nature'];
  /** The file of the unit whose texts the department begins with; null for none. */
  readonly texts: string | null;
}

/** Everything of a department that is nothing but the sum of its units. */
export interface Sums extends Pick<Draft, 'ledger' | 'priorLedger' | 'procurement' | 'assets'> {
  readonly added: AddedProjects;
  readonly staffing: Draft['organization']['staffing'];
  readonly offices: string[];
  readonly priors: ReadonlyMap<string, Fen>;
  readonly executed: ReadonlyMap<string, Fen>;
  readonly codeNames: Readonly<Record<string, string>>;
}

/** Adds the units up, which have been checked to belong together. */
export function sumsOf(units: readonly Unit[], { sameNames, eliminated, measures = {} }: AddingChoices): Sums {
  const drafts = units.map(({ draft }) => draft);
  const added = addProjects(units, sameNames);
  const transfers = findTransfers(units, added);
  const taken = (year: 'ledger' | 'priorLedger') => eliminationLines(transfers, eliminated, year);
  const lines = (year: 'ledger' | 'priorLedger') =>
    addedLines(units.flatMap((unit, index) => departmentLines(unit, index, year, added)));
  const priorTaken = taken('priorLedger');
  return {
    added,
    ledger: [...lines('ledger'), ...taken('ledger')],
    priorLedger: [...lines('priorLedger'), ...priorTaken],
    staffing: addedStaffing(drafts),
    offices: addedOffices(drafts),
    procurement: addedProcurement(drafts),
    assets: addedAssets(drafts),
    priors: addedPriors(drafts, priorTaken, measures),
    executed: addedExecuted(drafts, measures),
    // Two units rarely name one code; where they do, the first stands.
    codeNames: Object.assign({}, ...drafts.map(({ codeNames }) => codeNames ?? {}).reverse()) as Record<string, string>,
  };
}

/** Adds the drafts of units up to the draft of their department, linked to their files. */
export function consolidate(units: readonly Unit[], choices: ConsolidationChoices): Result<Draft, readonly Located[]> {
  const checked = checkUnits(units);
  if (!checked.ok) return checked;
  const [first] = units;
  if (first === undefined) throw new Error('checked units are none');
  const sums = sumsOf(units, choices);
  const begun = units.find(({ file }) => file === choices.texts)?.draft;
  const texts = textsOf(begun);
  const { pack, fiscalYear } = first.draft;
  const { name, nature } = choices;
  const empty = emptyDraft({ pack, kind: 'department', fiscalYear, name, nature });
  const settings = agreedSettings(units.map(({ draft }) => draft));
  const { fields: own = NO_OWN_FIELDS } = choices;
  const asked = own.askedOf({ ...empty, settings });
  const fieldTexts = textFields(begun ?? {}, asked);
  const marks = [...placesOf(texts), ...fieldMarks(fieldTexts), ...joinedPlaces(sums.added)];
  const items = itemsAfter({}, units);
  return checkedDraft({
    ...empty,
    ...withFields({
      ...fieldTexts,
      ...addedFields(
        units.map(({ draft }) => draft),
        asked,
        own,
      ),
    }),
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
    organization: {
      ...empty.organization,
      functions: texts.functions,
      subordinates: subordinatesOf(units, name),
      offices: sums.offices,
      staffing: sums.staffing,
    },
    projects: sums.added.projects,
    ledger: sums.ledger,
    priorLedger: sums.priorLedger,
    comparisons: comparisonsOf({ reason: texts.reasons, prior: sums.priors, executed: sums.executed }),
    uses: texts.uses,
    procurement: sums.procurement,
    assets: sums.assets,
    otherMatters: texts.otherMatters,
    glossary: texts.glossary,
    ...(texts.overallPerformance === undefined ? {} : { overallPerformance: texts.overallPerformance }),
    ...(Object.keys(sums.codeNames).length === 0 ? {} : { codeNames: sums.codeNames }),
    ...(marks.length === 0 ? {} : { carriedOver: marks }),
    ...(items.length === 0 ? {} : { toComplete: [...items] }),
    units: linksTo(units),
  });
}

/** How the units' files are found again, and told from newer ones. */
export function linksTo(units: readonly Unit[]): NonNullable<Draft['units']> {
  return units.map(({ file, sha256, draft }) => ({ file, sha256, name: draft.organization.name }));
}

/** The units under a department; its own office (本级) goes by the department's name and is none. */
export function subordinatesOf(units: readonly Unit[], department: string): string[] {
  return units.map(({ draft }) => draft.organization.name).filter((name) => name !== department);
}

/** What comparisons say, field by field. */
export interface SaidOfComparisons {
  readonly reason: ReadonlyMap<string, string>;
  readonly prior: ReadonlyMap<string, Fen>;
  readonly executed: ReadonlyMap<string, Fen>;
}

/** Reasons and last year's figures as the format keeps them, side by side. */
export function comparisonsOf({ reason, prior, executed }: SaidOfComparisons): Draft['comparisons'] {
  return Object.fromEntries(
    [...new Set([...reason.keys(), ...prior.keys(), ...executed.keys()])].map((key) => {
      const [why, before, spent] = [reason.get(key), prior.get(key), executed.get(key)];
      return [
        key,
        {
          ...(why === undefined ? {} : { reason: why }),
          ...(before === undefined ? {} : { prior: before }),
          ...(spent === undefined ? {} : { executed: spent }),
        },
      ];
    }),
  );
}

/** A joined project has the texts of one unit and the money of several. */
export function joinedPlaces({ projects, joined }: AddedProjects): string[] {
  return projects.flatMap((project, index) =>
    joined.has(project.id)
      ? (['basis', 'allocation', 'period', 'performance'] as const).flatMap((field) =>
          project[field] === undefined ? [] : [`/projects/${String(index)}/${field}`],
        )
      : [],
  );
}

/** Sums may leave the bounds that each part has kept. */
export function checkedDraft(draft: Draft): Result<Draft, readonly Located[]> {
  const parsed = DraftSchema.safeParse(draft, { reportInput: true });
  if (!parsed.success) return fail(locate(parsed.error.issues));
  const problems = crossCheck(draft);
  return problems.length > 0 ? fail(problems) : ok(draft);
}
