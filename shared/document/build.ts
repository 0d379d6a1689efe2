import type { Draft } from '../draft/schema.ts';
import { withTypedNames, type Classification } from '../ledger/codes.ts';
import { twoYearsOf } from '../ledger/compare.ts';
import { changeSentences } from '../pack/change-sentence.ts';
import { commonValues, orPlaceholder } from '../pack/common-values.ts';
import { packFor } from '../pack/edition.ts';
import { FieldReader } from '../pack/field-reader.ts';
import { fillCommon, type CommonValues } from '../pack/fill.ts';
import { styleOf } from '../pack/number-spec.ts';
import type { Pack } from '../pack/pack.ts';
import { printsSheet, printsTable } from '../pack/place.ts';
import { buildProse } from '../prose/build.ts';
import { holds } from '../prose/condition.ts';
import { fundedProjects, type ProseContext } from '../prose/context.ts';
import { buildTable } from '../table/build.ts';
import type { TableContext } from '../table/context.ts';
import type { Block, BudgetDocument, Gap, SheetBlock } from './document.ts';
import {
  doubtfulCodes,
  doubtfulYear,
  missingParts,
  missingTexts,
  uselessComparisons,
  ownHeadings,
  unknownSettings,
  uselessOverrides,
} from './gap.ts';
import { fieldGaps } from './field-gaps.ts';
import { openItems } from './open-items.ts';
import { ParagraphFinisher } from './paragraph.ts';
import { overallSheet, projectSheet, type SheetContext } from './sheet.ts';
import { unconfirmedTexts } from './unconfirmed.ts';

/** Builds the whole published document of a draft: every table, sentence and sheet, and what is still missing. */
export function buildDocument(draft: Draft, whole: Pack, classification: Classification): BudgetDocument {
  const pack = packFor(whole, draft);
  const known = withTypedNames(classification, draft.codeNames);
  const asked = new Set<string>();
  const codes: Classification = {
    ...known,
    entry: (code) => {
      asked.add(code);
      return known.entry(code);
    },
  };
  const { manifest } = pack;
  const years = twoYearsOf(draft, manifest.measures);

  const plainWords = commonValues(draft, pack);
  const fields = new FieldReader(draft, pack, years.current, plainWords);
  const words: CommonValues = { ...plainWords, own: (piece) => fields.text(piece) };
  const tableContext: TableContext = {
    years,
    codes,
    words,
    fields,
    projectNames: new Map(draft.projects.map((project) => [project.id, orPlaceholder(project.name)])),
    defaults: {
      unit: pack.manifest.unit,
      preparedBy: fillCommon(pack.manifest.preparedBy, words),
      letterSpaced: pack.manifest.letterSpaced,
      total: pack.manifest.total,
    },
    change: changeSentences(manifest.change, undefined, 'budget'),
    style: (name) => styleOf(manifest, name, 'table'),
  };
  const tables = [...pack.tables].map(([id, spec]) => buildTable(tableContext, id, spec));
  const filled = new Set(tables.filter((table) => table.filled).map((table) => table.block.id));

  const funded = fundedProjects(draft, years.current);
  const printing = { style: styleOf(manifest, undefined, 'prose'), base: 'budget' } as const;
  const context: ProseContext = { draft, years, codes, pack, words, fields, filled, funded, ...printing };
  const finisher = new ParagraphFinisher(draft.overrides);
  const sheets = buildSheets(context, { draft, ledger: years.current, pack, words, fields });
  const blocks = buildProse(context).flatMap((item): readonly Block[] => {
    if (item.type === 'paragraph') return finisher.finish(item);
    if (item.type === 'heading') return [finisher.heading(item)];
    if (item.type === 'sheets') return sheets.blocks.filter(({ id }) => printsSheet(item.spec, id));
    const placed = tables.filter(({ block }) => printsTable(item.spec, block.id));
    return placed.map(({ block }) => {
      if (block.note === null) return block;
      if (!holds(context, pack.tables.get(block.id)?.empty.when)) return { ...block, note: null };
      return { ...block, note: { ...block.note, text: finisher.override(block.note.id) ?? block.note.text } };
    });
  });

  return {
    title: fillCommon(pack.manifest.title, words),
    cover: pack.manifest.cover.map((line) => fillCommon(line, words)),
    organization: words.org,
    fiscalYear: draft.fiscalYear,
    blocks,
    gaps: [
      ...missingTexts(blocks),
      ...sheets.gaps,
      ...missingParts(context),
      ...openItems(draft, blocks),
      ...unconfirmedTexts(draft, blocks),
      ...uselessOverrides(finisher.unused(), draft),
      ...uselessComparisons(draft, pack.manifest.measures),
      ...ownHeadings(blocks),
      ...unknownSettings(draft, pack),
      ...fieldGaps(context, blocks),
      ...doubtfulCodes(asked, draft, known),
      ...doubtfulYear(context),
    ],
  };
}

/** The sheets in print order: the overall one, then the projects' in the draft's order; only of projects with money. */
function buildSheets(
  context: ProseContext,
  sheetContext: SheetContext,
): { readonly blocks: readonly SheetBlock[]; readonly gaps: readonly Gap[] } {
  const funded = new Set(context.funded.map((project) => project.id));
  const projects = context.draft.projects.map((project, index) =>
    funded.has(project.id) ? projectSheet(sheetContext, project, index) : undefined,
  );
  const built = [overallSheet(sheetContext), ...projects].filter((sheet) => sheet !== undefined);
  return { blocks: built.map((sheet) => sheet.block), gaps: built.flatMap((sheet) => sheet.gaps) };
}
