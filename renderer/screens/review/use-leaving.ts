import { App as AntApp } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import { ask, listen } from '../../api.ts';
import type { ReviewSaving } from '../../components/review/use-review-file.ts';

/**
 * Leaves the review, asking first where something did not come into the review file or is only half written (named in
 * `halfWritten`); so does closing the window.
 */
export function useLeaving(
  door: Answer<'app.start'>['door'],
  title: string,
  { status }: ReviewSaving,
  halfWritten: readonly string[],
  onLeave: () => void,
): () => void {
  const { modal } = AntApp.useApp();
  const isUnkept = status === 'changed' || status === 'failed';
  const words = halfWritten.join('和');
  const isLost = isUnkept || words !== '';

  const ifAgreed = useCallback(
    (leave: () => void): void => {
      if (!isLost) {
        leave();
        return;
      }
      modal.confirm({
        title: isUnkept ? '有意见没有存进审核文件' : `${words}还没有写完`,
        content: [
          ...(isUnkept ? ['离开后这些意见就没有了。可以先回去，再保存一次。'] : []),
          ...(words === '' ? [] : [`写了一半的${words}还没有加上，离开后就没有了。`]),
        ].join(''),
        okText: '不要了，离开',
        cancelText: '回去',
        onOk: leave,
      });
    },
    [isLost, isUnkept, words, modal],
  );
  useEffect(() => {
    document.title = title;
    void ask('window.title', { title, unsaved: isLost });
  }, [title, isLost]);
  useEffect(() => {
    if (!isLost) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [isLost]);
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
