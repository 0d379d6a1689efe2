import { fail, ok, printLocated, type Result } from '../../../../shared/base/result.ts';
import { MAX_TABLE_BYTES, type TableFile } from '../../../../shared/read/table-file/table-file.ts';
import { ask } from '../../../api.ts';
import { base64 } from '../../../file-content.ts';

/** Has a spreadsheet read by the system; the problem is a sentence with the file's name. */
export async function readTable(file: File): Promise<Result<TableFile, string>> {
  if (file.size > MAX_TABLE_BYTES) {
    const limit = String(MAX_TABLE_BYTES / 1024 / 1024);
    return fail(`${file.name}：文件超过 ${limit} MB，请把预算明细那张表单独存成一个文件`);
  }
  try {
    const answer = await ask('import.read', { name: file.name.slice(-255), content: await base64(file) });
    return answer.ok ? ok(answer.value) : fail(answer.problems.map(printLocated).join('；'));
  } catch (error) {
    return fail(`${file.name}：没有读成（${error instanceof Error ? error.message : '原因不明'}），请再试一次`);
  }
}
