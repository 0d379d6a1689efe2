/**
 * The text of a file that says nothing about its encoding: Excel writes UTF-8, UTF-16 or, on most Chinese machines, GBK.
 * Bytes that are no character become U+FFFD, each at its place: one cut byte does not turn the whole file into GBK.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isMostlyUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : new TextDecoder('gb18030').decode(bytes);
  }
}

/** The text of a file that names its encoding, as web pages do; an unknown name counts for nothing. */
export function decodeAs(bytes: Uint8Array, label: string | undefined): string {
  if (label === undefined || utf16Of(bytes) !== undefined) return decodeText(bytes);
  try {
    // GB2312 and GBK are what people call GB18030.
    const name = /^(gb2312|gbk|x-gbk|gb_2312-80|csgb2312)$/i.test(label) ? 'gb18030' : label;
    return new TextDecoder(name).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}

/** How much of a file is looked at to tell UTF-16 without a mark. */
const HEAD = 8_192;

/**
 * UTF-16 by its mark, or by the zero bytes that digits, separators and line breaks have in it, always on the same side.
 */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // A table has a line break or a digit in every twenty characters at least; a program or a picture has zeros on both sides.
  if (even + odd < head.length / 40 || Math.min(even, odd) * 20 > Math.max(even, odd)) return undefined;
  const name = odd > even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(name).decode(head.subarray(0, head.length - (head.length % 2)));
  return /[^\P{Cc}\t\r\n]|\ufffd/u.test(text) ? undefined : name;
}

/**
 * Whether bytes that are no UTF-8 throughout are UTF-8 with a few broken characters: of what is beyond ASCII, most must be
 * whole characters of it. GBK hardly ever looks so.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let whole = 0;
  let broken = 0;
  for (const character of text) {
    if (character === '\ufffd') broken += 1;
    else if (character > '\u07ff') whole += 1;
  }
  return whole > broken * 2;
}
