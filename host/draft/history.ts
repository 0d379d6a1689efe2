import { join } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import type { DraftVersion } from '../../shared/draft/draft-version.ts';
import { backupFolder, backupsOf, keepBackup } from './backup.ts';
import { readBackupName, type BackupName } from './backup-name.ts';
import { parseDraftBytes, readDraftBytes } from './draft-file.ts';
import { summaryOf } from './draft-summary.ts';
import { fileTrouble } from '../disk/file-trouble.ts';

/** 历史版本: the states of a draft file that were overwritten, to be looked at and brought back. */
export class History {
  constructor(private readonly dataFolder: string) {}

  /** Versions of the draft at a path, newest first, beginning after `after` others; each is read for what it holds. */
  async list(
    path: string,
    after: number,
    most: number,
  ): Promise<Result<{ readonly versions: readonly DraftVersion[]; readonly total: number }, Located>> {
    try {
      const all = (await backupsOf(this.dataFolder, path)).toReversed();
      const versions: DraftVersion[] = [];
      for (const copy of all.slice(after, after + most)) versions.push(...(await this.look(path, copy)));
      return ok({ versions, total: all.length });
    } catch (error) {
      return fail(fileTrouble(path, error));
    }
  }

  /** One version as a draft. */
  async open(path: string, id: string): Promise<Result<Draft, readonly Located[]>> {
    if (readBackupName(id) === undefined || /[/\\\0]/u.test(id)) {
      return fail([{ place: '', message: '没有这个历史版本' }]);
    }
    const bytes = await readDraftBytes(join(backupFolder(this.dataFolder, path), id));
    if (!bytes.ok) return fail([{ place: '', message: `读不出这个历史版本：${bytes.problem.message}` }]);
    return parseDraftBytes('历史版本', bytes.value);
  }

  /** Keeps what stands on the screen among the versions, before another one takes its place there. */
  async keep(path: string, draft: Draft): Promise<Result<undefined, Located>> {
    try {
      await keepBackup(this.dataFolder, path, new TextEncoder().encode(writeDraft(draft)));
      return ok(undefined);
    } catch (error) {
      return fail(fileTrouble('历史版本', error));
    }
  }

  /** One that was thinned out meanwhile is none. */
  private async look(path: string, { name, moment }: BackupName): Promise<readonly DraftVersion[]> {
    const bytes = await readDraftBytes(join(backupFolder(this.dataFolder, path), name));
    if (!bytes.ok) return [];
    const { value } = bytes;
    return [
      { id: name, takenAt: new Date(moment).toISOString(), bytes: value.length, summary: summaryOf(name, value) },
    ];
  }
}
