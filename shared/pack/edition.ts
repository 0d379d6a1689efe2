import type { Draft } from '../draft/schema.ts';
import { weigh, type Condition, type SimpleCondition } from './condition-spec.ts';
import { alongAxis, axesOf, type Edition, type OpenPart } from './edition-axes.ts';
import { editionChecks, editionFacts } from './edition-checks.ts';
import { editionFields } from './edition-fields.ts';
import { editionTables } from './edition-tables.ts';
import { chosenNumbers } from './number-spec.ts';
import type { Pack } from './pack.ts';
import type { ProseBlockSpec, SpecOf } from './prose-spec.ts';
import { chosenSettings } from './setting-spec.ts';
import { putWords, wordPieces, type WordPieces } from './word-text.ts';

/**
 * One edition of a pack: what it is for an office of this kind and nature with these settings. Words are put in, and what
 * does not belong to the edition is gone; so whoever builds, checks or reads a document sees a pack that says one thing.
 */

/** What a draft decides about the form of its pack; what it says of settings the pack does not have is passed over. */
export function editionIn(pack: Pack, draft: Pick<Draft, 'kind' | 'organization' | 'settings'>): Edition {
  const { kind, organization, settings } = draft;
  return { kind, nature: organization.nature, settings: chosenSettings(pack.manifest.settings ?? {}, settings) };
}

/** The edition of a pack for a draft. */
export function packFor(pack: Pack, draft: Parameters<typeof editionIn>[1]): Pack {
  return editionOf(pack, editionIn(pack, draft));
}

const made = new WeakMap<Pack, { readonly axes: ReturnType<typeof axesOf>; readonly editions: Map<string, Pack> }>();

/** An edition of a pack, or of the pack an edition belongs to; the same object for the same choices, and the pack itself where nothing is chosen. */
export function editionOf(pack: Pack, edition: Edition): Pack {
  const whole = pack.whole ?? pack;
  const { axes, editions } = made.get(whole) ?? { axes: axesOf(whole), editions: new Map<string, Pack>() };
  made.set(whole, { axes, editions });
  if (axes.size === 0 && Object.keys(whole.manifest.words ?? {}).length === 0) return whole;
  const key = [...axes.keys()].map((axis) => alongAxis(edition, axis)).join('\n');
  const known = editions.get(key) ?? make(whole, edition);
  editions.set(key, known);
  return known;
}

/** More editions than this are more than anybody checks, and than a reader can try on a published file. */
export const MOST_EDITIONS = 64;

/** How many editions a pack has. */
export function editionCount(pack: Pack): number {
  return [...axesOf(pack).values()].reduce((count, choices) => count * choices.length, 1);
}

/** Every edition of a pack with what was chosen in it, in the order of `choicesIn`; or those that differ in these parts. */
export function editionsOf(
  pack: Pack,
  parts?: readonly OpenPart[],
): readonly { readonly edition: Edition; readonly pack: Pack }[] {
  return choicesIn(pack, axesOf(pack, parts)).map((edition) => ({ edition, pack: editionOf(pack, edition) }));
}

/** What can be chosen in a pack; the defaults come first. What makes no difference is not varied. */
export function choicesIn(pack: Pack, axes: ReturnType<typeof axesOf>): readonly Edition[] {
  const settings = chosenSettings(pack.manifest.settings ?? {});
  const standard: Edition = { kind: 'department', nature: 'administrative', settings };
  let editions: readonly Edition[] = [standard];
  for (const [axis, choices] of axes) {
    const standing = alongAxis(standard, axis);
    const inOrder = [standing, ...choices.filter((choice) => choice !== standing)];
    editions = editions.flatMap((edition) => inOrder.map((choice) => withChoice(edition, axis, choice)));
  }
  return editions;
}

function withChoice(edition: Edition, axis: string, choice: string): Edition {
  return axis === 'kind' || axis === 'nature'
    ? { ...edition, [axis]: choice }
    : { ...edition, settings: { ...edition.settings, [axis]: choice } };
}

/** Whether a condition holds in an edition; undefined where an amount or a text has a say in it. */
export function holdsIn(edition: Edition, condition: Condition | undefined): boolean | undefined {
  return condition === undefined ? true : weigh(condition, (part) => answerIn(edition, part));
}

function answerIn({ kind, nature, settings }: Edition, part: SimpleCondition): boolean | undefined {
  if ('kind' in part) return part.kind === kind;
  if ('nature' in part) return part.nature === nature;
  return 'setting' in part ? settings[part.setting] === part.is : undefined;
}

/** The tables and sheets of an edition and what the manifest says of them, without the rest of the pack. */
export function tablesIn(whole: Pack, edition: Edition): Pick<Pack, 'manifest' | 'tables' | 'sheets'> {
  return tablesWith(whole, edition, wordsIn(whole, edition));
}

function wordsIn({ manifest }: Pack, edition: Edition): WordPieces {
  const chosen = { ...edition.settings, kind: edition.kind };
  return wordPieces(manifest.words ?? {}, chosen, manifest.kindWords[edition.kind]);
}

function tablesWith(whole: Pack, edition: Edition, words: WordPieces): ReturnType<typeof tablesIn> {
  const { manifest } = whole;
  const tables = editionTables(whole.tables, (condition) => holdsIn(edition, condition));
  return {
    tables: new Map([...tables].map(([id, table]) => [id, putWords(table, words)])),
    sheets: putWords(whole.sheets, words),
    manifest: {
      ...putWords(manifest, words),
      numbers: chosenNumbers(manifest.numbers, edition.settings),
      tables: manifest.tables.filter((id) => tables.has(id)),
    },
  };
}

function make(whole: Pack, edition: Edition): Pack {
  const words = wordsIn(whole, edition);
  const parts = {
    ...tablesWith(whole, edition, words),
    prose: new Map(
      [...whole.prose].flatMap(([id, block]) => {
        const left = blockIn(edition, block);
        return left === undefined ? [] : [[id, putWords(left, words)] as const];
      }),
    ),
    fields: putWords(
      editionFields(whole.fields, (condition) => holdsIn(edition, condition) === true),
      words,
    ),
  };
  return {
    ...whole,
    ...parts,
    glossary: putWords(whole.glossary, words),
    checks: editionChecks(whole.checks, parts),
    facts: editionFacts(whole.facts, parts),
    whole,
  };
}

/** A block as an edition has it: a condition that is settled is gone, and with it what never prints. */
function blockIn(edition: Edition, block: ProseBlockSpec): ProseBlockSpec | undefined {
  if (block.kind === 'one-of' && holdsIn(edition, block.when) !== false) {
    const texts = textsIn(edition, block.texts);
    if (texts.length === 0) return undefined;
    return outerIn(edition, { ...block, texts: [...texts] });
  }
  return outerIn(edition, block);
}

/** The sentences that may print in an edition: what is settled goes, and so does what stands after one that always holds. */
function textsIn(edition: Edition, texts: SpecOf<'one-of'>['texts']): SpecOf<'one-of'>['texts'] {
  const left = texts.flatMap(({ when, text }) => {
    const holds = holdsIn(edition, when);
    if (holds === false) return [];
    return holds === undefined && when !== undefined ? [{ when, text }] : [{ text }];
  });
  const last = left.findIndex((one) => !('when' in one));
  return last < 0 ? left : left.slice(0, last + 1);
}

function outerIn(edition: Edition, block: ProseBlockSpec): ProseBlockSpec | undefined {
  if (!('when' in block) || block.when === undefined) return block;
  const holds = holdsIn(edition, block.when);
  if (holds === undefined) return block;
  const { when: _, ...rest } = block;
  if (rest.kind !== 'text') return holds ? rest : undefined;
  const { otherwise, ...text } = rest;
  if (holds) return text;
  return otherwise === undefined ? undefined : { ...text, text: otherwise };
}
