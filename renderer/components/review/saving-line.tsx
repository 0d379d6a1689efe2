import { Button } from 'antd';
import type { ReviewEditing } from './use-review-file.ts';

const WORDS = { unchanged: '', saving: '正在保存…', saved: '已保存', changed: '没有保存', failed: '没有保存' } as const;

/** Whether what was said is in the review file, and what to do where it is not. */
export function SavingLine({ editing }: { readonly editing: Pick<ReviewEditing, 'saving' | 'overwrite'> }) {
  const { status, message } = editing.saving;
  const isTrouble = status === 'changed' || status === 'failed';
  return (
    <span className={isTrouble ? 'negative' : 'soft'} role="status" aria-label="审核文件">
      {WORDS[status]}
      {message === '' ? '' : `：${message}。`}
      {isTrouble ? (
        <Button type="link" size="small" onClick={editing.overwrite}>
          {status === 'changed' ? '用这里的覆盖' : '再试一次'}
        </Button>
      ) : null}
    </span>
  );
}
