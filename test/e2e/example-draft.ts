/** The bundled examples as files a test can copy and spoil. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { JsonDraft } from '../fixtures/random-draft.ts';

const TEMPLATES = resolve(import.meta.dirname, '../../templates');

/** Paths of all bundled examples. */
export const EXAMPLES: readonly string[] = readdirSync(TEMPLATES)
  .flatMap((pack) => readFolder(join(TEMPLATES, pack, 'examples')))
  .sort();

/** The example without any gap that most tests start from: 2025 form, three kinds of money, one project. */
export const SAMPLE = join(TEMPLATES, 'xinjiang-2025/examples/liaison-office-2025.ysgk');

/** The text of the sample. */
export const SAMPLE_TEXT = readFileSync(SAMPLE, 'utf8');

/** A fresh copy of the sample. */
export function sampleDraft(): JsonDraft {
  return JSON.parse(SAMPLE_TEXT) as JsonDraft;
}

/** The file name of a draft without its ending. */
export function stemOf(path: string): string {
  return basename(path, '.ysgk');
}

function readFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.ysgk'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
