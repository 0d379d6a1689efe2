import type { Fen } from '../base/money/fen.ts';
import type { NumberStyle } from '../base/money/number-style.ts';
import type { Draft } from '../draft/schema.ts';
import type { Base } from '../ledger/base.ts';
import type { Classification } from '../ledger/codes.ts';
import type { TwoYears } from '../ledger/compare.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { projectMoney } from '../ledger/project.ts';
import type { FieldReader } from '../pack/field-reader.ts';
import type { CommonValues } from '../pack/fill.ts';
import type { Pack } from '../pack/pack.ts';
import type { SpecOf } from '../pack/prose-spec.ts';
import type { HeadingBlock, ParagraphRole, Run } from './block.ts';

/** What every sentence is made from. */
export interface ProseContext {
  readonly draft: Draft;
  readonly years: TwoYears;
  readonly codes: Classification;
  readonly pack: Pack;
  readonly words: CommonValues;
  /** What the pack asks and the program does not know. */
  readonly fields: FieldReader;
  /** Ids of the tables that count as filled. */
  readonly filled: ReadonlySet<string>;
  /** This year's projects that have money, in the draft's order. */
  readonly funded: readonly FundedProject[];
  /** How the block that is built prints its amounts. */
  readonly style: NumberStyle;
  /** What of last year it compares with. */
  readonly base: Base;
}

/** A project with money: its exact fiscal or other sum is not zero (forms.md §3b, "Projects"). */
export interface FundedProject {
  readonly id: string;
  readonly classified: boolean;
  /** 财政拨款, what was carried over of it included. */
  readonly fiscal: Fen;
  readonly other: Fen;
}

/** This year's projects that have money. */
export function fundedProjects(draft: Draft, ledger: Ledger): readonly FundedProject[] {
  const money = projectMoney(ledger);
  return draft.projects.flatMap(({ id, classified }) => {
    const [fiscal = 0, other = 0] = money.get(id) ?? [];
    return fiscal === 0 && other === 0 ? [] : [{ id, classified, fiscal, other }];
  });
}

/** A generated paragraph before overrides and line breaks are dealt with. */
export interface Generated {
  readonly type: 'paragraph';
  readonly id: string;
  readonly role: ParagraphRole;
  readonly runs: readonly Run[];
  /** What a classified project does not publish stands here: nobody may write anything else in its place. */
  readonly withheld?: true;
}

/** What a block of prose yields: headings, paragraphs, and the places where tables and sheets stand. */
export type ProseItem =
  | HeadingBlock
  | Generated
  | { readonly type: 'tables'; readonly spec: SpecOf<'tables'> }
  | { readonly type: 'sheets'; readonly spec: SpecOf<'sheets'> };

/** A body paragraph. */
export function paragraph(id: string, runs: readonly Run[]): Generated {
  return { type: 'paragraph', id, role: 'body', runs };
}
