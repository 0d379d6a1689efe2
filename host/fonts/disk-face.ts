import { readFileSync } from 'node:fs';
import type { FontFace } from '../../shared/render/pdf/font-set.ts';

/** Files are read once a process, so that the writer recognises a font it has already parsed. */
const files = new Map<string, Uint8Array>();

/** A font on disk whose bytes are read when the writer first asks for them; most fallbacks never are. */
export class DiskFace implements FontFace {
  constructor(
    readonly family: string,
    readonly path: string,
    readonly member: string | null,
  ) {}

  /** Throws where the file has gone since it was found. */
  get bytes(): Uint8Array {
    let bytes = files.get(this.path);
    if (bytes === undefined) files.set(this.path, (bytes = readFileSync(this.path)));
    return bytes;
  }
}
