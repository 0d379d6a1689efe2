import { randomUUID } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { withChange, type DraftChange } from '../../shared/draft/draft-change.ts';
import { migrate } from '../../shared/draft/migrate.ts';
import { parseJson } from '../../shared/base/json.ts';
import { DraftSchema, type Draft } from '../../shared/draft/schema.ts';
import { NOTHING_UNFINISHED, UnfinishedSchema, type Unfinished } from '../../shared/draft/unfinished.ts';
import { locate } from '../../shared/draft/issue.ts';
import { OldTodoSchema, withOldTodo } from './old-todo.ts';
import { MAX_DRAFT_BYTES } from './draft-file.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import { namesIn } from '../disk/names-in.ts';
import { writePrivate } from '../disk/private-file.ts';
import { sweepTemporary } from '../disk/temporary-file.ts';
import { Turns } from '../disk/turns.ts';

/** A copy of a draft as it stood on a screen that did not get to save it. */
export interface RecoveryCopy {
  readonly key: string;
  /** The file it came from; null for one that was never saved. */
  readonly path: string | null;
  /** ISO time of writing. */
  readonly savedAt: string;
  readonly draft: Draft;
  /** What was typed and is not valid yet. */
  readonly unfinished: Unfinished;
}

/** Who wrote a copy: a window of a program. */
export interface Writer {
  readonly pid: number;
  /** Which process exactly: the id is given to another one sooner or later. Missing in copies of earlier versions. */
  readonly process?: string | undefined;
  readonly client: string;
}

const CopySchema = z.object({
  format: z.literal('ysgk-recovery'),
  key: z.string(),
  path: z.string().nullable(),
  savedAt: z.string(),
  writer: z.object({ pid: z.number(), process: z.string().optional(), client: z.string() }),
  draft: z.unknown(),
  // Missing in copies of older versions; one that cannot be read must not keep the draft from coming back.
  unfinished: UnfinishedSchema.catch(NOTHING_UNFINISHED),
  // Of copies from before the draft itself had it.
  todo: OldTodoSchema.catch([]),
});

/** A copy as it was last written, for the change that follows. */
interface Held {
  readonly mark: string;
  readonly draft: Draft;
  readonly client: string;
}

/** Recovery copies in the user data folder, one file a key, each replaced in one step. */
export class Recovery {
  private readonly folder: string;
  private readonly turns = new Turns();
  private readonly held = new Map<string, Held>();

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'recovery');
  }

  /** Writes or replaces the copy of this key; returns once it is on the disk, with the mark a change refers to. */
  write(copy: Omit<RecoveryCopy, 'savedAt'>, writer: Writer): Promise<string> {
    return this.turns.take(copy.key, () => this.put(copy, writer));
  }

  /** Replaces the copy by itself with a change; null, and nothing written, if the one it was made from is not known here. */
  change(
    copy: Omit<RecoveryCopy, 'savedAt' | 'draft'> & { readonly since: string; readonly change: DraftChange },
    writer: Writer,
  ): Promise<string | null> {
    const { key, path, since, change, unfinished } = copy;
    return this.turns.take(key, async () => {
      const held = this.held.get(key);
      const draft = held?.mark === since ? withChange(held.draft, change) : undefined;
      return draft === undefined ? null : this.put({ key, path, draft, unfinished }, writer);
    });
  }

  private async put(copy: Omit<RecoveryCopy, 'savedAt'>, writer: Writer): Promise<string> {
    const { key, path, draft, unfinished } = copy;
    this.held.delete(key);
    const text = JSON.stringify({
      format: 'ysgk-recovery',
      key,
      path,
      savedAt: new Date().toISOString(),
      writer,
      draft,
      unfinished,
    });
    await writePrivate(this.fileOf(key), text);
    const mark = randomUUID();
    this.held.set(key, { mark, draft, client: writer.client });
    return mark;
  }

  /** The window is gone: its copies stay on the disk, and need not be kept in memory. */
  leave(client: string): void {
    for (const [key, held] of this.held) if (held.client === client) this.held.delete(key);
  }

  /**
   * The copies nobody is working on, newest first. One that cannot be read stays where it is, and why is written beside
   * it (`<key>.reason.txt`).
   */
  async list(isAtWork: (writer: Writer) => Promise<boolean>): Promise<readonly RecoveryCopy[]> {
    await sweepTemporary(this.folder);
    const copies: RecoveryCopy[] = [];
    for (const name of await namesIn(this.folder)) {
      if (!name.endsWith('.json') || name.startsWith('.')) continue;
      const read = await readCopy(join(this.folder, name));
      if (!read.ok) {
        await writePrivate(join(this.folder, name.replace(/json$/, 'reason.txt')), `${read.problem}\n`);
      } else if (!(await isAtWork(read.value.writer))) {
        copies.push(read.value.copy);
      }
    }
    return copies.sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
  }

  /** Removes a copy; one that is not there is fine. */
  async discard(key: string): Promise<void> {
    await this.turns.take(key, async () => {
      this.held.delete(key);
      await rm(this.fileOf(key), { force: true });
      await rm(join(this.folder, `${key}.reason.txt`), { force: true });
    });
  }

  private fileOf(key: string): string {
    return join(this.folder, `${key}.json`);
  }
}

/** What a draft's parts must agree on is not asked of a copy: it was taken in the middle of somebody's work. */
async function readCopy(path: string): Promise<Result<{ copy: RecoveryCopy; writer: Writer }, string>> {
  try {
    if ((await stat(path)).size > 2 * MAX_DRAFT_BYTES) return fail('文件过大');
    const json = parseJson(await readFile(path, 'utf8'));
    if (!json.ok) return fail(`${json.problem.place} ${json.problem.message}`);
    const outer = CopySchema.safeParse(json.value);
    if (!outer.success) return fail('不是恢复副本');
    const { key, path: from, savedAt, writer, unfinished, todo } = outer.data;
    const migrated = migrate(outer.data.draft);
    if (!migrated.ok) return fail(migrated.problem.message);
    const draft = DraftSchema.safeParse(migrated.value, { reportInput: true });
    if (!draft.success)
      return fail(
        locate(draft.error.issues)
          .map(({ place, message }) => `${place}：${message}`)
          .join('\n'),
      );
    return ok({ copy: { key, path: from, savedAt, draft: withOldTodo(draft.data, todo), unfinished }, writer });
  } catch (error) {
    return fail(fileTrouble(path, error).message);
  }
}
