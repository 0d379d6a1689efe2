import type { XmlElement } from '../xml/tree.ts';
import { LEVELS, type List, type ListLevel } from './list-definitions.ts';
import { formatNumber } from './number-format.ts';
import { numberingChoice, type StyleSheet } from './style-sheet.ts';
import { symbolOf } from './symbol.ts';

/** Counts the automatic numbers of a document, paragraph by paragraph in its order. */
export class Numbering {
  /** Where each list stands, by what lists share; undefined where a level has not begun. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  /** Lists whose start override has been used, as `list/level`. */
  private readonly overridden = new Set<string>();
  /** Formats that print as plain figures because they are not known here. */
  readonly unknownFormats = new Set<string>();

  constructor(
    private readonly lists: ReadonlyMap<number, List>,
    private readonly styles: StyleSheet,
  ) {}

  /** The number before a paragraph with the gap behind it, or nothing. */
  next(properties: XmlElement | undefined): string {
    const choice = this.choiceOf(properties);
    const list = choice === undefined ? undefined : this.lists.get(choice.list);
    const definition = choice === undefined ? undefined : list?.levels[choice.level];
    if (choice === undefined || list === undefined || definition === undefined) return '';
    const values = this.count(choice.list, list, choice.level, definition);
    const text = this.printed(list, definition, values);
    return text === '' ? '' : text + definition.gap;
  }

  /** The list and level of a paragraph: its own, or its style's, whose level the list itself may name. */
  private choiceOf(properties: XmlElement | undefined): { readonly list: number; readonly level: number } | undefined {
    const own = numberingChoice(properties);
    const inherited = this.styles.numbering(this.styles.paragraphStyle(properties));
    const list = own?.list ?? inherited?.value.list;
    if (list === undefined || list === 0) return undefined;
    if (own?.list !== undefined) return { list, level: own.level ?? 0 };
    const linked = this.lists.get(list)?.levels.findIndex((level) => level?.style === inherited?.style) ?? -1;
    return { list, level: own?.level ?? (linked >= 0 ? linked : (inherited?.value.level ?? 0)) };
  }

  private count(id: number, list: List, level: number, definition: ListLevel): readonly (number | undefined)[] {
    const values = this.counters.get(list.counters) ?? Array.from<number | undefined>({ length: LEVELS });
    this.counters.set(list.counters, values);
    const override = list.startOverrides.get(level);
    const key = `${id}/${level}`;
    if (override !== undefined && !this.overridden.has(key)) {
      this.overridden.add(key);
      values[level] = override;
    } else values[level] = (values[level] ?? definition.start - 1) + 1;
    for (let above = 0; above < level; above += 1) {
      values[above] ??= list.startOverrides.get(above) ?? list.levels[above]?.start ?? 1;
    }
    for (let below = level + 1; below < LEVELS; below += 1) {
      const after = list.levels[below]?.restartsAfter;
      if (after === undefined || (after > 0 && level < after)) values[below] = undefined;
    }
    return values;
  }

  private printed(list: List, definition: ListLevel, values: readonly (number | undefined)[]): string {
    if (definition.format === 'bullet')
      return [...definition.text].map((sign) => symbolOf(sign, definition.font)).join('');
    return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
      const level = Number(digit) - 1;
      const value = values[level];
      if (value === undefined) return '';
      const format = definition.arabic ? 'decimal' : (list.levels[level]?.format ?? 'decimal');
      const text = formatNumber(value, format);
      if (text === undefined) this.unknownFormats.add(format);
      return text ?? String(value);
    });
  }
}
