import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { sweep } from '../../scripts/sweep.ts';
import { workFolder } from '../e2e/work-folder.ts';

const root = workFolder();
const out = join(root, 'out');

/** Builds one entry into the shared folder; `owned` as the build's configuration says it. */
async function buildInto(entry: string, code: string, owned: RegExp): Promise<void> {
  writeFileSync(join(root, `${entry}.js`), code);
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [sweep(owned)],
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: false,
      rolldownOptions: {
        input: { [entry]: join(root, `${entry}.js`) },
        output: { entryFileNames: `${entry}-[hash].js` },
      },
    },
  });
}

/** Names of the files that were built under a name; a folder of such a name is none of them. */
const built = (start: string): string[] =>
  readdirSync(out, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith(start))
    .map((entry) => entry.name);

test('a build leaves one file a name, and every other build its own', async () => {
  const folder = join(out, 'one-folder');
  mkdirSync(folder, { recursive: true });
  await buildInto('one', 'export const first = 1;', /^one-/);
  const [before] = built('one-');
  await buildInto('other', 'export const other = 1;', /^other-/);
  await buildInto('one', 'export const second = 2;', /^one-/);
  expect(built('one-')).toHaveLength(1);
  expect(built('one-')).not.toContain(before);
  expect(existsSync(folder)).toBe(true);
  expect(built('other-')).toHaveLength(1);
});

test('a build that fails takes nothing away', async () => {
  await buildInto('whole', 'export const whole = 1;', /^whole-/);
  const before = built('whole-');
  await expect(buildInto('whole', 'export const = ;', /^whole-/)).rejects.toThrow();
  expect(built('whole-')).toEqual(before);
});
