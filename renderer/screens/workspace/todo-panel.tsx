import { App as AntApp, Button, Checkbox } from 'antd';
import { OVERRIDE_TEXT } from '../../../shared/draft/unfinished.ts';
import { openLines, tick, type Todo } from '../../../shared/draft/todo.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { overrideIn } from '../../dialog-text.ts';
import { PART_NAMES, partOf } from '../../part.ts';
import './todo-panel.css';

/** 待补: what the published document did not say, each with the way to its place and a tick for what was completed. */
export function TodoPanel() {
  const store = useWorkspaceStore();
  const { modal, message } = AntApp.useApp();
  const todo = useWorkspace((workspace) => workspace.todo);
  if (todo.length === 0) return null;
  const open = openLines(todo);
  const lines = todo.map((line, at) => ({ line, at }));
  const copy = async (): Promise<void> => {
    const text = todo.map(({ text, done }) => `${done ? '［已补］' : '［待补］'}${text}\n`).join('');
    try {
      await navigator.clipboard.writeText(text);
      void message.success('清单已复制');
    } catch {
      void message.error('没有复制成：系统不让用剪贴板');
    }
  };
  const giveUp = async (): Promise<void> => {
    const sure: boolean = await modal.confirm({
      title: '不要待补清单了？',
      content:
        open === 0
          ? '清单删除后不能撤销，草稿不受影响。'
          : `还有 ${String(open)} 处没有补。清单删除后不能撤销，草稿不受影响。`,
      okText: '删除清单',
      okButtonProps: { danger: true },
      cancelText: '取消',
    });
    if (sure) store.getState().setTodo([]);
  };
  return (
    <section className="todo-panel" aria-label="待补">
      <div className="todo-head">
        <h3>{open === 0 ? '待补：都补齐了' : `待补 ${String(open)} 处`}</h3>
        <Button size="small" onClick={() => void copy()}>
          复制清单
        </Button>
        <Button size="small" onClick={() => void giveUp()}>
          不要了…
        </Button>
      </div>
      <p className="soft">公开件里没有、起稿时填不出的。补好一处，在前面打勾；清单记在本机，不在草稿文件里。</p>
      <TodoLines lines={lines.filter(({ line }) => !line.done)} />
      {open === todo.length ? null : (
        <details>
          <summary>已补 {todo.length - open} 处</summary>
          <TodoLines lines={lines.filter(({ line }) => line.done)} />
        </details>
      )}
    </section>
  );
}

function TodoLines({ lines }: { readonly lines: readonly { readonly line: Todo[number]; readonly at: number }[] }) {
  const store = useWorkspaceStore();
  const goTo = (pointer: string): void => {
    const block = pointer.startsWith(`${OVERRIDE_TEXT}/`) ? overrideIn(pointer) : undefined;
    store.getState().goTo(partOf({ pointer }), { pointer, ...(block === undefined ? {} : { block }) });
  };
  return (
    <ul className="todo-lines">
      {lines.map(({ line: { text, pointer, done }, at }) => (
        <li key={at}>
          <Checkbox
            checked={done}
            onChange={({ target }) => {
              const { todo, setTodo } = store.getState();
              setTodo(tick(todo, at, target.checked));
            }}
          >
            {text}
          </Checkbox>
          <Button
            size="small"
            type="link"
            aria-label={`到“${PART_NAMES[partOf({ pointer })]}”补：${text}`}
            onClick={() => {
              goTo(pointer);
            }}
          >
            {PART_NAMES[partOf({ pointer })]}
          </Button>
        </li>
      ))}
    </ul>
  );
}
