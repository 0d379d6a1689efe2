import { Button } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { draftText } from '../../../shared/draft/plain-text.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { DropTarget, useFileDrop } from '../../components/file-drop.tsx';
import type { Formless } from '../../opening.ts';
import type { UseWorkspace } from '../../workspace.ts';
import { useForms } from '../forms/use-forms.ts';
import { useAskPath } from '../workspace/use-ask-path.tsx';
import './formless.css';

/** A draft whose form is missing: all it says, to be read, and how to get the form; nothing is ever written. */
export function FormlessScreen({
  start,
  formless,
  onOpen,
  onLeave,
}: {
  readonly start: Answer<'app.start'>;
  readonly formless: Formless;
  readonly onOpen: (workspace: UseWorkspace) => void;
  readonly onLeave: () => void;
}) {
  const { draft, name, again } = formless;
  const { news, install } = useForms();
  const [problems, setProblems] = useState(formless.problems);
  const picker = useRef<HTMLInputElement>(null);
  const askPath = useAskPath(start.door);
  const lines = useMemo(() => draftText(draft), [draft]);
  const retry = useCallback(async (): Promise<void> => {
    const opened = await again();
    if (opened.ok) onOpen(opened.value);
    else setProblems('formless' in opened.problem ? opened.problem.problems : opened.problem);
  }, [again, onOpen]);
  const take = useCallback(
    (file: File): void => {
      void install({ upload: file }).then(retry);
    },
    [install, retry],
  );
  const isOver = useFileDrop(take);
  const choose = async (): Promise<void> => {
    if (start.door === 'browser') {
      picker.current?.click();
      return;
    }
    const path = await askPath('form', '');
    if (path !== null) await install({ path }).then(retry);
  };
  return (
    <main className="formless-screen">
      <header>
        <Button onClick={onLeave}>返回开始</Button>
        <h1>{name}</h1>
        <span className="soft">只能看</span>
      </header>
      <section className="panel" role="alert">
        <p>
          这份草稿用的公开格式“<strong>{draft.pack}</strong>”在这台机器上不能用，排不出表和文字。
          下面是草稿里的全部内容；文件没有动过，装上格式就照常打开。
        </p>
        <ul>
          {problems.map(({ place, message }) => (
            <li key={place + message}>{place === '' ? message : `${place}：${message}`}</li>
          ))}
        </ul>
        <p>
          格式是一个 .ysgk-pack 文件：向发草稿的单位、主管部门或财政部门要，他们在“公开格式…”里点“导出成文件…”就有。
          也可以把它放进草稿旁边的“公开格式”文件夹，再点“再试一次”。
        </p>
        {news !== null && 'trouble' in news ? (
          <ul className="negative">
            {news.trouble.slice(0, 12).map((line) => (
              <li key={line}>没有装上：{line}</li>
            ))}
          </ul>
        ) : null}
        <div className="formless-actions">
          <Button type="primary" autoFocus onClick={() => void choose()}>
            安装公开格式…
          </Button>
          <Button onClick={() => void retry()}>再试一次</Button>
        </div>
        <input
          ref={picker}
          type="file"
          accept=".ysgk-pack"
          hidden
          aria-label="选择公开格式的文件"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file !== undefined) take(file);
          }}
        />
      </section>
      <section className="panel" aria-label="草稿里的全部内容" tabIndex={0}>
        {lines.map((line, index) => (
          <p key={index} className="formless-line">
            {line}
          </p>
        ))}
      </section>
      {isOver ? <DropTarget /> : null}
    </main>
  );
}
