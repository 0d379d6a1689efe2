/** Plants one wrong import per layer rule in a small copy of the tree and sees `depcruise` name it; right ones pass. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '..');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** What is read of depcruise's JSON. */
const reportSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
});
type Report = z.infer<typeof reportSchema>['summary'];

/** The wrong imports: rule, planted file, what it imports. Every rule of the configuration stands here. */
const WRONG = [
  ['layer-base', 'shared/base/wrong.ts', '../draft/right.ts'],
  ['layer-draft', 'shared/draft/wrong.ts', '../ledger/right.ts'],
  ['layer-ledger', 'shared/ledger/wrong.ts', '../pack/right.ts'],
  ['layer-pack', 'shared/pack/wrong.ts', '../table/right.ts'],
  ['layer-table', 'shared/table/wrong.ts', '../prose/right.ts'],
  ['layer-prose', 'shared/prose/wrong.ts', '../table/right.ts'],
  ['layer-document', 'shared/document/wrong.ts', '../check/right.ts'],
  ['layer-check', 'shared/check/wrong.ts', '../render/right.ts'],
  ['layer-read', 'shared/read/wrong.ts', '../check/right.ts'],
  ['layer-review', 'shared/review/wrong.ts', '../check/right.ts'],
  ['layer-render', 'shared/render/pdf/wrong-layer.ts', '../../check/right.ts'],
  ['writers-apart', 'shared/render/docx/wrong.ts', '../pdf/right.ts'],
  ['writers-share-downwards', 'shared/render/wrong.ts', './json/right.ts'],
  ['shared-no-shell', 'shared/base/wrong-shell.ts', '../../host/right.ts'],
  ['shared-no-node', 'shared/render/pdf/wrong-node.ts', 'node:fs'],
  ['shared-no-data', 'shared/pack/wrong-data.ts', '../../templates/region/pack.json'],
  ['shared-few-packages', 'shared/table/wrong-package.ts', 'docx'],
  ['review-few-packages', 'shared/review/wrong-package.ts', 'docx'],
  ['renderer-no-system', 'renderer/wrong.ts', '../host/right.ts'],
  ['renderer-no-node', 'renderer/wrong-node.ts', 'node:path'],
  ['host-no-shell', 'host/wrong.ts', '../electron/right.ts'],
  ['electron-no-screens', 'electron/wrong.ts', '../renderer/right.ts'],
  ['product-no-tests', 'host/wrong-test.ts', '../test/right.ts'],
  ['shipped-packages', 'host/wrong-package.ts', 'vitest'],
  ['declared-packages', 'host/wrong-borrowed.ts', 'acorn'],
  ['resolvable', 'host/wrong-path.ts', './nowhere.ts'],
  ['kebab-names', 'host/wrong-name.ts', './camelCase.ts'],
  ['telling-names', 'host/wrong-noun.ts', './helpers.ts'],
  ['no-circles', 'host/circle-back.ts', './circle.ts'],
  ['no-orphans', 'host/lonely.ts', './right.ts'],
] as const;

/** Imports that must stay allowed. */
const RIGHT = [
  ['shared/document/right.ts', ['../base/right.ts', '../table/right.ts', '../prose/right.ts']],
  ['shared/check/right.ts', ['../document/right.ts', 'zod']],
  ['shared/render/pdf/right.ts', ['../right.ts', '../../document/right.ts', 'pdfmake']],
  ['host/cli.ts', ['node:fs', './right.ts', '../shared/render/pdf/right.ts', '../templates/region/pack.json']],
  ['electron/main.ts', ['../host/right.ts', '../shared/check/right.ts']],
  ['renderer/main.ts', ['../shared/document/right.ts']],
  ['test/right.ts', ['../host/right.ts', '../renderer/right.ts', 'vitest']],
] as const;

/** Files without imports that the lists above point to. */
const TARGETS = [
  ...['base', 'draft', 'ledger', 'pack', 'table', 'prose', 'render', 'render/json'].map(
    (folder) => `shared/${folder}/right.ts`,
  ),
  ...['host/right.ts', 'electron/right.ts', 'renderer/right.ts', 'host/camelCase.ts', 'host/helpers.ts'],
];

let tree = '';
let report: Report;

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'layers-'));
  await copyFile(join(ROOT, '.dependency-cruiser.cjs'), join(tree, '.dependency-cruiser.cjs'));
  await copyFile(join(ROOT, 'package.json'), join(tree, 'package.json'));
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'junction');
  await plant('templates/region/pack.json', '{}');
  await plant('host/circle.ts', importing(['./circle-back.ts']));
  for (const target of TARGETS) await plant(target, 'export const planted = 1;\n');
  for (const [file, imports] of RIGHT) await plant(file, importing(imports));
  for (const [, file, imported] of WRONG) await plant(file, importing([imported]));
  report = await cruise();
});

afterAll(() => rm(tree, { recursive: true, force: true }));

test.each(WRONG)('%s catches %s importing %s', (rule, file) => {
  expect(rulesBrokenBy(file)).toContain(rule);
});

test('every rule of the configuration has its planted import', () => {
  expect(report.ruleSetUsed.forbidden.map(({ name }) => name).sort()).toEqual(WRONG.map(([rule]) => rule).sort());
});

test.each(RIGHT)('%s may import %j', (file) => {
  expect(rulesBrokenBy(file).filter((rule) => rule !== 'no-orphans')).toEqual([]);
});

/** Names of the rules that a planted file breaks. */
function rulesBrokenBy(file: string): string[] {
  return report.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
}

/** The text of a module that uses each import as a value. */
function importing(imports: readonly string[]): string {
  const lines = imports.map((name, index) => `import * as import${String(index)} from '${name}';`);
  return [
    ...lines,
    `export const planted = [${imports.map((_, index) => `import${String(index)}`).join(', ')}];`,
    '',
  ].join('\n');
}

/** Writes a file of the planted tree. */
async function plant(path: string, text: string): Promise<void> {
  const file = join(tree, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Runs the checker over the planted tree as `npm run layers` runs it over the project. */
function cruise(): Promise<Report> {
  return new Promise((resolveReport, reject) => {
    const options = { cwd: tree, maxBuffer: 1 << 26 };
    execFile(process.execPath, [CRUISER, '.', '--output-type', 'json'], options, (error, stdout, stderr) => {
      if (stdout === '') reject(error ?? new Error(stderr));
      else resolveReport(reportSchema.parse(JSON.parse(stdout)).summary);
    });
  });
}
