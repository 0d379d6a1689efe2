import { Button } from 'antd';
import { useState } from 'react';
import { BASIS_NAMES, BASIS_ROLES, yearOfBasis, type BasisRole } from '../../../shared/check/basis.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { loadBasis, type BasisSlot } from '../../basis.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { fileNameOf, insideOf } from '../../file-name.ts';
import './basis-panel.css';
import { useAskPath } from './use-ask-path.tsx';

type Start = Pick<Answer<'app.start'>, 'door' | 'folder'>;

/** 核对依据: the approved figures and last year's document that the draft is checked against. */
export function BasisPanel({ start }: { readonly start: Start }) {
  return (
    <section className="basis-panel" aria-label="核对依据">
      <h3>核对依据</h3>
      {BASIS_ROLES.map((role) => (
        <BasisEntry key={role} role={role} start={start} />
      ))}
    </section>
  );
}

const HINTS = {
  approved: '财政批复的各表，用来核对公开数等于批复数',
  lastYear: '上年公开的文本，用来核对上年数，找出没有改过来的数',
} as const satisfies Record<BasisRole, string>;

function BasisEntry({ role, start }: { readonly role: BasisRole; readonly start: Start }) {
  const store = useWorkspaceStore();
  const slot = useWorkspace(({ basis }) => basis[role]);
  const askPath = useAskPath(start.door);
  const [isReading, setIsReading] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const name = BASIS_NAMES[role];

  const load = async (): Promise<void> => {
    const { file, basis } = store.getState();
    const before = basis[role];
    const suggested = before.status === 'none' ? (file.path ?? insideOf(start.folder)) : before.file.path;
    const path = await askPath(role, suggested);
    if (path === null) return;
    setIsReading(true);
    setProblems([]);
    const loaded = await loadBasis(path, new Date());
    setIsReading(false);
    if (loaded.ok) store.getState().setBasis(role, loaded.value);
    else setProblems(loaded.problem);
  };
  return (
    <div className="basis-entry">
      <div className="basis-head">
        <b>{name}</b>
        <span className="basis-file">
          {slot.status === 'none' ? <span className="soft">没有载入</span> : fileNameOf(slot.file.path)}
        </span>
        <Button
          size="small"
          loading={isReading || slot.status === 'recalling'}
          aria-label={slot.status === 'none' ? `载入${name}` : `${name}换一份`}
          onClick={() => void load()}
        >
          {slot.status === 'none' ? '载入…' : '换一份…'}
        </Button>
        {slot.status === 'none' ? null : (
          <Button
            size="small"
            aria-label={`移除${name}`}
            onClick={() => {
              store.getState().setBasis(role, { status: 'none' });
            }}
          >
            移除
          </Button>
        )}
      </div>
      <BasisState role={role} slot={slot} />
      {problems.length === 0 ? null : (
        <div role="alert" className="negative">
          没有载入：{problems.join('；')}
        </div>
      )}
    </div>
  );
}

/** Whether a file is in use, and what a person should know of it. */
function BasisState({ role, slot }: { readonly role: BasisRole; readonly slot: BasisSlot }) {
  const fiscalYear = useWorkspace(({ draft }) => draft.fiscalYear);
  const name = useWorkspace(({ draft }) => draft.organization.name);
  if (slot.status === 'none') return <p className="soft">{HINTS[role]}。</p>;
  if (slot.status === 'recalling') return <p className="soft">正在读上次载入的文件……</p>;
  const when = new Date(slot.file.loadedAt).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });
  if (slot.status === 'lost') {
    return (
      <div role="alert" className="negative">
        {when} 载入过，现在读不了，没有用来核对：{slot.problems.join('；')}。请换一份，或移除。
      </div>
    );
  }
  const { document, remarks } = slot.read;
  const year = yearOfBasis(role, fiscalYear);
  const doubts = [
    slot.isChanged ? '这份文件在载入以后改过，现在按改过的核对' : '',
    document.fiscalYear !== 0 && document.fiscalYear !== year
      ? `这份文件是 ${String(document.fiscalYear)} 年的，${BASIS_NAMES[role]}应当是 ${String(year)} 年的`
      : '',
    document.organization !== '' && document.organization !== name ? `这份文件是“${document.organization}”的` : '',
  ].filter((doubt) => doubt !== '');
  return (
    <>
      <p className="soft">{when} 载入，只读，正用来核对。</p>
      {doubts.map((doubt) => (
        <p key={doubt} className="basis-doubt">
          请核对：{doubt}
        </p>
      ))}
      {remarks.length === 0 ? null : (
        <details>
          <summary>文件里有 {remarks.length} 处没有读懂，这些地方请自己核对</summary>
          <ul>
            {remarks.map((remark, index) => (
              <li key={index}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
