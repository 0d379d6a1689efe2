import { Button } from 'antd';
import { UNIT_NAMES } from '../../../shared/base/money/unit.ts';
import { USUAL_STYLE } from '../../../shared/base/money/number-style.ts';
import { writeAmount, type TypedUnit } from '../../../shared/base/money/typed-amount.ts';
import { SOURCE_NAMES } from '../../../shared/draft/source.ts';
import { nameInCell } from '../../../shared/ledger/codes.ts';
import type { Ledger, LedgerEntry } from '../../../shared/ledger/ledger.ts';
import { cellFilter, cellSource, fullTitle, type TableBlock } from '../../../shared/table/block.ts';
import type { CellPlace } from '../../components/table/cell-place.ts';
import { FindingNotes } from '../../components/finding/finding-notes.tsx';
import { filterInWords } from '../../components/table/filter-in-words.ts';
import { placeInWords } from '../../components/table/place-filter.ts';
import { partsBelow, partsBeside, tailInWords } from '../../components/table/tail.ts';
import { useWorkspace } from '../../context.tsx';
import { NO_FINDINGS, type RowMarks } from '../../finding-marks.ts';
import { ComparedCell } from './compared-cell.tsx';

/** Lines that are listed one by one; the rest is counted. */
const LISTED = 3;

/** What stands behind the cell under the cursor: its formula in words, its lines, and its tail where it has one. */
export function CellExplanation({
  table,
  place,
  ledger,
  unit,
  isEntered,
  marks,
}: {
  readonly table: TableBlock;
  readonly place: CellPlace;
  readonly ledger: Ledger;
  /** In what amounts are said, as they are typed. */
  readonly unit: TypedUnit;
  /** The cell can be typed into. */
  readonly isEntered: boolean;
  /** What the checks found in the row of the cell. */
  readonly marks: RowMarks | undefined;
}) {
  const codes = useWorkspace((workspace) => workspace.codes);
  const projects = useWorkspace((workspace) => workspace.draft.projects);
  const showLines = useWorkspace((workspace) => workspace.showLines);
  const filter = cellFilter(table, place.row, place.column);
  const cell = table.rows[place.row]?.cells[place.column];
  const name = placeInWords(table, place);
  const own = marks?.cells.get(place.column) ?? NO_FINDINGS;
  const found = <FindingNotes findings={[...own, ...(marks?.row ?? [])]} label="这一格和这一行的问题" />;
  const source = cellSource(table, place.row, place.column);
  if (source !== undefined && cell !== undefined && filter === undefined) {
    return (
      <ComparedCell title={fullTitle(table)} name={name} text={cell.text} source={source}>
        {found}
      </ComparedCell>
    );
  }
  if (filter === undefined || cell === undefined) {
    return (
      <section className="cell-explanation" aria-label="格子的来源" aria-live="polite">
        <p>
          <b>{name}</b>
        </p>
        {found}
        <p className="soft">这一格是文字。移到右边的数字上，这里说明它是怎么算出来的。</p>
      </section>
    );
  }
  const lines = ledger.linesOf(filter);
  const total = cell.exact ?? 0;
  const style = table.columns[place.column]?.style ?? USUAL_STYLE;
  const inWords = (index: number): string => {
    const line = ledger.lines[index];
    return line === undefined ? '' : `${lineName(line)} ${writeAmount(line.amount, unit, true)}`;
  };
  // What the formula already says of every line is not said again of each.
  const severalSources = new Set(lines.map((line) => ledger.lines[line]?.source)).size > 1;
  const lineName = ({ function: code, economic, source, project }: LedgerEntry): string =>
    [
      filter.function?.length === 7 ? '' : nameInCell(codes, code),
      economic === undefined || filter.economic?.[0] === economic ? '' : nameInCell(codes, economic),
      severalSources ? SOURCE_NAMES[source] : '',
      filter.project === undefined ? (projects.find((one) => one.id === project)?.name ?? '') : '',
    ]
      .filter((part) => part !== '')
      .join('／');
  // What the checks say of a tail above is not said again.
  const isTold = own.some(({ severity }) => severity === 'hint');
  const tails = isTold
    ? []
    : [
        tailInWords(
          '各明细行',
          lines.map((line) => ledger.lines[line]?.amount ?? 0),
          total,
          style,
        ),
        tailInWords('下级各行', partsBelow(table, place.row, place.column), total, style),
        tailInWords('同一行各栏', partsBeside(table, place.row, place.column), total, style),
      ].filter((tail) => tail !== undefined);
  return (
    <section className="cell-explanation" aria-label="格子的来源" aria-live="polite">
      <p className="first">
        <b>
          {name}：{total === 0 && cell.text === '' ? '空白' : `${writeAmount(total, unit, true)} ${UNIT_NAMES[unit]}`}
        </b>
        <span className="soft">{isEntered ? '可直接改：回车或双击' : lines.length === 0 ? '' : '回车查看明细'}</span>
        {lines.length === 0 ? null : (
          <Button
            size="small"
            onClick={() => {
              showLines(filter);
            }}
          >
            查看 {lines.length} 行明细
          </Button>
        )}
      </p>
      {found}
      <p>＝ {filterInWords(filter, { codes, projects })}</p>
      <p>
        {lines.length === 0
          ? cell.text === ''
            ? '没有这样的明细行，所以是空白。按回车在此新增。'
            : '没有这样的明细行，所以是 0。按回车在此新增。'
          : `${lines
              .slice(0, LISTED)
              .map((line) => inWords(line))
              .join('；')}${lines.length > LISTED ? `；……共 ${String(lines.length)} 行` : ''}`}
      </p>
      {tails.map((tail) => (
        <p key={tail} className="tail">
          {tail}
        </p>
      ))}
    </section>
  );
}
