import { strFromU8, unzipSync } from 'fflate';

/** What stands in the body of a written file: a paragraph, or the rows of a table with the text of each cell. */
export type BodyItem =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const BODY_PART = 'word/document.xml';
const TAGS = /<(\/?)w:(tbl|tr|tc|p|t|br|tab)(?: [^>]*?)?(\/?)>/g;
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' } as const;

/** Reads back the text of a DOCX this writer packed: paragraphs and tables in order; line breaks are `\n`, tabs `\t`. */
export function readBody(docx: Uint8Array): readonly BodyItem[] {
  const parts = unzipSync(docx, { filter: ({ name }) => name === BODY_PART });
  const part = parts[BODY_PART];
  return part === undefined ? [] : readBodyXml(strFromU8(part));
}

/** Reads the text out of the XML of the body; no table stands inside another one. */
export function readBodyXml(xml: string): readonly BodyItem[] {
  const reading = new Reading();
  TAGS.lastIndex = 0;
  for (let tag = TAGS.exec(xml); tag !== null; tag = TAGS.exec(xml)) {
    const [whole, slash = '', name = '', empty = ''] = tag;
    if (name === 't') {
      if (slash !== '' || empty !== '') continue;
      const end = xml.indexOf('</w:t>', TAGS.lastIndex);
      reading.text += decode(xml.slice(TAGS.lastIndex, end));
      TAGS.lastIndex = end;
    } else if (name === 'br') reading.text += '\n';
    else if (name === 'tab') {
      // With attributes it is a tab stop, not a tab.
      if (whole === '<w:tab/>') reading.text += '\t';
    } else {
      if (slash === '') reading.opens(name);
      if (slash !== '' || empty !== '') reading.closes(name);
    }
  }
  return reading.items;
}

/** What has been read so far. */
class Reading {
  readonly items: BodyItem[] = [];
  /** The words of the paragraph that is open. */
  text = '';
  #rows: string[][] = [];
  #cells: string[] = [];
  /** The paragraphs of the cell that is open; null outside of tables. */
  #paragraphs: string[] | null = null;

  opens(name: string): void {
    if (name === 'p') this.text = '';
    else if (name === 'tc') this.#paragraphs = [];
    else if (name === 'tr') this.#cells = [];
    else this.#rows = [];
  }

  closes(name: string): void {
    if (name === 'p') {
      if (this.#paragraphs === null) this.items.push({ kind: 'paragraph', text: this.text });
      else this.#paragraphs.push(this.text);
    } else if (name === 'tc') {
      this.#cells.push((this.#paragraphs ?? []).join('\n'));
      this.#paragraphs = null;
    } else if (name === 'tr') this.#rows.push(this.#cells);
    else this.items.push({ kind: 'table', rows: this.#rows });
  }
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity as keyof typeof ENTITIES]);
}
