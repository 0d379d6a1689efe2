/** The samples as the exporter publishes them, as plain JSON. */
import { basename, join, resolve } from 'node:path';
import { Exporter } from '../../host/export/exporter.ts';
import { readExported, type ExportedDocument } from '../e2e/reading/exported-document.ts';

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

/** Exports the samples into a folder and reads what was published. */
export async function publishedSamples(folder: string): Promise<readonly Sample[]> {
  return Promise.all(
    SAMPLES.map(async ({ path, oddities }): Promise<Sample> => {
      const draft = join(ROOT, 'templates', `${path}.ysgk`);
      const name = basename(path);
      const outputs = [{ format: 'json', path: join(folder, `${name}.json`) }] as const;
      const { problems } = await new Exporter().run({ draft, outputs, final: false, bundledFonts: true });
      if (problems.length > 0) throw new Error(problems.join('\n'));
      return { name, document: readExported(join(folder, `${name}.json`)), oddities };
    }),
  );
}
