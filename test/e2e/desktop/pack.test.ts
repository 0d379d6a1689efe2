/** Packs the program and looks at what became of it: what is in it, what is not, and that it runs from there. */
import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { packIds } from '../../../host/pack-files.ts';
import { filesIn, workFolder } from '../work-folder.ts';
import { readAsar, unpack, type PackedFile } from './asar.ts';
import { fusesOf, placeElectron } from './placeholder-electron.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

const folder = workFolder();
const packed = join(folder, 'out', 'linux-unpacked');
let files: readonly PackedFile[] = [];
let paths: readonly string[] = [];

beforeAll(async () => {
  for (const built of ['dist/electron-main.js', 'dist/electron-preload.cjs', 'dist/renderer/index.html']) {
    if (!existsSync(join(ROOT, built))) throw new Error(`没有 ${built}：请先运行 npm run build`);
  }
  placeElectron(join(folder, 'electron'), versionOf('electron'));
  const builder = join(ROOT, 'node_modules/electron-builder/cli.js');
  const options = [`-c.electronDist=${join(folder, 'electron')}`, `-c.directories.output=${join(folder, 'out')}`];
  const config = ['-c', 'electron-builder.linux.yml'];
  await run(process.execPath, [builder, '--linux', '--dir', '--x64', ...config, ...options], { cwd: ROOT });
  files = readAsar(join(packed, 'resources', 'app.asar'));
  paths = files.map(({ path }) => path);
});

test('the version that is packed is the one that is installed', () => {
  const config = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
  expect(/^electronVersion: (.*)$/mu.exec(config)?.[1]).toBe(versionOf('electron'));
});

test('what a deb states speaks for the project alone, and its folder under /opt has a plain name', () => {
  const config = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
  const linux = readFileSync(join(ROOT, 'electron-builder.linux.yml'), 'utf8');
  // The folder's name comes from the product's.
  expect(/^productName: (.*)$/mu.exec(linux)?.[1]).toMatch(/^[a-z-]+$/);
  const manifest = files.find(({ path }) => path === 'package.json')?.bytes.toString('utf8') ?? '';
  const { homepage, author } = JSON.parse(manifest) as { homepage: string; author: { name: string; email: string } };
  // RFC 2606: names under .invalid lead nowhere.
  expect(new URL(homepage).hostname).toMatch(/\.invalid$/);
  expect(author.email).toMatch(/@[a-z-]+\.invalid$/);
  expect(/^ {2}maintainer: (.*)$/mu.exec(config)?.[1]).toBe(`${author.name} <${author.email}>`);
});

test('19: the fuses are set', () => {
  expect(fusesOf(readFileSync(join(packed, 'sunshine-budget')))).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('beside the archive there is nothing of ours, and only the languages that are used', () => {
  expect(filesIn(join(packed, 'resources'))).toEqual(['app.asar']);
  expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
});

test('the archive states the right hash of every file', () => {
  for (const { path, bytes, hash } of files) {
    expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(hash);
  }
});

test('of the program there is what its entries import, the page and the preload script', () => {
  const entries = ['dist/electron-main.js', 'dist/export-worker.js', 'dist/read-worker.js'].flatMap((entry) =>
    importedFrom(entry),
  );
  const page = filesIn(join(ROOT, 'dist/renderer')).map((path) => `dist/renderer/${path.replaceAll(sep, '/')}`);
  const wanted = new Set([...entries, ...page.filter((path) => !path.endsWith('.map')), 'dist/electron-preload.cjs']);
  expect(within('dist/')).toEqual([...wanted].sort());
});

test('all packs, examples and code lists are there', () => {
  const wanted = filesIn(join(ROOT, 'templates')).map((path) => `templates/${path.replaceAll(sep, '/')}`);
  expect(within('templates/')).toEqual(wanted.filter((path) => /\.(?:json|ysgk)$/u.test(path)).sort());
});

test('of the packages there are those the program runs with, and no other', () => {
  // Names and versions: electron-builder may put a package elsewhere than npm did.
  const wanted = runtimePackages().map((place) => named(readFileSync(join(ROOT, place, 'package.json'))));
  const manifests = files.filter(({ path }) => path === `${path.slice(0, packageEnd(path))}/package.json`);
  const found = manifests.map(({ bytes }) => named(bytes));
  expect([...new Set(found)].sort()).toEqual([...new Set(wanted)].sort());
  const folders = new Set(within('node_modules/').map((path) => path.slice(0, packageEnd(path))));
  expect(manifests.map(({ path }) => path.slice(0, packageEnd(path))).sort()).toEqual([...folders].sort());
});

test('every package keeps its licence or states it', () => {
  const manifests = files.filter(({ path }) => path === `${path.slice(0, packageEnd(path))}/package.json`);
  for (const { path, bytes } of manifests) {
    const folder = `${path.slice(0, packageEnd(path))}/`;
    const kept = paths.some((other) => other.startsWith(folder) && /\/(?:licen[cs]e|ofl|copying)[^/]*$/iu.test(other));
    const { license } = JSON.parse(bytes.toString('utf8')) as { readonly license?: string };
    expect(kept || license !== undefined, folder).toBe(true);
  }
});

test('of the fonts there are the three that are used', () => {
  expect(paths.filter((path) => /\.(?:ttf|otf|ttc)$/u.test(path)).sort()).toEqual([
    'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    'node_modules/@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  ]);
});

test('nothing is there that does not run, and nothing else at all', () => {
  const useless = /\.(?:map|ts|cts|mts|tsx|md|node)$|(?:^|\/)(?:tests?|__tests__|examples?|docs?|\.github|\.yarn)\//u;
  expect(paths.filter((path) => useless.test(path) && !path.startsWith('templates/'))).toEqual([]);
  const roots = new Set(paths.map((path) => path.split('/')[0]));
  expect([...roots].sort()).toEqual(['dist', 'node_modules', 'package.json', 'templates']);
});

test('the archive is no larger than it has to be', () => {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  expect(size).toBeGreaterThan(45e6);
  expect(size).toBeLessThan(65e6);
});

test('the program starts from the packed files, serves its page and exports every format', async () => {
  const app = join(folder, 'run', 'app');
  const output = join(folder, 'output');
  mkdirSync(output);
  unpack(files, app);
  const tsx = join(ROOT, 'node_modules/tsx/dist/loader.mjs');
  const script = join(import.meta.dirname, 'start-packed.ts');
  const env = { ...process.env, YSGK_DATA_DIR: join(folder, 'data') };
  const { stdout } = await run(process.execPath, ['--import', tsx, script, app, output], { cwd: folder, env });
  const outcome = JSON.parse(stdout) as Record<string, unknown> & { readonly assets: readonly number[] };
  expect(outcome).toMatchObject({
    page: 200,
    packs: packIds(),
    problems: [],
    written: ['packed.docx', 'packed.html', 'packed.json', 'packed.pdf', 'packed.xlsx'],
  });
  expect(outcome.assets.length).toBeGreaterThan(0);
  expect(new Set(outcome.assets)).toEqual(new Set([200]));
});

function within(start: string): string[] {
  return paths.filter((path) => path.startsWith(start)).sort();
}

/** A package by name and version, from its manifest. */
function named(manifest: Buffer): string {
  const { name, version } = JSON.parse(manifest.toString('utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  return `${name}@${version}`;
}

function versionOf(name: string): string {
  const manifest = readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

/** A built file and every built file it imports, directly or not. */
function importedFrom(entry: string, seen = new Set<string>()): string[] {
  if (seen.has(entry)) return [];
  seen.add(entry);
  const text = readFileSync(join(ROOT, entry), 'utf8');
  const imports = [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["'](\.\/[^"']+)["']/gu)].map(([, path = '']) =>
    relative(ROOT, resolve(ROOT, dirname(entry), path)).replaceAll(sep, '/'),
  );
  return [entry, ...imports.flatMap((path) => importedFrom(path, seen))];
}

/** Where the name of the innermost package ends in a path. */
function packageEnd(path: string): number {
  const start = path.lastIndexOf('node_modules/') + 'node_modules/'.length;
  const slash = path.indexOf('/', start);
  return path[start] === '@' ? path.indexOf('/', slash + 1) : slash;
}

/** Folders of the packages the program's dependencies come to; those that hold types only do not run. */
function runtimePackages(): string[] {
  const found = new Set<string>();
  const walk = (from: string): void => {
    const manifest = JSON.parse(readFileSync(join(ROOT, from, 'package.json'), 'utf8')) as {
      readonly dependencies?: Readonly<Record<string, string>>;
    };
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      if (name.startsWith('@types/')) continue;
      const place = nearest(from, name);
      if (found.has(place)) continue;
      found.add(place);
      walk(place);
    }
  };
  walk('');
  return [...found].sort();
}

/** Where Node finds a package from a folder of the project. */
function nearest(from: string, name: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder === '.' ? '' : folder, 'node_modules', name).replaceAll(sep, '/');
    if (existsSync(join(ROOT, place))) return place;
    if (folder === '' || folder === '.') throw new Error(`not installed: ${name}`);
  }
}
