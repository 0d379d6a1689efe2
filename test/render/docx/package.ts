import { strFromU8, unzipSync } from 'fflate';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import { writeDocx, type DocxOptions } from '../../../shared/render/docx/write.ts';
import { THEME } from './small-document.ts';

/** Writes a document that must succeed. */
export async function written(document: BudgetDocument, options: Partial<DocxOptions> = {}): Promise<Uint8Array> {
  const result = await writeDocx(document, THEME, { draftMark: false, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** The parts of a written file by name. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** One part of a written file. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = partsOf(bytes).get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}

/** An element with the elements inside it. */
export interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: Element[];
}

/** Parses XML without looking at its text; throws where tags do not match. */
export function parse(xml: string): Element {
  const root: Element = { name: '', attributes: '', children: [] };
  const open = [root];
  for (const [, slash, name = '', attributes = '', empty] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
    const parent = open.at(-1);
    if (parent === undefined) throw new Error(`</${name}> closes nothing`);
    if (slash === '/') {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
      continue;
    }
    const element: Element = { name, attributes, children: [] };
    parent.children.push(element);
    if (empty !== '/') open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is not closed`);
  return root;
}

/** Every element of a name, at any depth, in order. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}
