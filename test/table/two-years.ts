import { printLocated } from '../../shared/base/result.ts';
import { buildDocument } from '../../shared/document/build.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { loadPack } from '../../shared/pack/load.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import type { TableBlock } from '../../shared/table/block.ts';
import { classificationOfTests, exampleDraft } from '../document/open-example.ts';
import { sourceWith, type Files } from '../pack/overlay.ts';

/** The checks of the example form name columns of its own tables. */
const NO_CHECKS = { replaces: true, facts: {}, checks: {} };

/** A form whose tables show two years: the example form with some of its files changed, without its checks. */
export function packWith(files: Files): Pack {
  const mine = { 'pack.json': { id: 'mine', extends: 'national-9' }, 'checks.json': NO_CHECKS, ...files };
  const pack = loadPack('mine', sourceWith({ mine }));
  if (!pack.ok) throw new Error(printLocated(pack.problem));
  return pack.value;
}

/** One line of a test's ledger: item, economic section, amount in fen, project. */
export function line(item: string, economic: string, amount: number, project?: string): Draft['ledger'][number] {
  const common = { function: item, economic, source: 'general.own', amount } as const;
  return project === undefined ? common : { ...common, project };
}

/** The example's draft with these lines in place of its own. */
export function draftWith(ledger: Draft['ledger'], priorLedger: Draft['priorLedger']): Draft {
  return { ...exampleDraft('national-9/examples/public-service-center-2026'), ledger, priorLedger };
}

/** One table of a draft's document. */
export function tableOf(draft: Draft, pack: Pack, id: string): TableBlock {
  const { blocks } = buildDocument(draft, pack, classificationOfTests());
  const table = blocks.find((block): block is TableBlock => block.type === 'table' && block.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}

/** What a table prints. */
export function textsOf(table: TableBlock): readonly (readonly string[])[] {
  return table.rows.map(({ cells }) => cells.map(({ text }) => text));
}
