import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { crossCheck } from '../../shared/draft/cross-check.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { replaceFile } from '../disk/atomic-file.ts';
import { keepBackup } from './backup.ts';
import { fingerprintOf } from './disk-state.ts';
import { parseDraftBytes, readDraftBytes } from './draft-file.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import { Turns } from '../disk/turns.ts';

/** A draft as it was read. */
export interface StoredDraft {
  readonly draft: Draft;
  /** SHA-256 of the file's bytes. */
  readonly fingerprint: string;
  /** The file or its folder cannot be written. */
  readonly readOnly: boolean;
}

/** What became of a saving. */
export type Saved =
  | { readonly status: 'saved'; readonly fingerprint: string }
  /** Somebody else wrote the file at this time (ISO); nothing was overwritten. */
  | { readonly status: 'changed'; readonly modifiedAt: string };

/** What is to be saved. */
export interface Saving {
  readonly draft: Draft;
  /** The state of the file this draft started from; null for a file that is new to it. */
  readonly expected: string | null;
  /** The person has decided to overwrite whatever stands there. */
  readonly force: boolean;
}

/** Draft files that are opened and saved from screens; paths are real ones (`host/disk/real-target.ts`). */
export class DraftStore {
  private readonly turns = new Turns();

  constructor(private readonly dataFolder: string) {}

  /** Opens a draft file; problems carry the path first. */
  async open(path: string): Promise<Result<StoredDraft, readonly Located[]>> {
    const status = await stat(path).catch(() => undefined);
    // A pipe or a device would be waited for without end.
    if (status !== undefined && !status.isFile() && !status.isDirectory()) {
      return fail([{ place: path, message: '这不是普通文件，不能作为草稿打开' }]);
    }
    const bytes = await readDraftBytes(path);
    if (!bytes.ok) return fail([bytes.problem]);
    const draft = parseDraftBytes(path, bytes.value);
    if (!draft.ok) return draft;
    return ok({ draft: draft.value, fingerprint: fingerprintOf(bytes.value), readOnly: await isReadOnly(path) });
  }

  /**
   * Saves in one step. A draft that could not be opened again is not written; a file in another state than expected is
   * left alone unless forced, and what is overwritten is kept as a backup first.
   */
  async save(path: string, saving: Saving): Promise<Result<Saved, readonly Located[]>> {
    const contradictions = crossCheck(saving.draft);
    if (contradictions.length > 0) return fail(contradictions);
    return this.turns.take(path, async () => {
      try {
        return await this.write(path, saving);
      } catch (error) {
        return fail([fileTrouble(path, error)]);
      }
    });
  }

  private async write(path: string, { draft, expected, force }: Saving): Promise<Result<Saved, readonly Located[]>> {
    const bytes = new TextEncoder().encode(writeDraft(draft));
    const fingerprint = fingerprintOf(bytes);
    const status = await stat(path).catch(() => undefined);
    if (status !== undefined && !status.isFile()) {
      return fail([{ place: path, message: '这里已有同名的文件夹，请换一个文件名' }]);
    }
    if (status !== undefined) {
      if (!(await isWritable(path))) return fail([{ place: path, message: '文件是只读的，请另存到别的地方' }]);
      const there = await readDraftBytes(path);
      if (!there.ok) return fail([there.problem]);
      const current = fingerprintOf(there.value);
      if (current !== fingerprint) {
        if (current !== expected && !force) return ok({ status: 'changed', modifiedAt: status.mtime.toISOString() });
        const obstacle = await this.backUp(path, there.value);
        if (obstacle !== undefined) return fail([obstacle]);
      }
    }
    await replaceFile(path, bytes);
    return ok({ status: 'saved', fingerprint });
  }

  /** Keeps what is overwritten; without such a copy only a good draft of our own making may go. */
  private async backUp(path: string, bytes: Uint8Array): Promise<Located | undefined> {
    try {
      await keepBackup(this.dataFolder, path, bytes);
      return undefined;
    } catch (error) {
      const trouble = fileTrouble(this.dataFolder, error);
      process.stderr.write(`没有留下备份：${trouble.place}：${trouble.message}\n`);
      if (parseDraftBytes(path, bytes).ok) return undefined;
      return { place: path, message: `原文件不是能打开的草稿，又无法留下备份（${trouble.message}），没有覆盖它` };
    }
  }
}

async function isReadOnly(path: string): Promise<boolean> {
  return !((await isWritable(path)) && (await isWritable(dirname(path))));
}

async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
