import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { CellSource } from '../../../shared/ledger/filter.ts';
import { filterInWords } from '../../components/table/filter-in-words.ts';
import { useWorkspace } from '../../context.tsx';

/** What stands behind a cell that is not typed here: the lines of last year or of both, or a field of a form. */
export function ComparedCell({
  title,
  name,
  text,
  source,
  children,
}: {
  /** The table it stands in. */
  readonly title: string;
  /** Its row and column in words. */
  readonly name: string;
  /** What it prints. */
  readonly text: string;
  readonly source: CellSource;
  /** What the checks found. */
  readonly children: ReactNode;
}) {
  const codes = useWorkspace((workspace) => workspace.codes);
  const projects = useWorkspace((workspace) => workspace.draft.projects);
  const showSource = useWorkspace((workspace) => workspace.showSource);
  return (
    <section className="cell-explanation" aria-label="格子的来源" aria-live="polite">
      <p className="first">
        <b>
          {name}：{text === '' ? '空白' : text}
        </b>
        <span className="soft">{source.kind === 'entered' ? '回车查看来源' : '回车查看两年的明细'}</span>
        <Button
          size="small"
          onClick={() => {
            showSource({ title, text, source });
          }}
        >
          {source.kind === 'entered' ? '查看来源' : '查看明细来源'}
        </Button>
      </p>
      {children}
      {source.kind === 'entered' ? (
        <p className="soft">这个数是在别处填写的，不由明细算出；要改请点“查看来源”，到填写它的地方去。</p>
      ) : (
        <>
          <p>
            ＝ {source.kind === 'years' ? CHANGE_WORDS[source.part] : '上年预算明细'}：
            {filterInWords(source.filter, { codes, projects })}
          </p>
          <p className="soft">上年数由预算明细的上年金额算出，要改请到“预算明细”；这里不能直接填写。</p>
        </>
      )}
    </section>
  );
}

const CHANGE_WORDS = {
  difference: '本年数减上年数，都按印出的两位小数',
  rate: '增减额除以上年数，都按印出的两位小数',
} as const satisfies Record<(CellSource & { kind: 'years' })['part'], string>;
