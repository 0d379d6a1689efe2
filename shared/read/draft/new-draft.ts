import { DraftSchema, type Draft, type LedgerLine, type Project } from '../../draft/schema.ts';
import { emptyDraft } from '../../draft/empty.ts';
import { isBlank, printable } from '../../base/text.ts';
import type { SheetBlock } from '../../document/document.ts';
import type { CommonValues } from '../../pack/fill.ts';
import type { Pack } from '../../pack/pack.ts';
import { chosenOtherwise } from '../../pack/setting-spec.ts';
import type { ReadDocument } from '../read-document.ts';
import { folded } from '../../base/fold.ts';
import type { CodeBook } from './code-book.ts';
import type { ProjectBook } from './project-book.ts';
import { typedText } from './reading-context.ts';
import { overallPerformance, projectPerformance } from './sheets.ts';
import type { DescribedProject, Wording } from './wording.ts';

/** Everything that was found out about a document. */
export interface FoundParts {
  readonly read: ReadDocument;
  readonly pack: Pack;
  readonly words: CommonValues;
  readonly wording: Wording;
  readonly projects: ProjectBook;
  readonly codes: CodeBook;
  readonly lines: readonly LedgerLine[];
}

/** The draft that these parts make, overrides not yet considered. */
export function newDraft(parts: FoundParts): Draft {
  const { read, pack, words, wording, codes, lines } = parts;
  const { facts } = wording;
  const year = read.document.fiscalYear;
  const empty = emptyDraft({
    pack: pack.manifest.id,
    kind: read.kind,
    fiscalYear: year >= 1990 && year <= 2999 ? year : pack.manifest.years.until,
    name: read.document.organization,
    nature: natureOf(wording, pack) ?? read.edition.nature,
  });
  const overall = sheetsOf(read).find(({ id }) => id === 'overall-performance');
  const published = DraftSchema.shape.publishedOn.safeParse(wording.publishedOn);
  const heads = (group: 'inService' | 'retired' | 'emeritus'): { count: number; change: number } => ({
    count: facts.count(`staffing.${group}.count`) ?? 0,
    change: facts.headChange(`staffing.${group}.change`),
  });
  const vehicles = (group: 'general' | 'lawEnforcement' | 'other'): { count: number; value: number } => ({
    count: facts.count(`assets.${group}.count`) ?? 0,
    value: facts.money(`assets.${group}.value`),
  });
  const settings = chosenOtherwise(pack.manifest.settings ?? {}, read.edition.settings);
  return {
    ...empty,
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
    ...(published.success && published.data !== undefined ? { publishedOn: published.data } : {}),
    organization: {
      ...empty.organization,
      functions: [...wording.functions],
      subordinates: [...wording.subordinates],
      offices: [...wording.offices],
      staffing: {
        quota: facts.count('staffing.quota') ?? 0,
        inService: heads('inService'),
        retired: heads('retired'),
        emeritus: heads('emeritus'),
      },
    },
    projects: projectsOf(parts),
    ledger: [...lines],
    comparisons: comparisonsOf(wording),
    uses: Object.fromEntries(wording.uses),
    procurement: {
      goods: facts.money('procurement.goods'),
      works: facts.money('procurement.works'),
      services: facts.money('procurement.services'),
      forSmes: facts.money('procurement.forSmes'),
      forMicro: facts.money('procurement.forMicro'),
    },
    assets: {
      buildings: { area: facts.hundredths('assets.area') / 100, value: facts.money('assets.buildings') },
      vehicles: {
        general: vehicles('general'),
        lawEnforcement: vehicles('lawEnforcement'),
        other: vehicles('other'),
      },
      furniture: facts.money('assets.furniture'),
      otherAssets: facts.money('assets.otherAssets'),
      over500k: facts.count('assets.over500k') ?? 0,
      over1m: facts.count('assets.over1m') ?? 0,
      planned: {
        vehicles: facts.count('assets.planned.vehicles') ?? 0,
        over500k: facts.count('assets.planned.over500k') ?? 0,
        over1m: facts.count('assets.planned.over1m') ?? 0,
      },
    },
    ...(overall === undefined ? {} : { overallPerformance: overallPerformance(overall, pack, words) }),
    otherMatters: wording.otherMatters,
    glossary: wording.glossary,
    ...(Object.keys(codes.typedNames).length === 0 ? {} : { codeNames: codes.typedNames }),
  };
}

/** Whether the document calls it 机关运行经费 or 事业单位运行经费; undefined where it says neither, or both are called the same. */
export function natureOf({ facts }: Wording, pack: Pack): Draft['organization']['nature'] | undefined {
  const word = facts.text('operating.word');
  const natures = (['administrative', 'public-institution'] as const).filter(
    (nature) => folded(pack.manifest.operatingWords[nature]) === word,
  );
  return natures.length === 1 ? natures[0] : undefined;
}

/** Texts of files may hold characters that no draft may. */
export function printableTexts<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? printable(part) : part,
  ) as Value;
}

function sheetsOf({ document }: ReadDocument): readonly SheetBlock[] {
  return document.blocks.flatMap((block) => (block.type === 'sheet' ? [block] : []));
}

function comparisonsOf({ comparisons }: Wording): Draft['comparisons'] {
  return Object.fromEntries(
    [...comparisons].flatMap(([key, { reason, prior, executed }]) => {
      const entry = {
        ...(isBlank(reason) ? {} : { reason }),
        ...(prior === undefined || prior === 0 ? {} : { prior }),
        // That nothing was spent is known, unlike a figure nobody says.
        ...(executed === undefined ? {} : { executed }),
      };
      return Object.keys(entry).length === 0 ? [] : [[key, entry] as const];
    }),
  );
}

function projectsOf({ read, pack, words, wording, projects }: FoundParts): Draft['projects'] {
  const withheld = [...pack.prose.values()].flatMap((block) => (block.kind === 'projects' ? [block.withheld] : []))[0];
  return projects.projects.map(({ id, name }): Project => {
    const described = wording.projects.find((project) => folded(project.name) === folded(name));
    const sheet = sheetsOf(read).find((block) => projects.ofSheet(block.id)?.id === id);
    const text = (field: 'basis' | 'undertaker' | 'allocation' | 'period'): string =>
      typedText(described?.texts.get(field));
    if (isWithheld(described, withheld)) return { id, name: typedText(name), classified: true };
    const undertaker = folded(text('undertaker')) === folded(words.org) ? '' : text('undertaker');
    const texts = { basis: text('basis'), undertaker, allocation: text('allocation'), period: text('period') };
    return {
      id,
      name: typedText(name),
      classified: false,
      ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== '')),
      ...(sheet === undefined ? {} : { performance: projectPerformance(sheet, pack, words) }),
    };
  });
}

/** A classified project says of its detail that it is not published. */
function isWithheld(described: DescribedProject | undefined, withheld: string | undefined): boolean {
  if (described === undefined || withheld === undefined) return false;
  return (['basis', 'allocation', 'period'] as const).every(
    (field) => folded(described.texts.get(field) ?? '').replace(/。$/u, '') === folded(withheld).replace(/。$/u, ''),
  );
}
