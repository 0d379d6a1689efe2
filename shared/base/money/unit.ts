import type { Fen } from './fen.ts';

/** The units of money that documents print in and people type in. */

/** A unit by the name that files give it. */
export type AmountUnit = 'yuan' | 'thousand' | 'wan' | 'yi';

/** What each unit is called. */
export const UNIT_NAMES = {
  yuan: '元',
  thousand: '千元',
  wan: '万元',
  yi: '亿元',
} as const satisfies Record<AmountUnit, string>;

/** What 1 stands for in each unit. */
export const FEN_PER_UNIT = {
  yuan: 100,
  thousand: 100_000,
  wan: 1_000_000,
  yi: 10_000_000_000,
} as const satisfies Record<AmountUnit, Fen>;

const UNITS = Object.keys(UNIT_NAMES) as readonly AmountUnit[];

/** The unit of this name: `万元` → `wan`; undefined for anything else. */
export function unitNamed(name: string): AmountUnit | undefined {
  return UNITS.find((unit) => UNIT_NAMES[unit] === name);
}

/** The unit that a table or a sentence names first: `单位：万元` → `wan`; undefined where it names none. */
export function unitIn(text: string): AmountUnit | undefined {
  return unitNamed(/[亿万千]?元/u.exec(text.replace(/\s+/gu, ''))?.[0] ?? '');
}

/** The unit in which 1 is worth this much. */
export function unitWorth(fen: Fen): AmountUnit | undefined {
  return UNITS.find((unit) => FEN_PER_UNIT[unit] === fen);
}
