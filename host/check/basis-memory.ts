import { createHash } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../shared/base/json.ts';
import { BasisFilesSchema, NO_BASIS, type BasisFiles } from '../../shared/check/basis.ts';
import { writePrivate } from '../disk/private-file.ts';
import { Turns } from '../disk/turns.ts';

/** Two paths and two fingerprints never come near it. */
const MAX_BYTES = 64 * 1024;

const MemorySchema = z.strictObject({ format: z.literal('ysgk-basis'), draft: z.string(), files: BasisFilesSchema });

/** Which files each draft was last checked against: one small file a draft, named after the draft's real path. */
export class BasisMemory {
  private readonly folder: string;
  private readonly turns = new Turns();

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'basis');
  }

  /** The files remembered for a draft; none where nothing can be read, for they are loaded again in a moment. */
  async recall(draft: string): Promise<BasisFiles> {
    const path = this.fileOf(draft);
    const size = await stat(path).then(
      (status) => status.size,
      () => Infinity,
    );
    if (size > MAX_BYTES) return NO_BASIS;
    const json = parseJson(await readFile(path, 'utf8').catch(() => ''));
    const memory = MemorySchema.safeParse(json.ok ? json.value : undefined);
    return memory.success && memory.data.draft === draft ? memory.data.files : NO_BASIS;
  }

  /** Remembers the files of a draft in place of the former ones. */
  async remember(draft: string, files: BasisFiles): Promise<void> {
    const path = this.fileOf(draft);
    await this.turns.take(path, async () => {
      if (files.approved === null && files.lastYear === null) await rm(path, { force: true });
      else await writePrivate(path, `${JSON.stringify({ format: 'ysgk-basis', draft, files }, null, 1)}\n`);
    });
  }

  private fileOf(draft: string): string {
    return join(this.folder, `${createHash('sha256').update(draft).digest('hex')}.json`);
  }
}
