import type { Draft } from '../draft-json.ts';

/** A draft of this form, parsed: what the oracle reads of it, trusted to be valid. */
export interface ShanghaiDraft extends Pick<Draft, 'pack' | 'kind' | 'fiscalYear' | 'ledger' | 'priorLedger' | 'uses'> {
  readonly settings: {
    readonly level: 'district' | 'city';
    readonly decimals: '0' | '2';
    readonly zeros: 'blank' | 'zero';
    readonly unchanged: 'with' | 'than';
  };
  readonly organization: Pick<Draft['organization'], 'name' | 'nature'>;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly comparisons: Readonly<
    Record<string, { readonly prior?: number; readonly executed?: number; readonly reason?: string } | undefined>
  >;
}

/** What every expected text and cell needs. */
export interface Form {
  readonly draft: ShanghaiDraft;
  /** The year of the form, from the pack's name; the 2023 and 2024 forms compare every 项 with what was spent. */
  readonly edition: 2023 | 2024 | 2025 | 2026;
  readonly isUnit: boolean;
  readonly isCity: boolean;
  readonly nameOf: (code: string) => string;
}

/** Gathers what a draft decides about its form. */
export function formOf(draft: ShanghaiDraft, names: ReadonlyMap<string, string>): Form {
  const edition = Number(draft.pack.replace('shanghai-', ''));
  if (edition !== 2023 && edition !== 2024 && edition !== 2025 && edition !== 2026) {
    throw new Error(`The oracle knows no form for pack ${draft.pack}.`);
  }
  return {
    draft,
    edition,
    isUnit: draft.kind === 'unit',
    isCity: draft.settings.level === 'city',
    nameOf: (code) => names.get(code) ?? code,
  };
}
