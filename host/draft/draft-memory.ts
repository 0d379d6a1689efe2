import { createHash } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../shared/base/json.ts';
import { writePrivate } from '../disk/private-file.ts';
import { Turns } from '../disk/turns.ts';

/** One kind of thing that is remembered of a draft and stands nowhere in it. */
export interface Remembered<Value> {
  /** Names the folder and the format of the files. */
  readonly name: string;
  /** The field of the file that holds it. */
  readonly field: string;
  readonly schema: z.ZodType<Value>;
  /** What is answered where nothing is remembered. */
  readonly nothing: Value;
  /** Whether there is nothing to remember. */
  readonly isNothing: (value: Value) => boolean;
  readonly maxBytes: number;
}

/** What is remembered of each draft from one opening to the next: one small file a draft, named after the draft's real path. */
export class DraftMemory<Value> {
  private readonly folder: string;
  private readonly turns = new Turns();

  constructor(
    dataFolder: string,
    private readonly kind: Remembered<Value>,
  ) {
    this.folder = join(dataFolder, kind.name);
  }

  /** What is remembered of a draft; nothing where it cannot be read. */
  async recall(draft: string): Promise<Value> {
    const { name, field, schema, nothing, maxBytes } = this.kind;
    const path = this.fileOf(draft);
    const size = await stat(path).then(
      (status) => status.size,
      () => Infinity,
    );
    if (size > maxBytes) return nothing;
    const json = parseJson(await readFile(path, 'utf8').catch(() => ''));
    const file = z.strictObject({
      format: z.literal(`ysgk-${name}`),
      draft: z.literal(draft),
      [field]: z.unknown(),
    });
    const memory = file.safeParse(json.ok ? json.value : undefined);
    const value = schema.safeParse(memory.data?.[field]);
    return value.success ? value.data : nothing;
  }

  /** Remembers it in place of what was remembered before. */
  async remember(draft: string, value: Value): Promise<void> {
    const { name, field, isNothing } = this.kind;
    const path = this.fileOf(draft);
    await this.turns.take(path, async () => {
      if (isNothing(value)) await rm(path, { force: true });
      else await writePrivate(path, `${JSON.stringify({ format: `ysgk-${name}`, draft, [field]: value }, null, 1)}\n`);
    });
  }

  private fileOf(draft: string): string {
    return join(this.folder, `${createHash('sha256').update(draft).digest('hex')}.json`);
  }
}
