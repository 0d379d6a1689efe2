import { Unzlib } from 'fflate';

/** One compressed part may become this large, a whole font say, all of them together this much (bytes). */
const LARGEST_STREAM = 64 * 1024 * 1024;
const LARGEST_SUM = 256 * 1024 * 1024;
/** Drawing instructions may be this much (bytes): a full page of table has some 200 kB, and pdf.js is slow with them. */
const LARGEST_DRAWING = 8 * 1024 * 1024;
/** Deflate packs at best this many bytes into one (RFC 1951: 258 in two bits), so small parts need no look. */
const BEST_RATIO = 1032;
/** Fed in pieces, so that no piece can become much larger than a thousand times this (bytes). */
const PIECE = 16_384;
/** After so many pieces that unpack to nothing the data has ended: where it ends is not said. */
const IDLE_PIECES = 3;
/** How far before its data the description of a part begins, at most (bytes). */
const DESCRIPTION = 600;

/**
 * Whether the compressed parts of a PDF stay within bounds when unpacked. pdf.js unpacks a part as a whole, so a small file
 * that becomes gigabytes has to be found before. Pictures are passed over: they are never unpacked.
 */
export function unpacksWithinBounds(bytes: Uint8Array): boolean {
  let sum = 0;
  for (const { start, description } of zlibParts(bytes)) {
    if (isPicture(description)) continue;
    const allowed = isDrawing(description) ? LARGEST_DRAWING : LARGEST_STREAM;
    if (statedLength(description) * BEST_RATIO <= allowed && isEndedAt(bytes, start + statedLength(description)))
      continue;
    sum += unpackedSize(bytes, start, allowed);
    if (sum > LARGEST_SUM) return false;
  }
  return true;
}

/** `stream` in ASCII. */
const WORD = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d] as const;

/** Packed data: where it begins, and what the file says of it. */
interface PackedPart {
  readonly start: number;
  readonly description: string;
}

/** The zlib data that begins right after the word `stream`. */
function* zlibParts(bytes: Uint8Array): Generator<PackedPart> {
  for (let at = bytes.indexOf(WORD[0]); at >= 0; at = bytes.indexOf(WORD[0], at + 1)) {
    if (!WORD.every((letter, index) => bytes[at + index] === letter)) continue;
    let start = at + WORD.length;
    if (bytes[start] === 0x0d) start += 1;
    if (bytes[start] === 0x0a) start += 1;
    const [method = 0, flags = 0] = bytes.subarray(start, start + 2);
    // RFC 1950, 2.2: method 8, and the first two bytes divide by 31.
    if ((method & 0x0f) !== 8 || (method * 256 + flags) % 31 !== 0) continue;
    const before = String.fromCharCode(...bytes.subarray(Math.max(0, at - DESCRIPTION), at));
    yield { start, description: before.slice(before.lastIndexOf(' obj') + 1) };
  }
}

/** The length of a part as the file states it; infinite where it refers to another place for it. */
function statedLength(description: string): number {
  const stated = /\/Length\s+(\d+)(?!\s+\d+\s+R)\b/.exec(description)?.[1];
  return stated === undefined ? Infinity : Number(stated);
}

/** Whether a part ends here, as its length says: otherwise pdf.js looks for its end by itself. */
function isEndedAt(bytes: Uint8Array, end: number): boolean {
  return /^\s*endstream/.test(String.fromCharCode(...bytes.subarray(end, end + 16)));
}

/** Pages and forms: what is described by nothing but its length, or says that it is a form. */
function isDrawing(description: string): boolean {
  return /\/Subtype\s*\/Form\b/.test(description) || !/\/(Type|Subtype|Length1|FunctionType)\b/.test(description);
}

function isPicture(description: string): boolean {
  return /\/Subtype\s*\/Image\b/.test(description) && /\/Width\s+\d/.test(description);
}

/** Size of unpacked data; more than allowed counts as infinite, broken data as what came before the break. */
function unpackedSize(bytes: Uint8Array, start: number, allowed: number): number {
  let size = 0;
  const unzlib = new Unzlib((piece) => {
    size += piece.length;
  });
  let idle = 0;
  try {
    for (let at = start; at < bytes.length && idle < IDLE_PIECES; at += PIECE) {
      const before = size;
      unzlib.push(bytes.subarray(at, at + PIECE));
      if (size > allowed) return Infinity;
      idle = size > before ? 0 : idle + 1;
    }
  } catch {
    return size;
  }
  return size;
}
