import { expect, test } from 'vitest';
import { startDesktop } from './desktop.ts';

/** Electron's security checklist, by the number of its points, seen from a page that would like to do more. */

const OWN = 'app://budget/';
const FOREIGN = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://budget.example.com/',
  'app://other/',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:https://example.com/1',
  'chrome://gpu/',
  'ysgk:open',
];

test('13: the page does not go anywhere else', async () => {
  const { window } = await startDesktop();
  const { webContents } = window();
  for (const address of FOREIGN) {
    expect(webContents.navigate(address), address).toBe(false);
    expect(webContents.navigateFrame(address), address).toBe(false);
    expect(webContents.redirect(address), address).toBe(false);
  }
  expect(webContents.url).toBe(OWN);
});

test('13: neither to another of its own files, but it may begin anew', async () => {
  const { window } = await startDesktop();
  expect(window().webContents.navigate('app://budget/assets/index.js')).toBe(false);
  expect(window().webContents.navigate(`${OWN}?x=1`)).toBe(false);
  expect(window().webContents.navigate(`${OWN}#/ledger`)).toBe(true);
});

test('12, 14: no window opens and no webview is attached, not even with the page itself', async () => {
  const { window, electron } = await startDesktop();
  for (const address of [OWN, 'about:blank', ...FOREIGN]) {
    expect(window().webContents.openWindow(address), address).toBe(false);
    expect(window().webContents.attachWebview(address), address).toBe(false);
  }
  expect(electron.windows).toHaveLength(1);
});

test('5: every permission is refused, to strangers all, to the page all but copying and pasting', async () => {
  const { electron } = await startDesktop();
  const { session } = electron;
  const permissions = [
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'hid',
    'local-fonts',
    'media',
    'midi',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'usb',
    'unknown',
  ];
  for (const permission of permissions) {
    expect(session.asks(permission, OWN), permission).toBe(false);
    expect(session.checks(permission, OWN), permission).toBe(false);
  }
  for (const permission of ['clipboard-read', 'clipboard-sanitized-write']) {
    for (const address of FOREIGN) {
      expect(session.asks(permission, address), address).toBe(false);
      expect(session.checks(permission, address), address).toBe(false);
    }
    expect(session.asks(permission, OWN)).toBe(true);
    expect(session.checks(permission, OWN)).toBe(true);
  }
  for (const device of ['hid', 'serial', 'usb']) expect(session.asksDevice(device)).toBe(false);
});

test('1: nothing is loaded from a network or from the disk', async () => {
  const { electron } = await startDesktop();
  const refused = FOREIGN.filter((address) => !address.startsWith('data:'));
  for (const address of [...refused, 'wss://example.com/', 'ftp://example.com/']) {
    expect(electron.session.requests(address), address).toBe(false);
  }
  for (const address of [OWN, `${OWN}assets/index.js`, 'data:image/png;base64,AA==', `blob:${OWN}5f1c`]) {
    expect(electron.session.requests(address), address).toBe(true);
  }
  expect(electron.session.spellChecker).toBe(false);
});

test('what the page made itself may be saved as a file, nothing else', async () => {
  const { electron } = await startDesktop();
  expect(electron.session.downloads(`blob:${OWN}5f1c`)).toBe(true);
  expect(electron.session.downloads('data:image/svg+xml,<svg/>')).toBe(true);
  for (const address of ['https://example.com/a.exe', 'file:///etc/passwd', 'blob:https://example.com/1']) {
    expect(electron.session.downloads(address), address).toBe(false);
  }
});

test('18: the page has a scheme of its own, an origin, and no privilege beyond', async () => {
  const { electron } = await startDesktop();
  expect(electron.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  expect([...electron.protocols.keys()]).toEqual(['app']);
});
