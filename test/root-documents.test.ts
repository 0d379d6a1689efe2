/** The root documents name commands and files; this keeps the names true. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { DOCUMENT_CHECKS } from '../shared/pack/check/document-checks.ts';
import { PROSE_CHECKS } from '../shared/pack/check/prose-checks.ts';
import { TABLE_CHECKS } from '../shared/pack/check/table-checks.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'DECISIONS.md', 'CHANGELOG.md'];

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

test('.ci/run runs the test command of the README, and nothing after it', () => {
  const commands = [...text('README.md').matchAll(/```sh\n(.+)\n```/g)].map(([, command]) => command);
  const testCommand = commands[1];
  expect(testCommand).toContain('npm test');
  expect(text('.ci/run').trimEnd().split('\n').at(-1)).toBe(testCommand);
});

test.each(DOCUMENTS)('%s names only scripts of package.json', (document) => {
  const named = [...text(document).matchAll(/npm run ([a-z0-9:-]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
});

test.each(DOCUMENTS)('%s links and points only to what is there', (document) => {
  const links = [...text(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
  const samples = [...text(document).matchAll(/\btemplates\/[\w./-]+\.ysgk/g)];
  const paths = [...links.map(([, path]) => path ?? ''), ...samples.map(([path]) => path)];
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('the guide to template packs names every kind of check', () => {
  const kinds = [...TABLE_CHECKS, ...PROSE_CHECKS, ...DOCUMENT_CHECKS].map(({ shape }) => shape.kind.value);
  const guide = text('templates/README.md');
  expect(kinds.filter((kind) => !guide.includes(`\`${kind}\``))).toEqual([]);
});

/** The text of a file under the project's root. */
function text(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
