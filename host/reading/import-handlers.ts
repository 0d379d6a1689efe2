import type { Located, Result } from '../../shared/base/result.ts';
import type { ImportProfile } from '../../shared/read/table-file/import-profile.ts';
import { MAX_TABLE_BYTES } from '../../shared/read/table-file/table-file.ts';
import { answerOf, refuse, type Either } from '../answer.ts';
import type { Desk } from '../desk.ts';
import type { Handlers } from '../handler.ts';
import { openTable } from './read-file.ts';

/** Reading a spreadsheet that a person hands over, and remembering how it was understood. */
export function importHandlers(
  desk: Desk,
): Pick<Handlers, 'import.read' | 'import.profiles' | 'import.keepProfile' | 'import.forgetProfile'> {
  return {
    'import.read': async ({ name, content }) => {
      const bytes = Buffer.from(content, 'base64');
      if (bytes.length > MAX_TABLE_BYTES) {
        const limit = String(MAX_TABLE_BYTES / 1024 / 1024);
        return refuse([{ place: name, message: `文件超过 ${limit} MB，请把预算明细那张表单独存成一个文件` }]);
      }
      const read = await openTable({ bytes, name });
      if (read.ok) return answerOf(read);
      const { place, message } = read.problem;
      return refuse([{ place: place === '' ? name : `${name}：${place}`, message }]);
    },
    'import.profiles': async () => [...(await desk.importProfiles.list())],
    'import.keepProfile': async ({ profile, replaces }) => listed(await desk.importProfiles.save(profile, replaces)),
    'import.forgetProfile': async ({ name }) => listed(await desk.importProfiles.forget(name)),
  };
}

function listed(profiles: Result<readonly ImportProfile[], Located>): Either<ImportProfile[]> {
  return answerOf(profiles.ok ? { ok: true, value: [...profiles.value] } : profiles);
}
