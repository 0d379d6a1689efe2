/** A stand-in for Electron's distribution, with which electron-builder packs where the real one is not to be had. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands before the fuses in the program, and their order (github.com/electron/fuses, `FuseV1Options`). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
export const FUSES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

/** Makes a folder that looks like an unpacked Electron for Linux, its fuses as they come. */
export function placeElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  for (const language of ['zh-CN', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  writeFileSync(join(folder, 'version'), version);
  const wire = Buffer.concat([Buffer.from([1, FUSES.length]), Buffer.from('10110001')]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(`#!/bin/sh\n${SENTINEL}`), wire]), {
    mode: 0o755,
  });
}

/** The fuses of a program, by name. */
export function fusesOf(program: Buffer): Readonly<Record<string, boolean>> {
  const start = program.indexOf(SENTINEL) + SENTINEL.length + 2;
  return Object.fromEntries(FUSES.map((name, index) => [name, program[start + index] === '1'.charCodeAt(0)]));
}
