/** Reads an asar archive without the tools that wrote it (format: github.com/electron/asar, README "Format"). */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const FileSchema = z.object({
  size: z.number(),
  offset: z.string(),
  integrity: z.object({ algorithm: z.literal('SHA256'), hash: z.string() }),
});

/** One file of an archive. */
export interface PackedFile {
  /** Its path within the archive, with `/`. */
  readonly path: string;
  readonly bytes: Buffer;
  /** The SHA-256 the archive states for it. */
  readonly hash: string;
}

/** Every file of an archive; one that is left unpacked or linked makes it throw, for there are to be none. */
export function readAsar(archive: string): readonly PackedFile[] {
  const bytes = readFileSync(archive);
  const content = 8 + bytes.readUInt32LE(4);
  const header: unknown = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)));
  const files: PackedFile[] = [];
  const walk = (node: unknown, path: string): void => {
    const folder = z.object({ files: z.record(z.string(), z.unknown()) }).safeParse(node);
    if (folder.success) {
      for (const [name, child] of Object.entries(folder.data.files))
        walk(child, path === '' ? name : `${path}/${name}`);
      return;
    }
    const { size, offset, integrity } = FileSchema.parse(node);
    const start = content + Number(offset);
    files.push({ path, bytes: bytes.subarray(start, start + size), hash: integrity.hash });
  };
  walk(header, '');
  return files;
}

/** Writes the files of an archive into a folder. */
export function unpack(files: readonly PackedFile[], folder: string): void {
  for (const { path, bytes } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
