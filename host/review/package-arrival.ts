import { readFile } from 'node:fs/promises';
import { answer, answerOf, refuse } from '../answer.ts';
import { replaceFile } from '../disk/atomic-file.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import { admitPath } from '../disk/path-admission.ts';
import type { Handlers } from '../handler.ts';
import type { System } from '../system.ts';
import { placeFor } from './package-place.ts';
import { openPackageBytes, packageName } from './review-package.ts';

/**
 * A 上报包 or 退回包 handed to a browser page, which never learns its path. It goes into the folder of the door under the
 * name packages have, so that the review file of the earlier rounds is found beside it; another reviewer's stays.
 */
export function arrivalHandlers({ folder, ...system }: System): Pick<Handlers, 'review.receive'> {
  return {
    'review.receive': async ({ name, content, replace }) => {
      if (folder === null) return refuse([{ place: name, message: '这里没有放包的文件夹，请用“审核…”打开它' }]);
      const bytes = Buffer.from(content, 'base64');
      const opened = await openPackageBytes(name, bytes);
      if (!opened.ok) return answerOf(opened);
      const proper = packageName(opened.value.content);
      if (/[/\\:\0]/u.test(proper)) return refuse([{ place: name, message: '包里写的草稿名称不能作文件名' }]);
      const admitted = await admitPath({ folder, ...system }, await placeFor(folder, opened.value.content), 'write');
      if (!admitted.ok) return answerOf(admitted);
      const path = admitted.value;
      const before = await readFile(path).catch(() => undefined);
      const isSame = before !== undefined && bytes.equals(before);
      if (before !== undefined && !isSame && !replace) return answer({ status: 'differs' as const, path });
      try {
        if (!isSame) await replaceFile(path, bytes);
        return answer({ status: 'received' as const, path });
      } catch (error) {
        return refuse([fileTrouble(path, error)]);
      }
    },
  };
}
