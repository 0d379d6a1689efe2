import { z } from 'zod';
import { USUAL_STYLE, type Decimals, type NumberStyle } from '../base/money/number-style.ts';
import { entryName } from './entry-name.ts';
import { chosenSettings, type Settings } from './setting-spec.ts';

/**
 * How a pack prints its money (`pack.json`, `numbers`): styles by name. `table` and `prose` are those of tables and of
 * sentences that name no other.
 */

/** What a setting of the pack decides: its choices are the values. */
const Chosen = z.strictObject({ setting: z.string() });
/** Decimals by a setting whose choices are called otherwise: how many each choice means. */
const ChosenDecimals = Chosen.extend({
  values: z.record(z.string(), z.union([z.literal(0), z.literal(1), z.literal(2)])).optional(),
});

const DECIMALS_OFFER =
  '只能是 0、1、2，或 {"setting": 设置的名字}，由它的选项定；选项不叫 0、1、2 的，再写 values：选项 → 位数';
const ZERO_OFFER = '只能是 blank、amount，或 {"setting": 设置的名字}，由它的选项定';

const StyleSchema = z.strictObject({
  unit: z.enum(['yuan', 'thousand', 'wan'], '只能是 yuan（元）、thousand（千元）或 wan（万元）'),
  decimals: z.union([z.literal([0, 1, 2], DECIMALS_OFFER), ChosenDecimals], DECIMALS_OFFER),
  separators: z.boolean().default(true),
  zero: z.union([z.enum(['blank', 'amount'], ZERO_OFFER), Chosen], ZERO_OFFER).default('blank'),
});

/** Styles by name. */
export const NumbersSchema = z.record(entryName, StyleSchema).default({});

/** A style of a pack by its name, where a table, a column, a block or a sheet has another than usual. */
export const numberName = { number: z.string().min(1).optional() };

/** The styles of a pack. */
export type Numbers = z.infer<typeof NumbersSchema>;

/** What stands for each choice of a setting that says how many decimals there are. */
const DECIMALS: Readonly<Record<string, Decimals>> = { '0': 0, '1': 1, '2': 2 };
/** The same for what a cell without money prints; a choice may call the amount by what it is, zero. */
const ZEROS: Readonly<Record<string, NumberStyle['zero']>> = { blank: 'blank', amount: 'amount', zero: 'amount' };

/** A part of a style that a setting decides: the setting, and the choices it may have. */
export interface DecidedPart {
  readonly name: 'decimals' | 'zero';
  readonly setting: string;
  readonly choices: readonly string[];
}

/** The parts of a style that settings decide. */
export function decidedParts({ decimals, zero }: Numbers[string]): readonly DecidedPart[] {
  return [
    ...(typeof decimals === 'object'
      ? [{ name: 'decimals', setting: decimals.setting, choices: Object.keys(decimals.values ?? DECIMALS) } as const]
      : []),
    ...(typeof zero === 'object'
      ? [{ name: 'zero', setting: zero.setting, choices: Object.keys(ZEROS) } as const]
      : []),
  ];
}

/** The styles as they are where it is known what is chosen. */
export function chosenNumbers(numbers: Numbers, chosen: Readonly<Record<string, string>>): Numbers {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, { decimals, zero, ...rest }]) => [
      name,
      {
        ...rest,
        decimals:
          typeof decimals === 'object'
            ? ((decimals.values ?? DECIMALS)[chosen[decimals.setting] ?? ''] ?? 2)
            : decimals,
        zero: typeof zero === 'object' ? (ZEROS[chosen[zero.setting] ?? ''] ?? 'blank') : zero,
      },
    ]),
  );
}

/** What of a pack says how it prints. */
export interface Printing {
  readonly numbers: Numbers;
  readonly settings?: Settings | undefined;
}

const known = new WeakMap<Numbers, ReadonlyMap<string, NumberStyle>>();

/**
 * The style of this name; of none, that of tables or of sentences. The same object for the same pack. In a pack whose
 * edition is not chosen settings stand as by default.
 */
export function styleOf(printing: Printing, name: string | undefined, usual: 'table' | 'prose'): NumberStyle {
  const { numbers, settings = {} } = printing;
  const styles =
    known.get(numbers) ??
    new Map(Object.entries(chosenNumbers(numbers, chosenSettings(settings))) as [string, NumberStyle][]);
  known.set(numbers, styles);
  return styles.get(name ?? usual) ?? USUAL_STYLE;
}
