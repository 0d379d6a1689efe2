import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { newFolder } from './desktop.ts';
import { FakeElectron } from './fake-electron.ts';

/** Serves a small build of screens, with a file beside it that must not be reached. */
async function served(): Promise<FakeElectron> {
  const folder = newFolder();
  const page = join(folder, 'renderer');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>阳光预算</title>');
  writeFileSync(join(page, 'assets', '预算 表.js'), 'export const x = 1;');
  writeFileSync(join(page, 'assets', 'run.sh'), 'true');
  writeFileSync(join(folder, 'secret.json'), '{}');
  const electron = new FakeElectron({ runPreload: () => Promise.resolve() });
  vi.resetModules();
  vi.doMock('electron', () => electron.module());
  const { registerAppScheme, serveApp } = await import('../../electron/app-protocol.ts');
  registerAppScheme();
  electron.app.becomeReady();
  serveApp(page);
  return electron;
}

test('7: every answer carries a strict policy, refusals included', async () => {
  const electron = await served();
  for (const address of ['app://budget/', 'app://budget/none.js']) {
    const policy = (await electron.fetch(address)).headers.get('Content-Security-Policy') ?? '';
    const directives = new Map(
      policy.split('; ').map((directive): [string, string] => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('connect-src')).toBe("'self'");
    for (const name of ['frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect(directives.get(name), name).toBe("'none'");
    }
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toMatch(/https?:|\*/);
  }
});

test('the page and its files are served with their types', async () => {
  const electron = await served();
  const page = await electron.fetch('app://budget/');
  expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(await page.text()).toContain('阳光预算');
  const script = await electron.fetch(`app://budget/assets/${encodeURIComponent('预算 表.js')}`);
  expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  expect(await script.text()).toBe('export const x = 1;');
});

test.each([
  'app://budget/../secret.json',
  'app://budget/%2e%2e/secret.json',
  'app://budget/..%2fsecret.json',
  'app://budget/%2e%2e%2fsecret.json',
  'app://budget/assets/..%5c..%5csecret.json',
  'app://budget/C:/secret.json',
  'app://budget/index.html%00.js',
  'app://budget/%zz.js',
  'app://budget/assets/',
  'app://budget/assets/run.sh',
  'app://budget/none.js',
  'app://other/index.html',
])('%s is not served', async (address) => {
  const electron = await served();
  expect((await electron.fetch(address)).status).toBe(404);
});

test('only reading is answered', async () => {
  const electron = await served();
  expect((await electron.fetch('app://budget/', 'POST')).status).toBe(405);
});
