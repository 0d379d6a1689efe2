import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../shared/base/json.ts';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { ImportProfileSchema, MAX_PROFILES, type ImportProfile } from '../../shared/read/table-file/import-profile.ts';
import { compareText } from '../../shared/ledger/project.ts';
import { FileLocks } from '../disk/file-locks.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import { writePrivate } from '../disk/private-file.ts';

/** Fifty profiles of the widest tables stay below it. */
const MAX_BYTES = 4 * 1024 * 1024;

const ListSchema = z.array(ImportProfileSchema).max(MAX_PROFILES);

/** How this user's spreadsheets were understood, by name; kept in the data folder. */
export class ImportProfiles {
  private readonly file: string;
  private readonly locks: FileLocks;

  constructor(dataFolder: string, locks?: FileLocks) {
    this.file = join(dataFolder, 'import-profiles.json');
    this.locks = locks ?? new FileLocks(dataFolder);
  }

  /** Every profile, by name. A file that cannot be used counts as none: mappings can be told again. */
  async list(): Promise<readonly ImportProfile[]> {
    const size = await stat(this.file).then(
      (status) => status.size,
      () => 0,
    );
    if (size === 0 || size > MAX_BYTES) return [];
    const json = parseJson(await readFile(this.file, 'utf8').catch(() => ''));
    const list = ListSchema.safeParse(json.ok ? json.value : []);
    return list.success ? list.data : [];
  }

  /** Keeps a profile; one of the same name gives way, and so does `replaces`, which is how a profile is renamed. */
  async save(profile: ImportProfile, replaces: string | null): Promise<Result<readonly ImportProfile[], Located>> {
    return this.change((profiles) => {
      const others = profiles.filter(({ name }) => name !== profile.name && name !== replaces);
      if (others.length < MAX_PROFILES) return ok([...others, profile]);
      return fail({ place: '', message: `最多记住 ${String(MAX_PROFILES)} 个方案，请先删除不用的` });
    });
  }

  /** Drops a profile. */
  async forget(name: string): Promise<Result<readonly ImportProfile[], Located>> {
    return this.change((profiles) => ok(profiles.filter((profile) => profile.name !== name)));
  }

  private async change(
    edit: (profiles: readonly ImportProfile[]) => Result<readonly ImportProfile[], Located>,
  ): Promise<Result<readonly ImportProfile[], Located>> {
    const done = await this.locks.hold(this.file, async () => {
      const edited = edit(await this.list());
      if (!edited.ok) return edited;
      const sorted = edited.value.toSorted((one, other) => compareText(one.name, other.name));
      try {
        await writePrivate(this.file, `${JSON.stringify(sorted, null, 1)}\n`);
      } catch (error) {
        return fail(fileTrouble(this.file, error));
      }
      return ok(sorted);
    });
    return done.ok ? done.value : fail({ place: '', message: done.problem });
  }
}
