import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { MAX_DRAFT_BYTES } from './draft-file.ts';

/** What a file looks like at one moment. */
export interface DiskState {
  /** Changes whenever the file may have changed: size, time, which file it is. */
  readonly mark: string;
  /** SHA-256 of its bytes; `gone` when it is not there or cannot be read. */
  readonly fingerprint: string;
}

/** SHA-256 of a file's bytes, in lower-case hexadecimal: tells two states of a file apart. */
export function fingerprintOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Looks at a file; its bytes are read only when it may have changed since `before`. */
export async function stateOf(path: string, before: DiskState | undefined): Promise<DiskState> {
  try {
    const { size, mtimeMs, ctimeMs, ino } = await stat(path);
    const mark = [size, mtimeMs, ctimeMs, ino].join(' ');
    if (mark === before?.mark) return before;
    // What is too large for a draft is surely another state, and not worth reading.
    return { mark, fingerprint: size > MAX_DRAFT_BYTES ? mark : fingerprintOf(await readFile(path)) };
  } catch {
    return { mark: 'gone', fingerprint: 'gone' };
  }
}
