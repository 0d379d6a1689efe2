/**
 * `npm run icons -- <Chromium 的路径>`: draws build/icon.svg in every size and container the systems want. The results
 * are committed, so this runs only when the drawing changes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const BUILD = fileURLToPath(new URL('../build/', import.meta.url));

/** Edge lengths in pixels: what Linux desktops look for, and what goes into the containers. */
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512] as const;
const WINDOWS = [16, 24, 32, 48, 64, 128, 256] as const;
/** The types of an ICNS and the pixels each holds (Icon Services: PNG is allowed in all of these). */
const MAC = [
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
] as const;

const drawings = await draw([...new Set([...LINUX, ...WINDOWS, ...MAC.map(([, size]) => size)])]);
mkdirSync(`${BUILD}icons`, { recursive: true });
for (const size of LINUX) writeFileSync(`${BUILD}icons/${String(size)}x${String(size)}.png`, drawing(size));
writeFileSync(`${BUILD}icon.png`, drawing(1024));
writeFileSync(`${BUILD}icon.ico`, ico(WINDOWS));
writeFileSync(`${BUILD}icon.icns`, icns());

function drawing(size: number): Buffer {
  const png = drawings.get(size);
  if (png === undefined) throw new Error(`not drawn: ${String(size)}`);
  return png;
}

/** PNGs with a transparent ground, by edge length. */
async function draw(sizes: readonly number[]): Promise<Map<number, Buffer>> {
  const svg = readFileSync(`${BUILD}icon.svg`, 'utf8');
  const browser = await chromium.launch({ executablePath: process.argv[2] ?? '/usr/bin/chromium' });
  try {
    const page = await browser.newPage();
    const drawn = new Map<number, Buffer>();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
      drawn.set(size, await page.screenshot({ omitBackground: true }));
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

/** An ICO of PNGs: a 6-byte head, 16 bytes for each picture, the pictures; 256 is written as 0. */
function ico(sizes: readonly number[]): Buffer {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  for (const [index, size] of sizes.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(drawing(size).length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += drawing(size).length;
  }
  return Buffer.concat([head, ...sizes.map(drawing)]);
}

/** An ICNS: a head with the length of all, then type, length and PNG of each picture. */
function icns(): Buffer {
  const parts = MAC.map(([type, size]) => Buffer.concat([block(type, drawing(size).length), drawing(size)]));
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([block('icns', length), ...parts]);
}

function block(type: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length + 8, 4);
  return head;
}
