/** The samples as the command line publishes them: plain JSON, made by a process of its own. */
import { execFile } from 'node:child_process';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readExported, type ExportedDocument } from '../e2e/reading/exported-document.ts';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');

/** The real disclosures among the examples, and the rules that slips of their own break. */
const SAMPLES = [
  { path: 'xinjiang-2025/examples/liaison-office-2025', oddities: [40, 43] },
  { path: 'xinjiang-2024/examples/foreign-affairs-2024', oddities: [51, 53] },
  { path: 'xinjiang-2024/examples/party-committee-2024', oddities: [49, 50] },
] as const;

/** A published document under its file name without ending. */
export interface Sample {
  readonly name: string;
  readonly document: ExportedDocument;
  /** Numbers of the rules that the original itself breaks. */
  readonly oddities: readonly number[];
}

/** Exports the samples into a folder and reads what was published. One run each: several drafts want the built worker. */
export async function publishedSamples(folder: string): Promise<readonly Sample[]> {
  return Promise.all(
    SAMPLES.map(async ({ path, oddities }): Promise<Sample> => {
      const draft = join(ROOT, 'templates', `${path}.ysgk`);
      const command = [
        '--import',
        'tsx',
        join(ROOT, 'host/cli.ts'),
        'export',
        draft,
        '--format',
        'json',
        '--out',
        folder,
      ];
      await run(process.execPath, command, { cwd: ROOT });
      const name = basename(path);
      return { name, document: readExported(join(folder, `${name}.json`)), oddities };
    }),
  );
}
