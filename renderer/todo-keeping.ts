import { ask } from './api.ts';
import type { UseWorkspace } from './workspace.ts';

/**
 * Brings back the 待补 list of the draft's path and remembers every later tick, also under another path the draft is saved
 * to. A draft without a file has its list in the recovery copy. Returns how to stop.
 */
export function keepTodo(workspace: UseWorkspace, onTrouble: (message: string) => void): () => void {
  let isStopped = false;
  let writing = Promise.resolve();

  const remember = (): void => {
    const { file, todo } = workspace.getState();
    if (file.path === null) return;
    const question = { draft: file.path, todo };
    writing = writing.then(async () => {
      const answer = await ask('todo.remember', question).catch(() => null);
      if (answer?.ok !== true) onTrouble('待补清单没有记住，请在“问题”里复制一份');
    });
  };
  const recall = async (draft: string): Promise<void> => {
    const answer = await ask('todo.recall', { draft }).catch(() => null);
    if (answer?.ok !== true || isStopped || answer.value.length === 0) return;
    // What was ticked since, or came with a recovery copy, is newer.
    if (workspace.getState().todo.length === 0) workspace.getState().setTodo(answer.value);
  };

  const { path } = workspace.getState().file;
  let isRecalled = path === null;
  if (path !== null) {
    void recall(path).finally(() => {
      isRecalled = true;
    });
  }
  const stop = workspace.subscribe((now, before) => {
    if (!isRecalled || (now.todo === before.todo && now.file.path === before.file.path)) return;
    if (now.todo.length + before.todo.length > 0) remember();
  });
  return () => {
    isStopped = true;
    stop();
  };
}
