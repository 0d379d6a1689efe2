import { Inflate } from 'fflate';
import { fail, ok, type Result } from '../../base/result.ts';

/** How many packed bytes are fed at a time: at most about a thousand times as many come out before anybody looks. */
const STEP = 16 * 1024;

/** Unpacks deflated bytes, stopping as soon as more than `limit` came out: what an archive says of its sizes is not believed. */
export function inflateWithin(packed: Uint8Array, limit: number): Result<Uint8Array, 'too large' | 'damaged'> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length && size <= limit; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    return fail('damaged');
  }
  return size > limit ? fail('too large') : ok(joined(pieces, size));
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
