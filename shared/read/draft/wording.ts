import type { Hundredths } from '../../base/money/fen.ts';
import type { Draft } from '../../draft/schema.ts';
import { FactBook } from './facts.ts';
import { hundredthsOf } from '../../base/money/bounds.ts';
import type { Values } from './text-pattern.ts';

/** A project as 第七部分 describes it; texts as printed. */
export interface DescribedProject {
  readonly name: string;
  readonly texts: Map<'basis' | 'undertaker' | 'allocation' | 'period' | 'scale', string>;
}

/** Everything the sentences of a document say that a draft holds. */
export class Wording {
  readonly facts = new FactBook();
  readonly comparisons = new Map<string, { reason: string; prior: Hundredths | undefined }>();
  readonly uses = new Map<string, string>();
  readonly projects: DescribedProject[] = [];
  functions: readonly string[] = [];
  subordinates: readonly string[] = [];
  offices: readonly string[] = [];
  otherMatters = '';
  glossary: Draft['glossary'] = null;
  publishedOn: string | undefined;
  /** Amounts that sentences name, by their measure. */
  readonly amounts = new Map<string, Hundredths>();

  /** Keeps the facts and the named amounts of a sentence. */
  add(values: Values): void {
    this.facts.add(values);
    for (const [name, text] of values) {
      const measure = /^amount:(.+)$/u.exec(name)?.[1];
      const amount = hundredthsOf(text);
      if (measure !== undefined && amount !== undefined && !this.amounts.has(measure))
        this.amounts.set(measure, amount);
    }
  }
}
