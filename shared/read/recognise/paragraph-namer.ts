import type { Pack } from '../../pack/pack.ts';
import { codeNamed, type CodeNames } from './code-names.ts';
import { fit, type Fit } from './pattern.ts';
import { sectionPlans, type CandidateId, type SectionPlan } from './paragraph-book.ts';

/** From this share of its words on a paragraph plainly is the pack's sentence. */
const PLAIN = 0.6;
const CLASS = /([^、.,]+?)\(类\)/u;
const ITEM = /([^、.,]+?)\(类\)(.+?)\(款\)(.+?)\(项\)/u;
/** 一、词：解释. */
const ENTRY = /^[一二三四五六七八九十]+[、.]/u;

/** Gives paragraphs their ids, heading by heading: the pack's where the sentence plainly is that one. */
export class ParagraphNamer {
  private readonly plans: ReadonlyMap<string, SectionPlan>;
  private readonly used = new Set<string>();
  /** The last number tried after a beginning: those before it are taken, and stay so. */
  private readonly reached = new Map<string, number>();
  private heading = '';
  private count = 0;
  private project = 0;
  private entry = 0;
  /** No project without a sheet has had this number or a higher one. */
  private freeProject: number;

  constructor(
    pack: Pack,
    private readonly names: CodeNames,
    /** Numbers of the performance sheets by the folded name of their project. */
    private readonly sheetOf: ReadonlyMap<string, number>,
  ) {
    this.plans = sectionPlans(pack);
    this.freeProject = [...sheetOf.values()].reduce((highest, number) => Math.max(highest, number), 0) + 1;
  }

  /** Paragraphs from here on stand under this heading. */
  enter(heading: string): void {
    this.heading = heading;
    this.count = 0;
  }

  /** Whether one is among the 名词解释, after which the document closes. */
  inGlossary(): boolean {
    return this.plans.get(this.heading)?.glossary !== undefined;
  }

  /** The id of the next paragraph, by its folded text. */
  name(text: string): string {
    this.count += 1;
    const plan = this.plans.get(this.heading);
    const id =
      plan === undefined ? undefined : (this.entryId(plan, text) ?? this.sentenceId(plan, text) ?? this.freeId(plan));
    // Not `s5.1`: that is a heading.
    const fallback = `${this.heading === '' ? '' : `${this.heading}.`}text.${String(this.count)}`;
    return this.claim(id !== undefined && !this.used.has(id) ? id : fallback);
  }

  private claim(wished: string): string {
    const id = this.used.has(wished) ? this.numbered(wished, 2) : wished;
    this.used.add(id);
    return id;
  }

  /** The first id of a beginning and a number that is still free. */
  private numbered(beginning: string, first: number): string {
    let number = this.reached.get(beginning) ?? first;
    while (this.used.has(`${beginning}.${String(number)}`)) number += 1;
    this.reached.set(beginning, number);
    return `${beginning}.${String(number)}`;
  }

  private entryId({ glossary }: SectionPlan, text: string): string | undefined {
    if (glossary === undefined) return undefined;
    if (ENTRY.test(text) || this.entry === 0) this.entry += 1;
    return `${glossary}.${String(this.entry)}`;
  }

  private sentenceId({ candidates }: SectionPlan, text: string): string | undefined {
    let best: { readonly id: CandidateId; readonly share: number; readonly values: Fit['values'] } | undefined;
    for (const { pattern, id } of candidates) {
      if (id.kind === 'fixed' && this.used.has(id.id)) continue;
      const held = fit(pattern, text);
      const share = held.exact ? 1 + pattern.weight / 1000 : held.share;
      if (share >= PLAIN && (best === undefined || share > best.share)) best = { id, share, values: held.values };
    }
    return best === undefined ? undefined : this.idOf(best.id, text, best.values);
  }

  private idOf(id: CandidateId, text: string, values: Fit['values']): string | undefined {
    switch (id.kind) {
      case 'fixed':
        return id.id;
      case 'class': {
        const { classes } = this.names;
        const code = codeNamed(classes, CLASS.exec(text)?.[1] ?? '') ?? codeNamed(classes, values['class'] ?? '');
        return code === undefined ? undefined : `${id.prefix}.${code}`;
      }
      case 'item': {
        const { items } = this.names;
        const named = ['class', 'section', 'item'].map((name) => values[name] ?? '').join('|');
        const code = items.get(named) ?? codeNamed(items, (ITEM.exec(text) ?? []).slice(1).join('|'));
        return code === undefined ? undefined : `${id.prefix}.${code}`;
      }
      case 'numbered':
        return this.numbered(id.prefix, 1);
      case 'project':
        if (id.field === 'name')
          this.project = this.sheetOf.get(text.slice(text.indexOf(':') + 1)) ?? this.nextProject(id.prefix);
        return `${id.prefix}.${String(this.project)}.${id.field}`;
    }
  }

  /** A project without a sheet takes the first number no sheet and no other project has. */
  private nextProject(prefix: string): number {
    let number = this.freeProject;
    while (this.used.has(`${prefix}.${String(number)}.name`)) number += 1;
    this.freeProject = number;
    return number;
  }

  private freeId({ free, typed }: SectionPlan): string | undefined {
    if (free !== undefined) return this.numbered(free, 1);
    if (typed === undefined) return undefined;
    return this.used.has(typed) ? this.numbered(typed, 2) : typed;
  }
}
