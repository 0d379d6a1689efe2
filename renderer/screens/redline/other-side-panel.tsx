import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import { printLocated } from '../../../shared/base/result.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { insideOf } from '../../file-name.ts';
import { useAskPath } from '../workspace/use-ask-path.tsx';
import { readComparedFile } from '../../compared-file.ts';
import type { RedlineChoice } from './redline-choice.ts';

interface OtherSidePanelProps {
  readonly start: Answer<'app.start'>;
  readonly choice: RedlineChoice;
  readonly onChange: (part: Partial<RedlineChoice>) => void;
}

/** Chooses what the draft is compared with, and how the differences are shown. */
export function OtherSidePanel({ start, choice, onChange }: OtherSidePanelProps) {
  const store = useWorkspaceStore();
  const neverSaved = useWorkspace(({ saved }) => saved === null);
  const askPath = useAskPath(start.door);
  const [reading, setReading] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { file } = choice;

  const read = async (): Promise<void> => {
    const path = await askPath('compare', suggestedPath(store.getState().file.path, start.folder));
    if (path === null) return;
    setReading(true);
    setProblems([]);
    try {
      const opened = await readComparedFile(path);
      if (opened.ok) onChange({ file: opened.value });
      else setProblems(opened.problem.map(printLocated));
    } catch (error) {
      setProblems([`没有读成：${error instanceof Error ? error.message : '原因不明'}`]);
    } finally {
      setReading(false);
    }
  };
  return (
    <section className="panel" aria-label="和什么对照">
      <Radio.Group
        aria-label="原稿"
        value={file === null ? 'saved' : 'file'}
        onChange={({ target }) => {
          if (target.value === 'saved') onChange({ file: null });
          else void read();
        }}
      >
        <Radio value="saved" disabled={neverSaved}>
          上次保存的样子
        </Radio>
        <Radio value="file" disabled={reading}>
          {file === null ? '另一份草稿或公开文件' : file.side.name}
        </Radio>
      </Radio.Group>
      <Button loading={reading} onClick={() => void read()}>
        选择文件…
      </Button>
      <p className="soft">可以是 .ysgk 草稿，或者公开过的 .docx、.pdf、.xlsx。只读，不会改动。</p>
      {problems.length === 0 ? null : (
        <ul role="alert" className="redline-problems negative">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {file === null || file.remarks.length === 0 ? null : (
        <details>
          <summary>文件里有 {file.remarks.length} 处没有读懂，这些地方请自己核对</summary>
          <ul className="redline-problems">
            {file.remarks.map((remark, index) => (
              <li key={index}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="redline-options">
        <Checkbox
          checked={choice.onlyDifferences}
          onChange={({ target }) => {
            onChange({ onlyDifferences: target.checked });
          }}
        >
          只看不同之处
        </Checkbox>
        <Radio.Group
          aria-label="文字怎样对照"
          value={choice.view}
          options={[
            { value: 'inline', label: '文字标在一起' },
            { value: 'beside', label: '文字左右并排' },
          ]}
          onChange={({ target }) => {
            onChange({ view: target.value as RedlineChoice['view'] });
          }}
        />
      </div>
    </section>
  );
}

/** Where to look first: beside the draft, else in the folder that is served. */
function suggestedPath(path: string | null, served: string | null): string {
  return path ?? insideOf(served);
}
