import { Select } from 'antd';
import { useState } from 'react';
import { printLocated } from '../../../shared/base/result.ts';
import type { Answer } from '../../../shared/ipc.ts';
import type { Unit } from '../../../shared/ledger/consolidate/unit.ts';
import { ask } from '../../api.ts';
import { folderOf } from '../../file-name.ts';

type File = Extract<Answer<'folder.list'>, { ok: true }>['value'][number];

/** Chooses the draft of one more unit among those beside the department's draft. */
export function AddUnit({
  department,
  known,
  onAdd,
}: {
  /** Path of the department's draft. */
  readonly department: string;
  /** Files that are units already. */
  readonly known: readonly string[];
  readonly onAdd: (unit: Unit) => void;
}) {
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const [trouble, setTrouble] = useState('');
  const folder = folderOf(department);

  const list = async (): Promise<void> => {
    setTrouble('');
    const answer = await ask('folder.list', { path: folder }).catch(() => null);
    if (answer?.ok === true) setFiles(answer.value);
    else setTrouble(answer === null ? '程序没有回应' : answer.problems.map(printLocated).join('；'));
  };
  const choose = async (path: string): Promise<void> => {
    const answer = await ask('units.read', { folder, paths: [path] }).catch(() => null);
    if (answer?.ok === true) answer.value.forEach(onAdd);
    else setTrouble(answer === null ? '程序没有回应' : answer.problems.map(printLocated).join('；'));
  };
  const others = (files ?? []).filter(({ path, name }) => path !== department && !known.includes(name));
  return (
    <>
      <Select<string, { value: string; label: string }>
        size="small"
        className="add-unit"
        aria-label="加入一个单位"
        placeholder="加入一个单位…"
        value={null}
        loading={files === null}
        options={others.map(({ path, name }) => ({ value: path, label: name }))}
        notFoundContent={files === null ? '正在查看文件夹…' : '部门草稿旁边没有别的草稿，请先把单位的草稿放到一起'}
        popupMatchSelectWidth={false}
        onOpenChange={(isOpen) => {
          if (isOpen) void list();
        }}
        onChange={(path) => void choose(path)}
      />
      {trouble === '' ? null : (
        <span role="alert" className="negative">
          {trouble}
        </span>
      )}
    </>
  );
}
