import type { BudgetDocument } from '../../document/document.ts';
import { textOf } from '../../prose/block.ts';
import { foldText, matchText, type FoldedText, type Piece, type Values } from './text-pattern.ts';

/** A paragraph of a document, under the id the reader gave it. */
export interface PrintedParagraph {
  readonly id: string;
  /** Id of the heading it stands under. */
  readonly heading: string;
  readonly text: string;
}

interface Entry extends PrintedParagraph {
  readonly folded: FoldedText;
  claimed: boolean;
}

/** A paragraph that was understood, with everything of it that runs on in the paragraphs after it. */
export interface Match {
  readonly id: string;
  readonly values: Values;
  /** Gives the paragraph back: it is not what it looked like. */
  readonly release: () => void;
}

/** Paragraphs a typed text may run on for. */
const MOST_RUNNING_ON = 20;

/** The paragraphs of a document, taken one by one as sentences of the pack; what is left was not understood. */
export class SectionReader {
  /** Ids under which a sentence of the form was found. */
  readonly found = new Set<string>();
  private readonly entries: readonly Entry[];

  constructor(document: BudgetDocument) {
    let heading = '';
    this.entries = document.blocks.flatMap((block): readonly Entry[] => {
      if (block.type === 'heading') heading = block.id;
      if (block.type !== 'paragraph') return [];
      const text = textOf(block.runs);
      return [{ id: block.id, heading, text, folded: foldText(text), claimed: false }];
    });
  }

  /** Takes the first paragraph under a heading that one of the patterns fits, those with the id before the others. */
  take(heading: string, id: string, ...patterns: readonly (readonly Piece[])[]): Match | undefined {
    const free = this.entries.filter((entry) => entry.heading === heading && !entry.claimed);
    const first = free.filter((entry) => entry.id === id);
    for (const entry of [...first, ...free.filter((other) => other.id !== id)]) {
      for (const pattern of patterns) {
        const match = this.fit(entry, pattern);
        if (match === undefined) continue;
        this.found.add(id);
        const release = (): void => {
          match.release();
          this.found.delete(id);
        };
        return { ...match, release };
      }
    }
    return undefined;
  }

  /** Takes the paragraphs under a heading that are left, from the first on, as long as `take` says what they are. */
  *rest(
    heading: string,
  ): Generator<PrintedParagraph & { readonly fit: (pattern: readonly Piece[]) => Match | undefined }> {
    for (const entry of this.entries) {
      if (entry.heading !== heading || entry.claimed) continue;
      yield { id: entry.id, heading, text: entry.text, fit: (pattern) => this.fit(entry, pattern) };
    }
  }

  /** Takes a paragraph as freely written. */
  claim(id: string): void {
    for (const entry of this.entries) if (entry.id === id) entry.claimed = true;
  }

  /** Paragraphs nobody took. */
  unclaimed(): readonly PrintedParagraph[] {
    return this.entries.filter((entry) => !entry.claimed);
  }

  /** The paragraph alone; else it and what it runs on in, as far as no other id was given to that. */
  private fit(entry: Entry, pattern: readonly Piece[]): Match | undefined {
    const following = this.following(entry);
    const open = pattern.at(-1)?.kind === 'slot';
    const lengths = open ? [following.length] : following.map((_, index) => index).concat(following.length);
    for (const length of lengths) {
      const run = [entry, ...following.slice(0, length)];
      const text = length === 0 ? entry.folded : foldText(run.map((part) => part.text).join('\n'));
      const values = matchText(pattern, text);
      if (values === undefined) continue;
      for (const part of run) part.claimed = true;
      const release = (): void => {
        for (const part of run) part.claimed = false;
      };
      return { id: entry.id, values, release };
    }
    return undefined;
  }

  /** The paragraphs right after one that have no id of the form's. */
  private following(entry: Entry): readonly Entry[] {
    const run: Entry[] = [];
    for (let at = this.entries.indexOf(entry) + 1; run.length < MOST_RUNNING_ON; at += 1) {
      const next = this.entries[at];
      const own = next !== undefined && /^(?:\.\d+)+$/u.test(next.id.slice(entry.heading.length));
      if (next?.heading !== entry.heading || next.claimed || !own || !next.id.startsWith(entry.heading)) break;
      run.push(next);
    }
    return run;
  }
}
