import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Texts = z.array(z.string());
const Pairs = z.array(z.tuple([z.string(), z.string()]));
const Table = z.strictObject({
  title: z.string(),
  preparedBy: z.string(),
  unit: z.string(),
  columns: z.array(Texts),
  rows: z.array(Texts),
  note: z.string(),
});
const Sheet = z.strictObject({
  title: z.string(),
  year: z.string(),
  fields: Pairs,
  funds: Pairs,
  goal: Pairs,
  header: Texts,
  rows: z.array(Texts),
});

/** A published disclosure with its cover and the order of its parts: headings by their words, tables and sheets by name. */
const DisclosureSchema = z.strictObject({
  title: z.string(),
  cover: Texts,
  order: Texts,
  part1: Texts,
  glossary: Texts,
  prose: Texts,
  closing: Texts,
  tables: z.record(z.string(), Table),
  sheets: z.record(z.string(), Sheet),
});

/** A published disclosure. */
export type Disclosure = z.infer<typeof DisclosureSchema>;
/** A table of it. */
export type PublishedTable = Disclosure['tables'][string];

const templates = new URL('../../templates/', import.meta.url);

/** Published disclosures of this shape, by pack and name; the draft stands beside each. */
export const DISCLOSURES = [
  ['shanghai-2025', 'putuo-finance-2025'],
  ['shanghai-2025', 'city-finance-2025'],
  ['shanghai-2023', 'wanli-2023'],
] as const;

/** The path of an example's file. */
export function exampleUrl(pack: string, file: string): URL {
  return new URL(`${pack}/examples/${file}`, templates);
}

/** Reads what was published. */
export function readDisclosure(pack: string, name: string): Disclosure {
  return DisclosureSchema.parse(JSON.parse(readFileSync(exampleUrl(pack, `${name}.expected.json`), 'utf8')));
}
