import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { CellSource } from '../../../shared/ledger/filter.ts';
import { filterInWords } from '../../components/table/filter-in-words.ts';
import { useWorkspace } from '../../context.tsx';

/** What stands behind a cell that shows last year or what changed: the lines of either year, which are not typed here. */
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
  const inWords = filterInWords(source.filter, { codes, projects });
  return (
    <section className="cell-explanation" aria-label="格子的来源" aria-live="polite">
      <p className="first">
        <b>
          {name}：{text === '' ? '空白' : text}
        </b>
        <span className="soft">回车查看两年的明细</span>
        <Button
          size="small"
          onClick={() => {
            showSource({ title, text, source });
          }}
        >
          查看明细来源
        </Button>
      </p>
      {children}
      <p>＝ {source.kind === 'years' ? `${CHANGE_WORDS[source.part]}：${inWords}` : `上年预算明细：${inWords}`}</p>
      <p className="soft">上年数由预算明细的上年金额算出，要改请到“预算明细”；这里不能直接填写。</p>
    </section>
  );
}

const CHANGE_WORDS = {
  difference: '本年数减上年数，都按印出的两位小数',
  rate: '增减额除以上年数，都按印出的两位小数',
} as const satisfies Record<(CellSource & { kind: 'years' })['part'], string>;
