import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { crossCheck } from '../../shared/draft/cross-check.ts';
import type { DraftSummary } from '../../shared/draft/draft-summary.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { createFile, replaceFile } from '../disk/atomic-file.ts';
import { FileLocks, type Held } from '../disk/file-locks.ts';
import { keepBackup } from './backup.ts';
import { fingerprintOf } from './disk-state.ts';
import { MAX_DRAFT_BYTES, parseDraftBytes, readDraftBytes } from './draft-file.ts';
import { summaryOf } from './draft-summary.ts';
import { fileTrouble } from '../disk/file-trouble.ts';

/** A draft as it was read. */
export interface StoredDraft {
  readonly draft: Draft;
  /** SHA-256 of the file's bytes. */
  readonly fingerprint: string;
  /** The file or its folder cannot be written. */
  readonly readOnly: boolean;
}

/** A file that stands where a draft was to be saved. */
export interface FoundFile {
  /** SHA-256 of its bytes: agreeing to replace it means this state of it. */
  readonly fingerprint: string;
  /** ISO time of its last change. */
  readonly modifiedAt: string;
  readonly summary: DraftSummary;
}

/** What became of a saving. */
export type Saved =
  | {
      readonly status: 'saved';
      readonly fingerprint: string;
      /** What was promised and could not be kept, in words: no backup, no lock. Missing when all went well. */
      readonly remark?: string;
    }
  /** Something else stands there than what the draft started from; nothing was overwritten. */
  | ({ readonly status: 'changed' } & FoundFile);

/** What is to be saved. */
export interface Saving {
  readonly draft: Draft;
  /** The state of the file this draft started from; null for a file that is new to it. */
  readonly expected: string | null;
  /** The person has decided to overwrite whatever stands there. */
  readonly force: boolean;
  /** The state of a file that the person was shown and has decided to replace. */
  readonly over?: string | null | undefined;
}

/** How often a saving begins anew because the file changed under it. */
const TRIES = 5;

/** Draft files that are opened and saved from screens; paths are real ones (`host/disk/real-target.ts`). */
export class DraftStore {
  private readonly locks: FileLocks;

  constructor(
    private readonly dataFolder: string,
    locks?: FileLocks,
  ) {
    this.locks = locks ?? new FileLocks(dataFolder);
  }

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
   * Saves in one step, comparing, backing up and replacing while no other program of this user saves the same file. A
   * draft that could not be opened again is not written; a file in another state than expected is left alone unless the
   * person has agreed, and what is overwritten is kept as a backup first.
   */
  async save(path: string, saving: Saving): Promise<Result<Saved, readonly Located[]>> {
    const contradictions = crossCheck(saving.draft);
    if (contradictions.length > 0) return fail(contradictions);
    const bytes = new TextEncoder().encode(writeDraft(saving.draft));
    if (bytes.length > MAX_DRAFT_BYTES) return fail([{ place: path, message: tooLarge(bytes.length) }]);
    try {
      const held = await this.locks.hold(path, (hold) => this.write(path, bytes, saving, hold));
      return held.ok ? held.value : fail([{ place: path, message: held.problem }]);
    } catch (error) {
      return fail([fileTrouble(path, error)]);
    }
  }

  private async write(
    path: string,
    bytes: Uint8Array,
    saving: Saving,
    held: Held,
  ): Promise<Result<Saved, readonly Located[]>> {
    // The lock binds this user's programs on this machine; others on a shared folder may still come between.
    for (let left = TRIES; left > 0; left -= 1) {
      const done = await this.tryToWrite(path, bytes, saving, held);
      if (done !== undefined) return done;
    }
    return fail([{ place: path, message: '文件一直在被别人改，这一次没有保存；请稍后再试，或另存为新文件' }]);
  }

  /** Undefined when the file changed between the comparing and the replacing: then it is to be compared anew. */
  private async tryToWrite(
    path: string,
    bytes: Uint8Array,
    { expected, force, over }: Saving,
    { unprotected }: Held,
  ): Promise<Result<Saved, readonly Located[]> | undefined> {
    const fingerprint = fingerprintOf(bytes);
    const status = await stat(path).catch(() => undefined);
    const done = (...remarks: readonly string[]): Result<Saved, never> =>
      ok({ status: 'saved', fingerprint, ...(remarks.length === 0 ? {} : { remark: remarks.join('；') }) });
    if (status === undefined) return (await createFile(path, bytes)) ? done() : undefined;
    if (!status.isFile()) return fail([{ place: path, message: '这里已有同名的文件夹，请换一个文件名' }]);
    if (!(await isWritable(path))) return fail([{ place: path, message: '文件是只读的，请另存到别的地方' }]);
    const there = await readDraftBytes(path);
    if (!there.ok) return fail([there.problem]);
    const current = fingerprintOf(there.value);
    const remarks: string[] = [];
    if (current !== fingerprint) {
      const isOurs = current === expected;
      if (!isOurs && current !== over && !force) {
        const modifiedAt = status.mtime.toISOString();
        return ok({ status: 'changed', fingerprint: current, modifiedAt, summary: summaryOf(path, there.value) });
      }
      const trouble = await this.backUp(path, there.value);
      if (trouble !== undefined) {
        // What this window wrote itself is on the screen; what somebody else wrote is nowhere else.
        const mayGo = isOurs && parseDraftBytes(path, there.value).ok;
        if (!mayGo) return fail([{ place: path, message: unkept(trouble) }]);
        remarks.push(`覆盖前的内容没有留底：数据文件夹写不进（${trouble}）`);
      }
      if (unprotected !== undefined) {
        remarks.push(`数据文件夹写不进（${unprotected}），同时在别的窗口保存这个文件时请当心`);
      }
    }
    const isStillThere = async (): Promise<boolean> => {
      const now = await readDraftBytes(path);
      return now.ok && fingerprintOf(now.value) === current;
    };
    return (await replaceFile(path, bytes, isStillThere)) ? done(...remarks) : undefined;
  }

  /** Keeps what is overwritten; why it could not, in words. */
  private async backUp(path: string, bytes: Uint8Array): Promise<string | undefined> {
    try {
      await keepBackup(this.dataFolder, path, bytes);
      return undefined;
    } catch (error) {
      const trouble = fileTrouble(this.dataFolder, error);
      process.stderr.write(`没有留下备份：${trouble.place}：${trouble.message}\n`);
      return trouble.message;
    }
  }
}

function tooLarge(bytes: number): string {
  const [size, most] = [bytes, MAX_DRAFT_BYTES].map((count) => (count / 1024 / 1024).toFixed(1));
  return `草稿有 ${size ?? ''} MB，超过 ${most ?? ''} MB 的上限，存了也打不开，没有保存；请删减过长的文字或明细`;
}

function unkept(trouble: string): string {
  return `原文件的内容在别处没有，又无法留下备份（${trouble}），没有覆盖它；请另存为新文件，或清理磁盘后再保存`;
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
