/** Files written by another program: LibreOffice takes ours in, keeps them its own way and writes them out again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openDocumentFile } from '../../host/reading/read-file.ts';
import type { Flow, FlowItem } from '../../shared/read/flow.ts';
import { ysgk } from './command-line.ts';
import { examplesReadBack, stemOf } from './example-draft.ts';
import { converted } from './libre-office.ts';
import { plain, readExported, tablesOf, type ExportedDocument } from './reading/exported-document.ts';
import { canConvert } from './skipped.ts';
import { workFolder } from './work-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const DRAFT = join(ROOT, 'templates/xinjiang-2024/examples/foreign-affairs-2024.ysgk');
const NAME = 'foreign-affairs-2024';
/** The built thread: this is also the proof that the build has it. */
const worker = pathToFileURL(join(ROOT, 'dist/read-worker.js'));

const folder = workFolder();

/** A file by way of the formats named, each saved by LibreOffice. */
async function byWayOf(path: string, endings: readonly string[], into: string, filter?: string): Promise<string> {
  let last = path;
  for (const [at, ending] of endings.entries())
    [last = ''] = await converted([last], ending, join(folder, into), at === 0 ? filter : undefined);
  return last;
}

async function read(path: string): Promise<Flow> {
  const file = await openDocumentFile(path, { worker });
  if (!file.ok) throw new Error(`${file.problem.place}：${file.problem.message}`);
  return file.value.flow;
}

/** The body cells of every standard table, found as the last rows of the grids in order, without white space. */
function cellsRight(document: ExportedDocument, flow: Flow): { readonly right: number; readonly all: number } {
  const grids = flow.items.filter((item) => item.kind === 'grid');
  let right = 0;
  let all = 0;
  tablesOf(document).forEach((table, index) => {
    const grid = grids[index];
    table.rows.forEach((row, at) => {
      row.forEach((text, column) => {
        all += 1;
        const place = (grid?.rows ?? 0) - table.rows.length + at;
        const cell = grid?.cells.find((one) => one.row === place && one.column === column);
        if (plain(cell?.text ?? '') === plain(text)) right += 1;
      });
    });
  });
  return { right, all };
}

/** What `check` says of a file, without the places; pages of the 目录 are another program's own. */
async function findings(path: string): Promise<readonly string[]> {
  const { stdout } = await ysgk(['check', '--json', path]);
  const report = z
    .object({ findings: z.array(z.object({ rule: z.string(), severity: z.string(), message: z.string() })) })
    .parse(JSON.parse(stdout));
  return report.findings
    .filter(({ message }) => !message.startsWith('目录写'))
    .map(({ rule, severity, message }) => `${severity} ${rule} ${plain(message)}`)
    .sort();
}

/** Whether the prose stands in the flow in its order. */
function expectProse(document: ExportedDocument, items: readonly FlowItem[]): void {
  const lines = items.flatMap((item) => (item.kind === 'line' ? [plain(item.text)] : []));
  let at = 0;
  for (const block of document.blocks) {
    if (!('text' in block)) continue;
    const found = lines.indexOf(plain(block.text), at);
    expect(found, block.text).toBeGreaterThanOrEqual(at);
    at = found + 1;
  }
}

describe.skipIf(!canConvert())('LibreOffice', () => {
  let document: ExportedDocument;

  beforeAll(async () => {
    const made = await ysgk(['export', DRAFT, '--format', 'docx,xlsx,html,json', '--out', folder]);
    expect(made.status, made.stderr).toBe(0);
    document = readExported(join(folder, `${NAME}.json`));
    expect(tablesOf(document).length).toBeGreaterThan(8);
  });

  test('a DOCX by way of ODT', async () => {
    const path = await byWayOf(join(folder, `${NAME}.docx`), ['odt', 'docx'], 'a');
    expect(readFileSync(path).equals(readFileSync(join(folder, `${NAME}.docx`)))).toBe(false);
    const flow = await read(path);
    const { right, all } = cellsRight(document, flow);
    expect(right).toBe(all);
    expectProse(document, flow.items);
  });

  test('a DOCX from HTML', async () => {
    const docx = await byWayOf(join(folder, `${NAME}.html`), ['odt', 'docx'], 'b', 'HTML (StarWriter)');
    const flow = await read(docx);
    const { right, all } = cellsRight(document, flow);
    expect(right).toBe(all);
    expectProse(document, flow.items);
  });

  describe('a PDF made of the DOCX', () => {
    const examples = examplesReadBack();
    const stems = examples.map(stemOf);
    const docx = (stem: string): string => join(folder, 'd', `${stem}.docx`);

    beforeAll(async () => {
      const made = await ysgk(['export', ...examples, '--format', 'docx', '--out', join(folder, 'd')]);
      expect(made.status, made.stderr).toBe(0);
      await converted(stems.map(docx), 'pdf', join(folder, 'd'));
    });

    test.each(stems)('of %s breaks no rule that the DOCX does not', async (stem) => {
      const found = await findings(docx(stem));
      expect(found.filter((one) => one.startsWith('error'))).toEqual([]);
      expect(await findings(join(folder, 'd', `${stem}.pdf`))).toEqual(found);
    });
  });

  test('an XLSX by way of ODS', async () => {
    const flow = await read(await byWayOf(join(folder, `${NAME}.xlsx`), ['ods', 'xlsx'], 'c'));
    const { right, all } = cellsRight(document, flow);
    expect(right).toBe(all);
    expectProse(document, flow.items);
  });
});
