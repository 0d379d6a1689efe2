import type { Fen } from '../../base/money/fen.ts';
import type { AmountUnit } from '../../base/money/unit.ts';
import type { Draft } from '../../draft/schema.ts';
import { FactBook } from './facts.ts';
import { fenOf } from '../../base/money/bounds.ts';
import type { Values } from './text-pattern.ts';

/** A project as 第七部分 describes it; texts as printed. */
export interface DescribedProject {
  readonly name: string;
  readonly texts: Map<'basis' | 'undertaker' | 'allocation' | 'period' | 'scale', string>;
}

/** What the sentences say of one comparison: why, and last year's figures in fen. */
export interface StatedComparison {
  readonly reason: string;
  readonly prior?: Fen | undefined;
  readonly executed?: Fen | undefined;
}

/** Everything the sentences of a document say that a draft holds. */
export class Wording {
  readonly facts = new FactBook();
  readonly comparisons = new Map<string, StatedComparison>();
  readonly uses = new Map<string, string>();
  readonly projects: DescribedProject[] = [];
  functions: readonly string[] = [];
  subordinates: readonly string[] = [];
  offices: readonly string[] = [];
  otherMatters = '';
  glossary: Draft['glossary'] = null;
  publishedOn: string | undefined;
  /** Amounts that sentences name, in fen, by their measure. */
  readonly amounts = new Map<string, Fen>();

  /** Keeps the facts and the named amounts of a sentence; `unit` is that of its amounts. */
  add(values: Values, unit: AmountUnit): void {
    this.facts.add(values, unit);
    for (const [name, text] of values) {
      const measure = /^amount:(.+)$/u.exec(name)?.[1];
      const amount = fenOf(text, unit);
      if (measure !== undefined && amount !== undefined && !this.amounts.has(measure))
        this.amounts.set(measure, amount);
    }
  }
}
