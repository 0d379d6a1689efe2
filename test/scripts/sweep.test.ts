import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
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

const built = (start: string): string[] => readdirSync(out).filter((name) => name.startsWith(start));

test('a build leaves one file a name, and every other build its own', async () => {
  mkdirSync(join(out, 'one-folder'), { recursive: true });
  await buildInto('one', 'export const first = 1;', /^one-/);
  const [before] = built('one-');
  await buildInto('other', 'export const other = 1;', /^other-/);
  await buildInto('one', 'export const second = 2;', /^one-/);
  const after = built('one-');
  expect(after).toContain('one-folder');
  expect(after).toHaveLength(2);
  expect(after).not.toContain(before);
  expect(built('other-')).toHaveLength(1);
});

test('a build that fails takes nothing away', async () => {
  await buildInto('whole', 'export const whole = 1;', /^whole-/);
  const before = built('whole-');
  await expect(buildInto('whole', 'export const = ;', /^whole-/)).rejects.toThrow();
  expect(built('whole-')).toEqual(before);
});
