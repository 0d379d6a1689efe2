/** The oracle of this form on what was published, before anything of the program is held against it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCodeNames } from '../oracle/code-names.ts';
import { formOf, type ShanghaiDraft } from '../oracle/shanghai/draft.ts';
import { expectedSentences } from '../oracle/shanghai/sentences.ts';
import { expectedTables } from '../oracle/shanghai/tables.ts';
import { DISCLOSURES, exampleUrl, readDisclosure } from './disclosure.ts';
import { foldCell, foldText } from './fold.ts';
import { withoutSlips } from './without-slips.ts';

describe.each(DISCLOSURES)('%s: the oracle on the published %s', (pack, name) => {
  const published = withoutSlips(name, readDisclosure(pack, name));
  const draft = JSON.parse(readFileSync(exampleUrl(pack, `${name}.ysgk`), 'utf8')) as ShanghaiDraft;
  const form = formOf(draft, readCodeNames());

  it.each(Object.entries(expectedTables(form)))('gives table %s cell for cell', (id, rows) => {
    expect(rows.map((row) => row.map(foldCell))).toEqual(published.tables[id]?.rows.map((row) => row.map(foldCell)));
  });
  it.each(Object.entries(expectedSentences(form)))('gives %s word for word', (_id, text) => {
    expect(published.prose.map(foldText)).toContain(foldText(text));
  });
});
