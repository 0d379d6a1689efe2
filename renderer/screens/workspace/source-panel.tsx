import { Button, Empty } from 'antd';
import { printWan } from '../../../shared/base/money/fen.ts';
import type { Block } from '../../../shared/document/document.ts';
import { SOURCE_NAMES } from '../../../shared/draft/source.ts';
import { codeAndName } from '../../../shared/ledger/codes.ts';
import type { CellSource, LedgerFilter, ValueSource } from '../../../shared/ledger/filter.ts';
import { indexLedger } from '../../../shared/ledger/ledger.ts';
import { measureFilter } from '../../../shared/ledger/measure.ts';
import { useWorkspace } from '../../context.tsx';
import { COUNTED_IN, PART_NAMES, partOf } from '../../part.ts';

/** Where the number that was clicked comes from: the lines that were added up, or the place where it was entered. */
export function SourcePanel() {
  const shown = useWorkspace((workspace) => workspace.source);
  const blocks = useWorkspace((workspace) => workspace.document.blocks);
  if (shown === null) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description="点一下预览或表格里的数字，这里显示它是怎么来的"
        style={{ marginTop: 48 }}
      />
    );
  }
  return (
    <div className="panel" style={{ margin: 12 }}>
      <h3>
        {headingOver(blocks, shown.title)}：{shown.text}
      </h3>
      <Explanation source={shown.source} />
    </div>
  );
}

/** A number of a sentence stands under a heading; one of a table comes with its words. */
function headingOver(blocks: readonly Block[], title: string): string {
  const at = blocks.findIndex(({ id }) => id === title);
  const heading = blocks.slice(0, at + 1).findLast((block) => block.type === 'heading');
  return heading?.text ?? title;
}

function Explanation({ source }: { readonly source: ValueSource | CellSource }) {
  const measures = useWorkspace((workspace) => workspace.pack.manifest.measures);
  const goTo = useWorkspace((workspace) => workspace.goTo);
  if (source.kind === 'entered' || source.kind === 'count') {
    const part = source.kind === 'entered' ? partOf(source) : COUNTED_IN[source.of];
    return (
      <>
        <p>{source.kind === 'entered' ? '这个数是填写的，不是算出来的。' : '这个数由程序数出来：有几项就是几。'}</p>
        {part === undefined ? null : (
          <Button
            size="small"
            onClick={() => {
              goTo(part, { pointer: source.kind === 'entered' ? source.pointer : '' });
            }}
          >
            到“{PART_NAMES[part]}”修改
          </Button>
        )}
      </>
    );
  }
  if (source.kind === 'comparison') {
    const filter = measureFilter(measures, source.key) ?? {};
    return (
      <>
        <p>{partInWords(source)}（按印出的数计算）。</p>
        <Lines filter={filter} year="current" />
        {source.base === 'executed' ? <p>上年执行数是填写的，没有明细。</p> : <Lines filter={filter} year="prior" />}
      </>
    );
  }
  if (source.kind === 'years') {
    return (
      <>
        <p>{PART_WORDS[source.part]}（按印出的数计算）。</p>
        <Lines filter={source.filter} year="current" />
        <Lines filter={source.priorFilter} year="prior" />
      </>
    );
  }
  return <Lines filter={source.filter} year={source.year} />;
}

const PART_WORDS: Readonly<Record<(ValueSource & { kind: 'comparison' })['part'], string>> = {
  current: '本年预算数',
  prior: '上年预算数',
  difference: '本年预算数减上年预算数',
  rate: '增减额除以上年预算数',
  share: '本年预算数占合计的比例',
};

/** What the figure says; last year's may be its 执行数. */
function partInWords({ part, base }: ValueSource & { kind: 'comparison' }): string {
  return base === 'executed' ? PART_WORDS[part].replace('上年预算数', '上年执行数') : PART_WORDS[part];
}

function Lines({ filter, year }: { readonly filter: LedgerFilter; readonly year: 'current' | 'prior' }) {
  const lines = useWorkspace((workspace) =>
    year === 'current' ? workspace.draft.ledger : workspace.draft.priorLedger,
  );
  const codes = useWorkspace((workspace) => workspace.codes);
  const showLines = useWorkspace((workspace) => workspace.showLines);
  const ledger = indexLedger(lines);
  const places = ledger.linesOf(filter);
  return (
    <section>
      <h4>
        {year === 'current' ? '本年' : '上年'}预算明细 {places.length} 行，合计 {printWan(ledger.sum(filter))} 万元
      </h4>
      <table className="printed" style={{ background: '#fff' }}>
        <tbody>
          {places.slice(0, 200).map((place, index) => {
            const line = lines[place];
            if (line === undefined) return null;
            return (
              <tr key={place}>
                <td className="code">{index + 1}</td>
                <td>{codeAndName(codes, line.function)}</td>
                <td>{line.economic === undefined ? '' : codeAndName(codes, line.economic)}</td>
                <td>{SOURCE_NAMES[line.source]}</td>
                <td className="amount">{printWan(line.amount)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {places.length > 200 ? <p className="soft">只列出前 200 行。</p> : null}
      {places.length === 0 || year === 'prior' ? null : (
        <Button
          size="small"
          onClick={() => {
            showLines(filter);
          }}
        >
          在预算明细中查看
        </Button>
      )}
    </section>
  );
}
