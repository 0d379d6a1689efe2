import { Chance } from '../planter/chance.ts';
import { FUZZ_KINDS, type Outcome } from './kinds.ts';

/** Inputs by number: the same seed and number give the same input on every machine, so that none has to be kept. */

/** The kind of the input with this number. */
export function kindOf(seed: number, number: number, only?: string): string {
  if (only !== undefined) return only;
  let left = new Chance(seed * 1_000_003 + number).below(100);
  for (const [name, { share }] of Object.entries(FUZZ_KINDS)) {
    left -= share;
    if (left < 0) return name;
  }
  return 'draft';
}

/** The bytes of an input. */
export async function inputOf(kind: string, seed: number, number: number): Promise<Uint8Array> {
  const made = FUZZ_KINDS[kind];
  if (made === undefined) throw new Error(`no such kind: ${kind}`);
  const chance = new Chance(seed * 7_919 + number * 104_729);
  // The first draws of neighbouring seeds are alike.
  for (let skip = 0; skip < 8; skip += 1) chance.below(2);
  return made.make(chance);
}

/** What a reader makes of an input; throws whatever escapes it. */
export async function readInput(kind: string, bytes: Uint8Array): Promise<Outcome> {
  return (await FUZZ_KINDS[kind]?.read(bytes)) ?? [];
}

const OTHERS_WORDS = /undefined|\[object|NaN\b|TypeError|RangeError|Invalid |Expected |程序内部|程序出错/u;

/**
 * What is wrong with a refusal: it must say in Chinese what is the matter, and never in a library's or the engine's words,
 * unless it quotes them from what was `given`.
 */
export function refusalTrouble(outcome: Outcome, given = ''): string | undefined {
  for (const { place, message } of outcome) {
    if (!/[\u4e00-\u9fff]/u.test(message)) return `a message that is not Chinese: ${message}`;
    const said = `${place}：${message}`.slice(0, 300);
    const word = OTHERS_WORDS.exec(said)?.[0];
    if (word !== undefined && !given.includes(word)) return `a message in the words of the program: ${said}`;
  }
  return undefined;
}
