import type { XmlElement, XmlNode } from './tree.ts';

/** Looking around in a tree. */

/** Whether a child is an element and not text. */
export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The child elements, of one name if one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  if (element === undefined) return [];
  return element.children.filter(isElement).filter((child) => name === undefined || child.name === name);
}

/** The first child of a name along a path: `childOf(paragraph, 'w:pPr', 'w:numPr')`. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) {
    found = found?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
  }
  return found;
}

/** The text directly in an element. */
export function ownText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** Every element of a name below, in order; not those within one that was found. */
export function descendantsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : descendantsOf(child, name)));
}

/** A whole number in an attribute; undefined where there is none. */
export function integerOf(element: XmlElement | undefined, attribute: string): number | undefined {
  const text = element?.attributes.get(attribute);
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Whether a switch is on: it is there and does not say off (ECMA-376 part 1, §22.9.2.7 ST_OnOff). */
export function isOn(element: XmlElement | undefined, attribute: string): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(element.attributes.get(attribute) ?? '1');
}
