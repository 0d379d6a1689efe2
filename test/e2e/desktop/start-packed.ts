/**
 * Starts the desktop from packed files, in a process of its own that finds the fake where Electron would be, and prints
 * what happened as JSON. Arguments: the folder with the unpacked files, a folder for output.
 */
import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHANNELS } from '../../../shared/ipc.ts';
import type { PageBridge } from '../../electron/desktop.ts';
import { FakeElectron } from '../../electron/fake-electron.ts';

const [app = '', output = ''] = process.argv.slice(2);

const electron = new FakeElectron({
  runPreload: (path) => {
    // As in the page's sandbox: no modules but Electron's.
    const demand = (name: string): unknown => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return module;
    };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is how a sandboxed preload script runs
    const run = new Function('require', 'module', 'exports', 'window', readFileSync(path, 'utf8')) as (
      ...parts: readonly unknown[]
    ) => void;
    run(demand, { exports: {} }, {}, new EventTarget());
    return Promise.resolve();
  },
});
const module = electron.module();
plantElectron();

const { main } = createRequire(join(app, 'package.json'))('./package.json') as { readonly main: string };
await import(pathToFileURL(join(app, main)).href);
electron.app.becomeReady();
while (electron.page?.world['bridge'] === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
const bridge = electron.page.world['bridge'] as PageBridge;

const html = await electron.fetch(electron.page.url);
const assets = [...(await html.text()).matchAll(/(?:src|href)="(\.[^"]+)"/gu)].map(([, path = '']) => path);
const served = await Promise.all(assets.map((path) => electron.fetch(new URL(path, 'app://budget/').href)));

const start = CHANNELS['app.start'].output.parse(await bridge.invoke('app.start', {}));
const example = start.packs.flatMap(({ examples }) => examples)[0];
if (example === undefined) throw new Error('no examples');
const opened = CHANNELS['draft.open'].output.parse(await bridge.invoke('draft.open', { path: example.path }));
if (!opened.ok) throw new Error(opened.problems[0]?.message);
// Only where a person pointed to may anything be written.
electron.dialogAnswers.push({ canceled: false, filePaths: [output] });
await bridge.invoke('file.choose', { purpose: 'folder', suggested: '' });
const exported = CHANNELS['export.run'].output.parse(
  await bridge.invoke('export.run', {
    draft: opened.value.draft,
    folder: output,
    name: 'packed',
    formats: ['pdf', 'docx', 'xlsx', 'html', 'json'],
    final: false,
    bundledFonts: true,
  }),
);
electron.windows[0]?.close();
while (!electron.app.ended) await new Promise((resolve) => setTimeout(resolve, 5));

const outcome = {
  page: html.status,
  assets: served.map(({ status }) => status),
  packs: start.packs.map(({ id }) => id).sort(),
  fonts: exported.fonts,
  problems: exported.problems,
  written: readdirSync(output).sort(),
};
process.stdout.write(`${JSON.stringify(outcome)}\n`);

/** Puts the fake where the packed files look for `electron`: into a `node_modules` above them. */
function plantElectron(): void {
  const folder = join(app, '..', 'node_modules', 'electron');
  mkdirSync(folder, { recursive: true });
  Object.assign(globalThis, { fakeElectron: module });
  const names = Object.keys(module).map((name) => `export const ${name} = globalThis.fakeElectron.${name};`);
  writeFileSync(join(folder, 'index.js'), names.join('\n'));
  writeFileSync(join(folder, 'package.json'), '{"name":"electron","type":"module","exports":"./index.js"}');
}
