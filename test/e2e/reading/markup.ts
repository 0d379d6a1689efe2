/** A small reader of XML and of the HTML the product writes; knows nothing of what is written with it. */

/** An element with its attributes and content. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const RAW = new Set(['style', 'script', 'title']);
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };
const TOKEN =
  /<!--[^]*?-->|<[!?][^>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>/g;

/** Reads a text of markup; throws where an element is not closed in its turn. */
export function parseMarkup(text: string, kind: 'xml' | 'html'): Element {
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] };
  const open: (typeof root)[] = [root];
  const top = (): typeof root => open.at(-1) ?? root;
  let position = 0;
  const take = (end: number): void => {
    const piece = text.slice(position, end);
    if (/<(?!\s)/.test(piece) && !RAW.has(top().name)) throw new Error(`not markup: ${piece.slice(0, 80)}`);
    if (piece !== '') top().children.push(decode(piece));
  };
  for (const match of text.matchAll(TOKEN)) {
    const [token, closing, opening, attributes = '', selfClosing] = match;
    // Within style and title only their own end counts.
    if (kind === 'html' && RAW.has(top().name) && closing !== top().name) continue;
    take(match.index);
    position = match.index + token.length;
    if (closing !== undefined) {
      if (top().name !== closing) throw new Error(`</${closing}> closes <${top().name}>`);
      open.pop();
    } else if (opening !== undefined) {
      const element = { name: opening, attributes: readAttributes(attributes), children: [] as (Element | string)[] };
      top().children.push(element);
      if (selfClosing !== '/' && !(kind === 'html' && VOID.has(opening))) open.push(element);
    }
  }
  take(text.length);
  if (open.length > 1) throw new Error(`<${top().name}> is not closed`);
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const found = text.matchAll(/([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g);
  return Object.fromEntries(
    Array.from(found, ([, name = '', double, single]) => [name, decode(double ?? single ?? '')]),
  );
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return NAMED[name ?? ''] ?? whole;
  });
}

/** Direct children of this name. */
export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string' && child.name === name);
}

/** All elements of this name below, in document order. */
export function descendants(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return [...(child.name === name ? [child] : []), ...descendants(child, name)];
  });
}

/** The text below an element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
