import { isBlank } from '../../base/text.ts';
import type { FieldContent, FieldContents } from '../field-content.ts';
import type { Draft, LedgerLine, Project } from '../schema.ts';
import { beginToComplete, openItemsOf, type OpenNote } from '../to-complete.ts';
import { pointerStep } from '../value-at.ts';
import { lineMark } from './carried-line.ts';
import { moveYears } from './year-words.ts';

/** What a person decides when last year's draft becomes this year's. */
export interface TurnChoices {
  /** The template pack of the new year. */
  readonly pack: string;
  /** What of last year's choices the new pack leaves open too; all of them where nothing is said. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What of last year's fields the new pack asks too; all of them where nothing is said. */
  readonly keepFields?: (contents: FieldContents, of: 'document' | 'project') => FieldContents;
  /** Whether the new pack wants what is carried over as a whole; all of it where nothing is said. */
  readonly isAsked?: (input: 'staffing' | 'assets') => boolean;
  /** Begin with an empty ledger, or with last year's lines as a first estimate. */
  readonly ledger: 'empty' | 'prefilled';
  /** Ids of the projects that go on; the others are dropped. */
  readonly projects: ReadonlySet<string>;
}

/**
 * 由上年结转: a new draft one year on. Last year's ledger becomes what is compared with; texts stay, their years moved on,
 * each marked 沿用上年 until a person confirms it. Dates, waivers, stated priors and this year's purchases begin anew.
 */
export function rollForward(last: Draft, choices: TurnChoices): Draft {
  const year = last.fiscalYear;
  const {
    settings = last.settings ?? {},
    keepFields = (contents: FieldContents) => contents,
    isAsked = () => true,
  } = choices;
  const move = (text: string): string => moveYears(text, year);
  const projects = last.projects
    .filter(({ id }) => choices.projects.has(id))
    .map((project) => {
      const { fields, ...moved } = onward(project, move);
      return fields === undefined ? moved : { ...moved, ...fieldsOnward(keepFields(fields, 'project'), move) };
    });
  const { publishedOn: _p, approvedOn: _a, waivers: _w, units: _u, carriedOver: _c, ...rest } = last;
  // What was published and looked at was last year's.
  const { toComplete: _t, baseline: _b, confirmed: _f, settings: _s, fields, ...kept } = rest;
  const draft: Draft = {
    ...kept,
    pack: choices.pack,
    fiscalYear: year + 1,
    ...(Object.keys(settings).length === 0 ? {} : { settings: { ...settings } }),
    ...(fields === undefined ? {} : fieldsOnward(keepFields(fields, 'document'), move)),
    organization: {
      ...last.organization,
      functions: last.organization.functions.map(move),
      staffing: {
        quota: last.organization.staffing.quota,
        inService: { ...last.organization.staffing.inService, change: 0 },
        retired: { ...last.organization.staffing.retired, change: 0 },
        emeritus: { ...last.organization.staffing.emeritus, change: 0 },
      },
    },
    projects,
    ledger: choices.ledger === 'empty' ? [] : last.ledger.filter((line) => goesOn(line, choices.projects)),
    priorLedger: priorLines(last),
    comparisons: Object.fromEntries(
      Object.entries(last.comparisons).flatMap(([key, { reason }]) =>
        reason === undefined ? [] : [[key, { reason: move(reason) }]],
      ),
    ),
    uses: mapValues(last.uses, move),
    procurement: { goods: 0, works: 0, services: 0, forSmes: 0, forMicro: 0 },
    assets: { ...last.assets, planned: { vehicles: 0, over500k: 0, over1m: 0 } },
    ...(last.overallPerformance === undefined
      ? {}
      : {
          overallPerformance: {
            ...last.overallPerformance,
            goals: move(last.overallPerformance.goals),
            indicators: last.overallPerformance.indicators.map((indicator) => ({
              ...indicator,
              name: move(indicator.name),
              basis: move(indicator.basis),
            })),
          },
        }),
    otherMatters: move(last.otherMatters),
    overrides: mapValues(last.overrides, move),
    glossary: last.glossary?.map(({ term, text }) => ({ term, text: move(text) })) ?? null,
  };
  const open = openItemsOf(last).length;
  return {
    ...draft,
    carriedOver: carriedPlaces(draft, isAsked),
    ...(open === 0 ? {} : { toComplete: [...beginToComplete([priorNote(year, open)])] }),
  };
}

/** Figures that are not all there would be what this year is compared with. */
function priorNote(year: number, open: number): OpenNote {
  const text = `${String(year)} 年的草稿还有 ${String(open)} 处待补，上年数可能不全：请补齐上年明细，或先补好那份草稿再结转`;
  return { place: '/priorLedger', text };
}

/** A project one year on: what was achieved last year is not known yet. */
function onward(project: Project, move: (text: string) => string): Project {
  const { basis, allocation, period, performance } = project;
  return {
    ...project,
    name: move(project.name),
    ...(basis === undefined ? {} : { basis: move(basis) }),
    ...(allocation === undefined ? {} : { allocation: move(allocation) }),
    ...(period === undefined ? {} : { period: move(period) }),
    ...(performance === undefined
      ? {}
      : {
          performance: {
            ...performance,
            goal: move(performance.goal),
            indicators: performance.indicators.map((indicator) => ({
              ...indicator,
              name: move(indicator.name),
              lastYear: '',
            })),
          },
        }),
  };
}

/** Fields one year on: texts with their years moved, numbers as they were; none at all where nothing goes on. */
function fieldsOnward(contents: FieldContents, move: (text: string) => string): { readonly fields?: FieldContents } {
  const onwardCell = <Cell extends FieldContent>(cell: Cell) => (typeof cell === 'string' ? move(cell) : cell);
  const fields = Object.entries(contents).map(([id, content]): readonly [string, FieldContent] => [
    id,
    typeof content === 'object'
      ? content.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, onwardCell(cell)])))
      : onwardCell(content),
  ]);
  return fields.length === 0 ? {} : { fields: Object.fromEntries(fields) };
}

function goesOn({ project }: LedgerLine, projects: ReadonlySet<string>): boolean {
  return project === undefined || projects.has(project);
}

/** Last year's lines as the format keeps them: a project is known by its name there. */
function priorLines(last: Draft): readonly LedgerLine[] & LedgerLine[] {
  const names = new Map(last.projects.map(({ id, name }) => [id, name]));
  return last.ledger.map((line) =>
    line.project === undefined ? line : { ...line, project: names.get(line.project) ?? line.project },
  );
}

/** JSON pointers of everything a person has to look at again, each as small as it is confirmed. */
function carriedPlaces(draft: Draft, isAsked: NonNullable<TurnChoices['isAsked']>): string[] {
  const { organization, projects, overallPerformance } = draft;
  const projectPlaces = projects.flatMap((project, index) => {
    const place = `/projects/${String(index)}`;
    const texts = (['basis', 'allocation', 'period'] as const).filter((field) => !isBlank(project[field]));
    return [
      ...texts.map((field) => `${place}/${field}`),
      ...(project.performance === undefined ? [] : [`${place}/performance`]),
      ...fieldPlaces(project.fields, place),
    ];
  });
  return [
    ...(organization.functions.length === 0 ? [] : ['/organization/functions']),
    ...(organization.offices.length === 0 ? [] : ['/organization/offices']),
    ...(isAsked('staffing') ? ['/organization/staffing'] : []),
    ...fieldPlaces(draft.fields, ''),
    ...projectPlaces,
    ...draft.ledger.map((_, index) => lineMark(index)),
    ...Object.keys(draft.comparisons).map((key) => `/comparisons/${pointerStep(key)}/reason`),
    ...Object.keys(draft.uses).map((key) => `/uses/${pointerStep(key)}`),
    ...(isAsked('assets') ? ['/assets'] : []),
    ...(overallPerformance === undefined ? [] : ['/overallPerformance']),
    ...(isBlank(draft.otherMatters) ? [] : ['/otherMatters']),
    ...Object.keys(draft.overrides).map((id) => `/overrides/${pointerStep(id)}`),
    ...(draft.glossary === null ? [] : ['/glossary']),
  ];
}

/** Every field that says something; yes and no need no second look. */
function fieldPlaces(contents: FieldContents | undefined, holder: string): readonly string[] {
  return Object.entries(contents ?? {}).flatMap(([id, content]) => {
    const saysNothing = typeof content === 'boolean' || (typeof content === 'string' && isBlank(content));
    return saysNothing ? [] : [`${holder}/fields/${pointerStep(id)}`];
  });
}

function mapValues(record: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, text]) => [key, change(text)]));
}
