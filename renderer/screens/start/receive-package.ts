import type { App as AntApp } from 'antd';
import { fail, ok, type Located, type Result } from '../../../shared/base/result.ts';
import { ask } from '../../api.ts';
import { fileNameOf } from '../../file-name.ts';
import { base64 } from '../../file-content.ts';

/** As large as a question to the system may be, in bytes before base64. */
const MAX_BYTES = 18 * 1024 * 1024;

/** Whether the package of this path, which is another one, is to be replaced. */
type Confirm = (path: string) => Promise<boolean>;

/** Hands a package without a path to the system; its path there, or null where the person keeps the one that is there. */
export async function receivePackage(file: File, confirm: Confirm): Promise<Result<string | null, readonly Located[]>> {
  if (file.size > MAX_BYTES) {
    return fail([{ place: '', message: '文件超过 18 MB，请把它放进本次打开的文件夹，再点“审核…”打开' }]);
  }
  try {
    const question = { name: file.name.slice(-255), content: await base64(file) };
    const first = await ask('review.receive', { ...question, replace: false });
    if (!first.ok) return fail(first.problems);
    if (first.value.status === 'received') return ok(first.value.path);
    if (!(await confirm(first.value.path))) return ok(null);
    const second = await ask('review.receive', { ...question, replace: true });
    return second.ok ? ok(second.value.path) : fail(second.problems);
  } catch (error) {
    return fail([{ place: '', message: error instanceof Error ? error.message : '程序没有回应，请再试一次' }]);
  }
}

/** Asks it on the screen. */
export function confirmReplacing(modal: ReturnType<typeof AntApp.useApp>['modal']): Confirm {
  return async (path) =>
    modal.confirm({
      title: '文件夹里已有同名的另一个包',
      content: `“${fileNameOf(path)}”与拖来的内容不同，多半是前一轮的。换成拖来的这一个吗？审核文件里已有的意见都留着。`,
      okText: '换成这一个',
      cancelText: '取消',
    });
}
