import { folded } from '../../base/fold.ts';
import { withoutListNumber } from '../../base/list-number.ts';

const EXACT = 3;
const WITHOUT_LEAD = 2;

/**
 * Which printed row each row of the form is, by label and order: the same words may stand in several rows
 * (一般公共预算拨款 of this year and of last year's), so the pairing that agrees best as a whole is taken.
 */
export function matchRows(
  wanted: readonly (readonly [name: string, label: string])[],
  printed: readonly string[],
): ReadonlyMap<string, number> {
  const form = wanted.map(([, label]) => wordsOf(label));
  const present = printed.map(wordsOf);
  const worth = (row: number, at: number): number => agreement(form[row], present[at]);
  // best[row][at]: the best agreement of the form's rows from `row` on with the printed rows from `at` on.
  const best = Array.from({ length: form.length + 1 }, () => new Array<number>(present.length + 1).fill(0));
  const bestOf = (row: number, at: number): number => best[row]?.[at] ?? 0;
  for (let row = form.length - 1; row >= 0; row -= 1) {
    for (let at = present.length - 1; at >= 0; at -= 1) {
      const own = worth(row, at);
      const paired = own === 0 ? 0 : own + bestOf(row + 1, at + 1);
      (best[row] ?? [])[at] = Math.max(paired, bestOf(row + 1, at), bestOf(row, at + 1));
    }
  }
  const matched = new Map<string, number>();
  let at = 0;
  for (const [row, [name]] of wanted.entries()) {
    const rest = bestOf(row, at);
    let paired = at;
    while (paired < present.length && !isPaired(worth(row, paired), bestOf(row + 1, paired + 1), rest)) paired += 1;
    if (paired === present.length || bestOf(row, paired) !== rest) continue;
    matched.set(name, paired);
    at = paired + 1;
  }
  return matched;
}

function isPaired(own: number, after: number, rest: number): boolean {
  return own > 0 && own + after === rest;
}

interface Words {
  readonly whole: string;
  readonly withoutLead: string;
}

function wordsOf(label: string): Words {
  const whole = folded(label);
  return { whole, withoutLead: withoutListNumber(whole) };
}

function agreement(label: Words | undefined, printed: Words | undefined): number {
  if (label === undefined || printed === undefined || label.whole === '' || printed.whole === '') return 0;
  if (label.whole === printed.whole) return EXACT;
  return label.withoutLead === printed.withoutLead ? WITHOUT_LEAD : 0;
}
