import type { App as AntApp } from 'antd';

/** What the person wants before leaving; `stay` goes on working. */
export type Leaving = 'save' | 'drop' | 'stay';

type Modal = ReturnType<typeof AntApp.useApp>['modal'];

/**
 * Asks, once, what becomes of unsaved work: a draft that differs from its file can be saved; what is not valid yet
 * (`unfinished`, in words, empty for nothing) cannot.
 */
export async function askLeaving(modal: Modal, isDraftUnsaved: boolean, unfinished: string): Promise<Leaving> {
  const given = unfinished === '' ? '' : `还有 ${unfinished}，存不进文件，离开后就没有了。`;
  return isDraftUnsaved
    ? choose(modal, {
        title: '有没有保存的修改',
        content: given === '' ? '离开前要保存吗？' : `离开前要保存吗？${given}要接着填，请按右上角的关闭回去。`,
        ok: ['保存', 'save'],
        cancel: ['不保存', 'drop'],
      })
    : choose(modal, {
        title: '还有没填完的内容',
        content: given,
        ok: ['回去接着填', 'stay'],
        cancel: ['不要了，离开', 'drop'],
      });
}

interface Question {
  readonly title: string;
  readonly content: string;
  readonly ok: readonly [words: string, means: Leaving];
  readonly cancel: readonly [words: string, means: Leaving];
}

async function choose(modal: Modal, { title, content, ok, cancel }: Question): Promise<Leaving> {
  return new Promise((resolve) => {
    modal.confirm({
      title,
      content,
      okText: ok[0],
      cancelText: cancel[0],
      closable: true,
      onOk: () => {
        resolve(ok[1]);
      },
      onCancel: (...args: unknown[]) => {
        // The close mark and Escape stay here; the button passes its own close function.
        resolve(typeof args[0] === 'function' ? cancel[1] : 'stay');
        if (typeof args[0] === 'function') (args[0] as () => void)();
      },
    });
  });
}
