/** The bundled examples as files a test can copy and spoil. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { JsonDraft } from '../fixtures/random-draft.ts';
import { explainSkip } from './skipped.ts';

const TEMPLATES = resolve(import.meta.dirname, '../../templates');

/** Paths of all bundled examples. */
export const EXAMPLES: readonly string[] = readdirSync(TEMPLATES)
  .flatMap((pack) => readFolder(join(TEMPLATES, pack, 'examples')))
  .sort();

/**
 * Forms whose own documents do not come back whole yet, and why; a test that reads documents back says so and goes on with
 * the others.
 */
const NOT_READ_BACK = 'shanghai-';
const WHY_NOT = '没有读回上海各年格式的公开件：栏目的值和逐行重复的标题还不能从公开件里读出来';

/** The examples whose documents are read back whole; says which are left out. */
export function examplesReadBack(): readonly string[] {
  explainSkip(WHY_NOT);
  return EXAMPLES.filter((path) => !basename(dirname(dirname(path))).startsWith(NOT_READ_BACK));
}

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
