import { App as AntApp } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import { ask, listen } from '../../api.ts';
import type { ReviewSaving } from '../../components/review/use-review-file.ts';

/** Leaves the review, asking first where something did not come into the review file; so does closing the window. */
export function useLeaving(
  door: Answer<'app.start'>['door'],
  title: string,
  { status }: ReviewSaving,
  onLeave: () => void,
): () => void {
  const { modal } = AntApp.useApp();
  const isLost = status === 'changed' || status === 'failed';

  const ifAgreed = useCallback(
    (leave: () => void): void => {
      if (!isLost) {
        leave();
        return;
      }
      modal.confirm({
        title: '有意见没有存进审核文件',
        content: '离开后这些意见就没有了。可以先回去，再保存一次。',
        okText: '不要了，离开',
        cancelText: '回去',
        onOk: leave,
      });
    },
    [isLost, modal],
  );
  useEffect(() => {
    document.title = title;
    void ask('window.title', { title, unsaved: isLost });
  }, [title, isLost]);
  const latest = useRef(ifAgreed);
  useEffect(() => {
    latest.current = ifAgreed;
  });
  useEffect(() => {
    if (door !== 'desktop') return undefined;
    return listen('closing', () => {
      latest.current(() => void ask('window.close', {}));
    });
  }, [door]);
  useEffect(
    () => () => {
      document.title = '阳光预算';
      void ask('window.title', { title: '', unsaved: false });
    },
    [],
  );
  return () => {
    ifAgreed(onLeave);
  };
}
