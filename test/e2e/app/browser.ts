/** A Chromium that tests may drive: the one from the lock file where it runs, else one that is installed. */
import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { fontSettings } from './chinese-fonts.ts';

/** Where Chromium, Chrome and Edge are usually installed; the variable names another place. */
const INSTALLED: readonly string[] = [
  process.env['YSGK_CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Nothing a browser does by itself may reach the network. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser without a window; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['YSGK_CHROMIUM'] === undefined && platform() === 'linux' && arch() === 'x64';
  const executablePath = own
    ? await sparticuz.executablePath()
    : INSTALLED.find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined)
    throw new Error('没有找到 Chromium：请安装 Chromium、Chrome 或 Edge，或用 YSGK_CHROMIUM 指明');
  return chromium.launch({
    executablePath,
    headless: true,
    args: own ? [...sparticuz.args, ...QUIET] : QUIET,
    env: { ...process.env, ...fontSettings() },
  });
}
