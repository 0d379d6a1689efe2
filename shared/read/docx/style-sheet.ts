import type { XmlElement } from '../xml/tree.ts';
import { childOf, childrenOf, integerOf, isOn } from '../xml/walk.ts';

/** What a paragraph's own properties or its style say about its number. */
export interface NumberingChoice {
  /** Id of the list; 0 takes the number away. */
  readonly list?: number;
  readonly level?: number;
}

/** What a style says that changes which text is visible. */
interface Style {
  readonly id: string;
  readonly basedOn: string | undefined;
  /** 1–9, or 0 for body text. */
  readonly outline: number | undefined;
  readonly hidden: boolean | undefined;
  readonly numbering: NumberingChoice | undefined;
}

/** Styles are based on one another at most so many times; a circle ends here too. */
const MAX_CHAIN = 32;

/** The styles of a document (word/styles.xml), asked with inheritance. */
export class StyleSheet {
  private readonly styles: ReadonlyMap<string, Style>;
  private readonly defaultParagraph: string | undefined;

  constructor(part: XmlElement | undefined) {
    const elements = childrenOf(part, 'w:style');
    this.styles = new Map(elements.map((element) => [idOf(element), styleOf(element)]));
    const standard = elements.find((element) => element.attributes.get('w:type') === 'paragraph' && isDefault(element));
    this.defaultParagraph = standard === undefined ? undefined : idOf(standard);
  }

  /** The style id a paragraph goes by: its own or the standard one. */
  paragraphStyle(properties: XmlElement | undefined): string | undefined {
    return childOf(properties, 'w:pStyle')?.attributes.get('w:val') ?? this.defaultParagraph;
  }

  /** Outline level of a paragraph, 1–9; undefined for body text. */
  outline(properties: XmlElement | undefined): number | undefined {
    const own = outlineOf(properties);
    const level = own ?? this.first(this.paragraphStyle(properties), (style) => style.outline)?.value;
    return level === 0 ? undefined : level;
  }

  /** Whether a style hides its text; undefined where it does not say. */
  hides(style: string | undefined): boolean | undefined {
    return this.first(style, ({ hidden }) => hidden)?.value;
  }

  /** The list a style belongs to, and which style of the chain says so. */
  numbering(style: string | undefined): { readonly style: string; readonly value: NumberingChoice } | undefined {
    return this.first(style, ({ numbering }) => (numbering?.list === undefined ? undefined : numbering));
  }

  private first<Value>(
    start: string | undefined,
    ask: (style: Style) => Value | undefined,
  ): { readonly style: string; readonly value: Value } | undefined {
    let id = start;
    for (let step = 0; id !== undefined && step < MAX_CHAIN; step += 1) {
      const style = this.styles.get(id);
      if (style === undefined) return undefined;
      const value = ask(style);
      if (value !== undefined) return { style: id, value };
      id = style.basedOn;
    }
    return undefined;
  }
}

/** What `w:numPr` says; undefined where it is missing. */
export function numberingChoice(properties: XmlElement | undefined): NumberingChoice | undefined {
  const element = childOf(properties, 'w:numPr');
  if (element === undefined) return undefined;
  const list = integerOf(childOf(element, 'w:numId'), 'w:val');
  const level = integerOf(childOf(element, 'w:ilvl'), 'w:val');
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) };
}

/** Whether run properties hide their text; undefined where they do not say. */
export function hiddenBy(runProperties: XmlElement | undefined): boolean | undefined {
  const switched = childOf(runProperties, 'w:vanish');
  return switched === undefined ? undefined : isOn(switched, 'w:val');
}

function styleOf(element: XmlElement): Style {
  const properties = childOf(element, 'w:pPr');
  return {
    id: idOf(element),
    basedOn: childOf(element, 'w:basedOn')?.attributes.get('w:val'),
    outline: outlineOf(properties) ?? builtInOutline(element),
    hidden: hiddenBy(childOf(element, 'w:rPr')),
    numbering: numberingChoice(properties),
  };
}

function idOf(element: XmlElement): string {
  return element.attributes.get('w:styleId') ?? '';
}

function isDefault(element: XmlElement): boolean {
  return element.attributes.has('w:default') && isOn(element, 'w:default');
}

/** `w:outlineLvl` counts from 0; 9 is body text. */
function outlineOf(properties: XmlElement | undefined): number | undefined {
  const level = integerOf(childOf(properties, 'w:outlineLvl'), 'w:val');
  if (level === undefined || level < 0) return undefined;
  return level > 8 ? 0 : level + 1;
}

/** The built-in heading styles are headings even where a program leaves their level out. */
function builtInOutline(element: XmlElement): number | undefined {
  const name = childOf(element, 'w:name')?.attributes.get('w:val') ?? '';
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}
