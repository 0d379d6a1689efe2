/** The samples as the command line publishes them: plain JSON, made by a process of its own. */
import { execFile } from 'node:child_process';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readExported, type ExportedDocument } from '../e2e/reading/exported-document.ts';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');

/** The real disclosures among the examples. */
const SAMPLES = [
  'xinjiang-2025/examples/liaison-office-2025',
  'xinjiang-2024/examples/foreign-affairs-2024',
  'xinjiang-2024/examples/party-committee-2024',
] as const;

/** A published document under its file name without ending. */
export interface Sample {
  readonly name: string;
  readonly document: ExportedDocument;
}

/** Exports the samples into a folder and reads what was published. */
export async function publishedSamples(folder: string): Promise<readonly Sample[]> {
  const drafts = SAMPLES.map((sample) => join(ROOT, 'templates', `${sample}.ysgk`));
  const command = [
    '--import',
    'tsx',
    join(ROOT, 'host/cli.ts'),
    'export',
    ...drafts,
    '--format',
    'json',
    '--out',
    folder,
  ];
  await run(process.execPath, command, { cwd: ROOT });
  return SAMPLES.map((sample) => {
    const name = basename(sample);
    return { name, document: readExported(join(folder, `${name}.json`)) };
  });
}
