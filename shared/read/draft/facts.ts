import type { Fen } from '../../base/money/fen.ts';
import type { AmountUnit } from '../../base/money/unit.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Fact } from '../../pack/slot.ts';
import { folded } from '../../base/fold.ts';
import { fenOf, hundredthsOf } from '../../base/money/bounds.ts';
import { amountSlot, countSlot, shapedSlot, textSlot, type Piece, type Values } from './text-pattern.ts';

/** How each fact is printed. */
const FORMS = {
  'staffing.quota': 'count',
  'staffing.actual': 'count',
  'staffing.inService.count': 'count',
  'staffing.inService.change': 'change',
  'staffing.retired.count': 'count',
  'staffing.retired.change': 'change',
  'staffing.emeritus.count': 'count',
  'staffing.emeritus.change': 'change',
  'procurement.total': 'amount',
  'procurement.goods': 'amount',
  'procurement.works': 'amount',
  'procurement.services': 'amount',
  'procurement.forSmes': 'amount',
  'procurement.forMicro': 'amount',
  'operating.word': 'word',
  'assets.area': 'amount',
  'assets.buildings': 'amount',
  'assets.vehicles.count': 'count',
  'assets.vehicles.value': 'amount',
  'assets.general.count': 'count',
  'assets.general.value': 'amount',
  'assets.lawEnforcement.count': 'count',
  'assets.lawEnforcement.value': 'amount',
  'assets.other.count': 'count',
  'assets.other.value': 'amount',
  'assets.furniture': 'amount',
  'assets.otherAssets': 'amount',
  'assets.over500k': 'count',
  'assets.over1m': 'count',
  'assets.planned.vehicles': 'count',
  'assets.planned.over500k': 'count',
  'assets.planned.over1m': 'count',
  'performance.overall': 'count',
  'projects.count': 'count',
  'projects.fiscal.count': 'count',
  'projects.other.count': 'count',
  'projects.classified.count': 'count',
  'projects.classified.amount': 'amount',
} as const satisfies Record<Fact, 'count' | 'amount' | 'change' | 'word'>;

const HEAD_CHANGE = /(?:增加|减少)\d+人/y;

/** The slot of a fact. */
export function factPiece(fact: Fact, pack: Pack): readonly Piece[] {
  switch (FORMS[fact]) {
    case 'count':
      return countSlot(fact);
    case 'amount':
      return amountSlot(fact);
    case 'change':
      return shapedSlot(fact, HEAD_CHANGE);
    case 'word': {
      const words = Object.values(pack.manifest.operatingWords).map(folded);
      return textSlot(fact, (text) => words.includes(text));
    }
  }
}

/** What a document says of each fact; the first time it says it counts. */
export class FactBook {
  private readonly texts = new Map<string, { readonly text: string; readonly unit: AmountUnit }>();

  add(values: Values, unit: AmountUnit): void {
    for (const [name, text] of values)
      if (Object.hasOwn(FORMS, name) && !this.texts.has(name)) this.texts.set(name, { text, unit });
  }

  has(fact: Fact): boolean {
    return this.texts.has(fact);
  }

  text(fact: Fact): string {
    return folded(this.texts.get(fact)?.text ?? '');
  }

  /** A count; undefined where the document does not say it. */
  count(fact: Fact): number | undefined {
    const text = this.text(fact);
    return /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
  }

  /** An area as hundredths of a square metre; 0 where the document does not say it. */
  hundredths(fact: Fact): number {
    return Math.max(0, hundredthsOf(this.text(fact)) ?? 0);
  }

  /** An amount in fen; 0 where the document does not say it. */
  money(fact: Fact): Fen {
    return Math.max(0, fenOf(this.text(fact), this.texts.get(fact)?.unit ?? 'wan') ?? 0);
  }

  /** This year's head count less last year's. */
  headChange(fact: Fact): number {
    const match = /^(增加|减少)(\d{1,9})人$/u.exec(this.text(fact));
    const size = Number(match?.[2] ?? 0);
    return match?.[1] === '减少' && size !== 0 ? -size : size;
  }
}
