import { z } from 'zod';

/**
 * Sentences with slots: `收支总预算{amount:total}万元`. A slot names a value; there are no conditions and no loops, so a
 * sentence can neither compute nor run anything. What needs a condition is a block kind in code. `{amount:…}` takes a
 * measure, of the program or of the pack, `{field:…}` a field of the pack, checked when the pack is read; all other slots are names of values the block kind offers, checked when the pack is loaded.
 */

/** One piece of a sentence. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'amount'; readonly measure: string }
  | OwnPiece;

/** What a pack's own fields say: `{field:id}`, `{sum:group}` or `{sum:id.column}`, `{rows:id}`. */
export interface OwnPiece {
  readonly kind: 'own';
  readonly of: 'field' | 'sum' | 'rows';
  readonly name: string;
}

/** A parsed sentence. */
export interface Sentence {
  readonly source: string;
  readonly pieces: readonly Piece[];
}

/** Whether a part of a parsed pack is a sentence. */
export function isSentence(value: object): value is Sentence {
  return 'source' in value && 'pieces' in value;
}

/** Slots every sentence may use. */
export const COMMON_SLOTS = ['org', 'year', 'priorYear', 'kind'] as const;

/** Values that are counted or entered rather than summed from the ledger; any prose sentence may use them. */
export const FACTS = [
  'staffing.quota',
  'staffing.actual',
  'staffing.inService.count',
  'staffing.inService.change',
  'staffing.retired.count',
  'staffing.retired.change',
  'staffing.emeritus.count',
  'staffing.emeritus.change',
  'procurement.total',
  'procurement.goods',
  'procurement.works',
  'procurement.services',
  'procurement.forSmes',
  'procurement.forMicro',
  'operating.word',
  'assets.area',
  'assets.buildings',
  'assets.vehicles.count',
  'assets.vehicles.value',
  'assets.general.count',
  'assets.general.value',
  'assets.lawEnforcement.count',
  'assets.lawEnforcement.value',
  'assets.other.count',
  'assets.other.value',
  'assets.furniture',
  'assets.otherAssets',
  'assets.over500k',
  'assets.over1m',
  'assets.planned.vehicles',
  'assets.planned.over500k',
  'assets.planned.over1m',
  'performance.overall',
  'projects.count',
  'projects.fiscal.count',
  'projects.other.count',
  'projects.classified.count',
  'projects.classified.amount',
] as const;

/** Facts that are counts, and the total that is none where nothing is bought: the only ones a condition may ask about. */
export const COUNTS = [
  'procurement.total',
  'staffing.quota',
  'staffing.actual',
  'assets.vehicles.count',
  'assets.over500k',
  'assets.over1m',
  'assets.planned.vehicles',
  'assets.planned.over500k',
  'assets.planned.over1m',
  'performance.overall',
  'projects.count',
  'projects.fiscal.count',
  'projects.other.count',
  'projects.classified.count',
] as const satisfies readonly (typeof FACTS)[number][];

/** The name of an entered or counted value. */
export type Fact = (typeof FACTS)[number];

/** Slots that a kind of block fills itself. */
const OWN_SLOTS = [
  ...['amount', 'prior', 'share', 'change', 'reason', 'difference', 'rate', 'label', 'name', 'names', 'amounts'],
  ...[
    'count',
    'items',
    'use',
    'number',
    'chineseNumber',
    'class',
    'section',
    'item',
    'including',
    'value',
    'term',
    'text',
  ],
  ...['month', 'day', 'paddedMonth', 'paddedDay'],
] as const;

/** A slot that a kind of block fills itself. */
export type OwnSlot = (typeof OWN_SLOTS)[number];

/** Names that a pack's own words cannot have: a slot would be hidden by them. */
export const SLOT_NAMES: ReadonlySet<string> = new Set([...COMMON_SLOTS, ...OWN_SLOTS, ...FACTS]);

const COUNT_SET: ReadonlySet<string> = new Set(COUNTS);

/** Whether a name is a fact that a condition may ask about. */
export function isCount(name: string): name is (typeof COUNTS)[number] {
  return COUNT_SET.has(name);
}

const FACT_SET: ReadonlySet<string> = new Set(FACTS);

/** Whether a slot names a fact. */
export function isFact(name: string): name is Fact {
  return FACT_SET.has(name);
}

const SLOT = /\{([^{}]*)\}/g;

/** Parses a sentence of prose: it may use these slots besides the common ones, the facts and `{amount:…}`. */
export function sentence(...slots: readonly OwnSlot[]) {
  const known = new Set<string>([...COMMON_SLOTS, ...slots]);
  const offered = `${listSlots(known)} {amount:…} ${OWN} 和各项事实`;
  return parsed((name) => slotPiece(name, known), offered);
}

/** Parses a sentence that is printed once a row: `{row:column}` is what the row has there. */
export function rowSentence() {
  const known = new Set<string>([...COMMON_SLOTS, 'number', 'chineseNumber']);
  const pieceOf = (name: string): Piece | undefined =>
    ROW_SLOT.test(name) ? { kind: 'slot', name } : slotPiece(name, known);
  return parsed(pieceOf, `${listSlots(known)} {row:…} {amount:…} ${OWN} 和各项事实`);
}

const ROW_SLOT = /^row:./;

/** The columns a sentence of {@link rowSentence} prints. */
export function rowColumns({ pieces }: Sentence): readonly string[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'slot' && ROW_SLOT.test(piece.name) ? [piece.name.slice('row:'.length)] : [],
  );
}

/** Parses a title, a note or a label: it may use the common slots and the fields of the pack. */
export function title() {
  const known = new Set<string>(COMMON_SLOTS);
  const pieceOf = (name: string): Piece | undefined => (known.has(name) ? { kind: 'slot', name } : ownPiece(name));
  return parsed(pieceOf, `${listSlots(known)} ${OWN}`);
}

/** The slots of a pack's own fields, as messages offer them. */
const OWN = '{field:…} {sum:…} {rows:…}';

function ownPiece(slot: string): OwnPiece | undefined {
  const [, of, name = ''] = /^(field|sum|rows):(.+)$/.exec(slot) ?? [];
  return of === undefined ? undefined : { kind: 'own', of: of as OwnPiece['of'], name };
}

/** A text that is printed as it stands; a slot in it would be printed with its braces. */
export const plain = z.string('必须是文字').superRefine((text, context) => {
  const brace = /\{[^{}]*\}|[{}]/.exec(text)?.[0];
  if (brace === undefined) return;
  const message = `这里不能用空位，“${brace}”会原样印出来；能用的只有 pack.json 的 words 里的词`;
  context.addIssue({ code: 'custom', message });
});

function listSlots(names: ReadonlySet<string>): string {
  return [...names].map((name) => `{${name}}`).join(' ');
}

function parsed(pieceOf: (name: string) => Piece | undefined, offered: string) {
  return z.string('必须是文字').transform((source, context): Sentence => {
    const pieces: Piece[] = [];
    let from = 0;
    for (const match of source.matchAll(SLOT)) {
      if (match.index > from) pieces.push({ kind: 'words', text: source.slice(from, match.index) });
      from = match.index + match[0].length;
      const piece = pieceOf(match[1] ?? '');
      if (piece === undefined) {
        context.addIssue({ code: 'custom', message: `不认识的空位“${match[0]}”，可用：${offered}` });
        return z.NEVER;
      }
      pieces.push(piece);
    }
    if (from < source.length) pieces.push({ kind: 'words', text: source.slice(from) });
    if (pieces.some((piece) => piece.kind === 'words' && /[{}]/.test(piece.text))) {
      context.addIssue({ code: 'custom', message: '花括号不成对' });
      return z.NEVER;
    }
    return { source, pieces };
  });
}

function slotPiece(name: string, known: ReadonlySet<string>): Piece | undefined {
  const measure = /^amount:(.+)$/.exec(name)?.[1];
  if (measure !== undefined) return { kind: 'amount', measure };
  return known.has(name) || isFact(name) ? { kind: 'slot', name } : ownPiece(name);
}
