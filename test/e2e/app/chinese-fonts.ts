/**
 * The fonts the screens are tested with: the ones the program brings along, on every machine. Without a Chinese font
 * every character is an empty box, narrower than the character, and no text that is cut would be found.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';

const PACKAGES = resolve(import.meta.dirname, '../../../node_modules/@expo-google-fonts');

/** The folder of a font and the names a page may ask it by, the general one last. */
const FONTS = [
  { folder: 'noto-sans-sc/400Regular', family: 'Noto Sans SC', general: 'sans-serif' },
  { folder: 'noto-serif-sc/400Regular', family: 'Noto Serif SC', general: 'serif' },
  { folder: 'noto-serif-sc/700Bold', family: 'Noto Serif SC', general: 'serif' },
] as const;

/** What to add to a browser's environment; only programs that use fontconfig (Linux) look at it. */
export function fontSettings(): Readonly<Record<string, string>> {
  const folder = join(tmpdir(), `ysgk-fonts-${userInfo().username}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, settings(join(folder, 'cache')));
  return { FONTCONFIG_FILE: file };
}

function settings(cache: string): string {
  const folders = FONTS.map((font) => `<dir>${join(PACKAGES, font.folder)}</dir>`);
  const names = FONTS.map(
    ({ family, general }) => `<alias><family>${general}</family><prefer><family>${family}</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig>${folders.join('')}<cachedir>${cache}</cachedir>${names.join('')}</fontconfig>`,
    '',
  ].join('\n');
}
