import { App as AntApp } from 'antd';
import { useCallback } from 'react';
import { fail, ok, type Located, type Result } from '../../../shared/base/result.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import { ArrivalList } from './arrival-list.tsx';

/** What a 退回包 came to. */
export type Taken = Exclude<Extract<Answer<'review.take'>, { ok: true }>['value'], { status: 'differs' }>;

/**
 * Takes a 退回包 to a draft. Where it would replace what a reviewer said before, the differences are shown first; null
 * where the person leaves it.
 */
export function useTaking(): (
  packagePath: string,
  draftPath: string,
) => Promise<Result<Taken | null, readonly Located[]>> {
  const { modal } = AntApp.useApp();
  return useCallback(
    async (packagePath, draftPath) => {
      const question = { package: packagePath, draft: draftPath };
      const first = await ask('review.take', { ...question, replace: false });
      if (!first.ok) return fail(first.problems);
      if (first.value.status !== 'differs') return ok(first.value);
      const { differences } = first.value;
      const isAgreed = await modal.confirm({
        title: '这位审核人这一轮的意见先前收过一份，与这一份不同',
        width: 640,
        content: (
          <>
            <p>这一份较新，或者结论较严。换成它以后：</p>
            <ArrivalList changes={differences} />
            <p className="soft">您写的答复都留着。别的审核人的意见不受影响。</p>
          </>
        ),
        okText: '换成这一份',
        cancelText: '不换，留着先前的',
        focusable: { autoFocusButton: 'cancel' },
      });
      if (!isAgreed) return ok(null);
      const second = await ask('review.take', { ...question, replace: true });
      if (!second.ok) return fail(second.problems);
      return second.value.status === 'differs' ? ok(null) : ok(second.value);
    },
    [modal],
  );
}
