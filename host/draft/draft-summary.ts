import { parseJson } from '../../shared/base/json.ts';
import type { DraftSummary } from '../../shared/draft/draft-summary.ts';
import { parseDraftBytes } from './draft-file.ts';

/** What a file is that may be a draft, in a few words; of one that does not open, as much as can be read. */
export function summaryOf(path: string, bytes: Uint8Array): DraftSummary {
  const opened = parseDraftBytes(path, bytes);
  if (opened.ok) return { ...factsOf(opened.value), kind: 'draft', trouble: '' };
  const [problem] = opened.problem;
  const trouble = problem?.message ?? '';
  const value = looseValue(bytes);
  return value?.format === 'ysgk-draft'
    ? { ...factsOf(value), kind: 'broken-draft', trouble }
    : { ...NO_FACTS, kind: 'other', trouble };
}

type Facts = Pick<DraftSummary, 'organization' | 'fiscalYear' | 'lines' | 'total'>;

const NO_FACTS: Facts = { organization: '', fiscalYear: null, lines: null, total: null };

interface Loose {
  readonly format?: unknown;
  readonly organization?: { readonly name?: unknown } | null | undefined;
  readonly fiscalYear?: unknown;
  readonly ledger?: unknown;
}

function factsOf({ organization, fiscalYear, ledger }: Loose): Facts {
  const lines: readonly unknown[] | null = Array.isArray(ledger) ? ledger : null;
  return {
    organization: typeof organization?.name === 'string' ? organization.name.slice(0, 200) : '',
    fiscalYear: typeof fiscalYear === 'number' ? fiscalYear : null,
    lines: lines?.length ?? null,
    total: lines?.reduce<number>((sum, line) => sum + amountOf(line), 0) ?? null,
  };
}

function amountOf(line: unknown): number {
  const amount: unknown = typeof line === 'object' && line !== null && 'amount' in line ? line.amount : 0;
  return typeof amount === 'number' && Number.isSafeInteger(amount) ? amount : 0;
}

function looseValue(bytes: Uint8Array): Loose | undefined {
  const json = parseJson(new TextDecoder().decode(bytes));
  return json.ok && typeof json.value === 'object' && json.value !== null ? json.value : undefined;
}
