import type { Draft } from './draft-json.ts';

/** What every expected text needs: the draft, its form and its words. */
export interface Facts {
  readonly draft: Draft;
  /** The published form, from the pack's name. */
  readonly form: '2024' | '2025';
  /** 部门 or 单位. */
  readonly word: string;
  /** The organisation's name. */
  readonly name: string;
  readonly year: number;
  /** Name of a code, or undefined: `codeNames` wins over the classification. */
  readonly nameOf: (code: string) => string | undefined;
}

/** Gathers the facts of a draft. */
export function factsOf(draft: Draft, codeNames: ReadonlyMap<string, string>): Facts {
  if (draft.pack !== 'xinjiang-2024' && draft.pack !== 'xinjiang-2025') {
    throw new Error(`The oracle knows no form for pack ${draft.pack}.`);
  }
  return {
    draft,
    form: draft.pack === 'xinjiang-2025' ? '2025' : '2024',
    word: draft.kind === 'department' ? '部门' : '单位',
    name: draft.organization.name,
    year: draft.fiscalYear,
    nameOf: (code) => draft.codeNames?.[code] ?? codeNames.get(code),
  };
}

/** One text or another by the form. */
export function byForm(facts: Facts, texts: { readonly '2024': string; readonly '2025': string }): string {
  return texts[facts.form];
}

/** The name of a code in prose: `科目218` where there is none (forms.md §3b). */
export function nameInProse(facts: Facts, code: string): string {
  return facts.nameOf(code) ?? `科目${code}`;
}

/** The name in a cell of its own: the code stands for its name where there is none (draft format, `codeNames`). */
export function nameBesideCode(facts: Facts, code: string): string {
  return facts.nameOf(code) ?? code;
}

/** 一, 十, 十一, 二十, 二十一 … up to 99. */
export function chineseNumeral(n: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(n / 10);
  const front = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return `${front}${digits[n % 10] ?? ''}`;
}

/** A typed text, or 【待填】 where it is missing (forms.md §3b). */
export function typed(text: string | undefined): string {
  return text === undefined || text.trim() === '' ? '【待填】' : text;
}

/** A typed text where the sentence itself goes on with 。 or ；: one typed at the end goes (forms.md §3b). */
export function insideSentence(text: string | undefined): string {
  return typed(typed(text).replace(/[。；]$/, ''));
}
