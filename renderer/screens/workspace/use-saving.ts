import { App as AntApp } from 'antd';
import { useCallback, useRef } from 'react';
import { printLocated } from '../../../shared/base/result.ts';
import type { LeftOut } from '../../../shared/draft/saveable.ts';
import { NOTHING_UNFINISHED, unfinishedWords } from '../../../shared/draft/unfinished.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import { insideOf } from '../../file-name.ts';
import { saveTo } from '../../saving.ts';
import type { StartRequest } from '../../start-request.ts';
import { restoreUnfinished, unfinishedIn } from '../../unfinished.ts';
import { heldReview, writeHeld } from '../../unkept-review.ts';
import { losesWork, type OpenFile, type UseWorkspace } from '../../workspace.ts';
import { askLeaving } from './ask-leaving.tsx';
import { askOverwriting, askReplacing } from './ask-replacing.tsx';
import type { Commands } from './shortcuts.ts';
import { useAskPath, type AskPath } from './use-ask-path.tsx';

/** Saving and leaving, with the questions they may raise. */
export function useSaving(
  store: UseWorkspace,
  { door, folder }: Pick<Answer<'app.start'>, 'door' | 'folder'>,
  onLeave: (next: StartRequest | null) => void,
): Commands {
  const { modal, message } = AntApp.useApp();
  const askPath = useAskPath(door);

  /** Asks for the path, and as often as it takes what is to become of a file that stands there. */
  const write = useCallback(
    async (as: boolean): Promise<boolean> => {
      const { file } = store.getState();
      const field = document.activeElement;
      let path = as || file.path === null || file.readOnly ? null : file.path;
      let over: string | null = null;
      for (;;) {
        path ??= await askSavePath(askPath, proposedPath(file, folder));
        if (path === null) return false;
        const result = await saveTo(store, path, over);
        if (result.status === 'failed') {
          void message.error(`没有保存：${result.message}`, 8);
          return false;
        }
        if (result.status === 'saved') {
          const remarks = [result.remark, leftInWords(result.left)].filter((words) => words !== '');
          if (remarks.length > 0) void message.warning(`已保存；${remarks.join('；')}`, 10);
          return true;
        }
        const { found } = result;
        const question = path === file.path ? askOverwriting : askReplacing;
        const choice = await question(modal, found, field);
        if (choice === 'stay') return false;
        over = choice === 'replace' ? found.fingerprint : null;
        if (choice === 'both') path = null;
      }
    },
    [store, folder, askPath, modal, message],
  );

  const save = useCallback(
    async (as: boolean): Promise<boolean> => {
      const isSaved = await write(as);
      const words = unfinishedWords(unfinishedIn(store.getState()));
      if (isSaved && words !== '') {
        void message.warning(`已保存；还有 ${words}，不在文件里。填好后再保存一次`, 6);
      }
      return isSaved;
    },
    [store, write, message],
  );

  const writeAnswers = useCallback(async (): Promise<boolean> => {
    if (await writeHeld(store, false)) return true;
    const { saving, file } = store.getState().unkeptReview ?? {};
    if (saving?.status === 'changed') {
      const overwrite = await modal.confirm({
        title: '审核文件已被别人改过',
        content: `“${file?.path ?? ''}”里有不是本窗口写的内容。覆盖会丢掉那边写的；取消后可以到“审核”里核对。`,
        okText: '覆盖',
        cancelText: '取消',
      });
      if (!overwrite) return false;
      if (await writeHeld(store, true)) return true;
    }
    void message.error(`答复没有保存：${store.getState().unkeptReview?.saving.message ?? ''}`);
    return false;
  }, [store, modal, message]);

  const askToSettle = useCallback(async (): Promise<boolean> => {
    // The field being typed in hands over its text first.
    const field = document.activeElement;
    if (field instanceof HTMLElement) field.blur();
    const { file, recoveryKey, draft, saved } = store.getState();
    const held = await heldReview(store);
    if (losesWork(store.getState())) {
      const unfinished = unfinishedWords(unfinishedIn(store.getState()));
      const isDraftUnsaved = draft !== saved;
      const answers = held === null ? '' : held.saving.message || '文件夹没有回应';
      const choice = await askLeaving(modal, { draft: isDraftUnsaved, answers, unfinished }, field);
      if (choice === 'stay') return false;
      if (choice === 'save' && isDraftUnsaved && !(await write(false))) return false;
      if (choice === 'save' && !(await writeAnswers())) return false;
      // Saved or not, what could not be saved is given up now: the question said so.
      giveUp(store);
      await ask('recovery.discard', { key: recoveryKey });
    }
    if (file.path !== null) await ask('draft.close', { path: file.path });
    return true;
  }, [store, modal, write, writeAnswers]);

  // Closing again while the question is still open is no second question.
  const isSettling = useRef(false);
  const settle = useCallback(async (): Promise<boolean> => {
    if (isSettling.current) return false;
    isSettling.current = true;
    try {
      return await askToSettle();
    } finally {
      isSettling.current = false;
    }
  }, [askToSettle]);

  const leave = useCallback(
    async (next: StartRequest | null): Promise<boolean> => {
      const left = await settle();
      if (left) onLeave(next);
      return left;
    },
    [settle, onLeave],
  );

  const close = useCallback(async (): Promise<void> => {
    if (await settle()) await ask('window.close', {});
  }, [settle]);

  return { save, leave, close };
}

/** Where a draft is to be saved unless the person says otherwise; `served` is the folder of the browser door. */
function proposedPath({ path, folder, name }: OpenFile, served: string | null): string {
  return path ?? insideOf(folder ?? served) + name;
}

/** Asks where to save, beginning with a name that is free; a path without the ending of drafts gets it. */
async function askSavePath(askPath: AskPath, proposed: string): Promise<string | null> {
  const free = await ask('draft.freePath', { path: proposed }).catch(() => ({ path: proposed }));
  const path = await askPath('save', free.path);
  return path === null || /\.ysgk$/iu.test(path) ? path : `${path}.ysgk`;
}

/** What could not be saved though the rest was. */
function leftInWords(left: readonly LeftOut[]): string {
  return left.length === 0
    ? ''
    : `存不进文件的没有存：${left.map(printLocated).join('；')}。文字还在屏幕上，请改好再保存`;
}

/** From now on nothing is unsaved, so that no recovery copy is written after the last one is gone. */
function giveUp(store: UseWorkspace): void {
  store.setState(({ draft }) => ({
    saved: draft,
    unkeptReview: null,
    unfinished: restoreUnfinished(NOTHING_UNFINISHED, draft, () => crypto.randomUUID()),
  }));
}
