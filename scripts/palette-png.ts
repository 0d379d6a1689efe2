import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * Makes a screenshot small: the 256 most frequent colours stay as they are, every other pixel takes the nearest of them.
 * Reads what Chromium writes (PNG specification, 8-bit RGB or RGBA, not interlaced) and leaves transparency out.
 */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLORS = 256;

/** The same picture as a PNG with a palette. Throws on a PNG of another kind. */
export function palettePng(png: Buffer): Buffer {
  const { width, height, pixels } = read(png);
  const counts = new Map<number, number>();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = [...counts].sort(([, one], [, other]) => other - one).map(([color]) => color);
  const kept = palette.slice(0, COLORS);
  const places = new Map(palette.map((color) => [color, nearest(kept, color)]));

  // No filter: neighbouring places in a palette say nothing about each other.
  const rows = Buffer.alloc(height * (width + 1));
  pixels.forEach((color, at) => {
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = places.get(color) ?? 0;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(kept.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function read(png: Buffer): { readonly width: number; readonly height: number; readonly pixels: Uint32Array } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, kind, , , interlaced] = png.subarray(24, 29);
  const samples = kind === 2 ? 3 : 4;
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error('not a PNG as Chromium writes it');
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const bytes = unfilter(inflateSync(Buffer.concat(packed)), width * samples, height, samples);
  const pixels = Uint32Array.from({ length: width * height }, (_, at) => bytes.readUIntBE(at * samples, 3));
  return { width, height, pixels };
}

/** Undoes the filter of each row (PNG specification, chapter 9). */
function unfilter(filtered: Buffer, rowBytes: number, height: number, samples: number): Buffer {
  const bytes = Buffer.alloc(rowBytes * height);
  for (let row = 0; row < height; row += 1) {
    const filter = filtered[row * (rowBytes + 1)];
    for (let at = 0; at < rowBytes; at += 1) {
      const to = row * rowBytes + at;
      const left = at < samples ? 0 : (bytes[to - samples] ?? 0);
      const up = row === 0 ? 0 : (bytes[to - rowBytes] ?? 0);
      const corner = row === 0 || at < samples ? 0 : (bytes[to - rowBytes - samples] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      bytes[to] = (filtered[row * (rowBytes + 1) + 1 + at] ?? 0) + guess;
    }
  }
  return bytes;
}

function paeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function nearest(colors: readonly number[], wanted: number): number {
  const goal = channels(wanted);
  let best = 0;
  let least = Infinity;
  colors.forEach((color, place) => {
    const distance = channels(color).reduce((sum, value, at) => sum + (value - (goal[at] ?? 0)) ** 2, 0);
    if (distance < least) [best, least] = [place, distance];
  });
  return best;
}

function channels(color: number): readonly number[] {
  return [color >> 16, (color >> 8) & 255, color & 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const framed = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  framed.writeUInt32BE(data.length, 0);
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length);
  return framed;
}
