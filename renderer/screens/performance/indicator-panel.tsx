import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { changeIndicators, type Indicator } from '../../../shared/draft/edit-performance.ts';
import { weighUp, weightRule } from '../../../shared/check/document/weight.ts';
import { FindingNotes, useBlockFindings } from '../../components/finding/finding-notes.tsx';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { gridMarks, type RowMarks } from '../../finding-marks.ts';
import { columnsOf, type Column } from './column.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { weighCost } from './cost.ts';
import { IndicatorGrid } from './indicator-grid.tsx';
import type { ChangeRows } from './indicator-keys.ts';
import { duplicateRow, insertRows, moveRow, nextRow, removeRow } from './indicator-rows.ts';
import { IndicatorToolbar, type RowActions } from './indicator-toolbar.tsx';
import { PasteDialog, type PasteStart } from './paste-dialog.tsx';
import { useDoneNotice } from '../../components/done-notice.tsx';
import type { CellPlace, CellRange } from '../../components/table/cell-place.ts';
import { applyPaste, plainCells, type PastedRow, type PasteTarget } from './pasted-block.ts';
import type { SheetPlace } from './sheet-place.ts';
import { clipRows } from './sheet-clip.ts';
import { usualStructure } from './vocabulary.ts';

/** The indicators of one sheet: grid, what can be done with rows, and whether weights and costs add up. */
export function IndicatorPanel({ place, rows }: { readonly place: SheetPlace; readonly rows: readonly Indicator[] }) {
  const { sheet, pointer, budget } = place;
  const store = useWorkspaceStore();
  const spec = useWorkspace((workspace) => workspace.pack.sheets[sheet.kind]);
  const columns = useMemo(() => columnsOf(spec), [spec]);
  const marks = gridMarks(useBlockFindings(place.block));
  const [cursor, setCursor] = useState<CellPlace>({ row: 0, column: 0 });
  const [dialog, setDialog] = useState<{ readonly paste: PasteStart } | 'copy' | null>(null);
  const [copied, setCopied] = useState('');
  const steps = useRef(0);
  const row = Math.max(0, Math.min(cursor.row, rows.length - 1));

  const change: ChangeRows = (label, edit) => {
    // Typing in one field is one step of undo; every added, moved or deleted row is a step of its own.
    if (!label.startsWith('/')) steps.current += 1;
    const step = label.startsWith('/') ? label : `${label}.${String(steps.current)}`;
    setCopied('');
    store.getState().edit(step, changeIndicators(sheet, edit));
  };
  const frame = useRef<HTMLDivElement>(null);
  const done = useDoneNotice(() => {
    frame.current
      ?.querySelector<HTMLElement>(`[data-row="${String(row)}"][data-column="${String(cursor.column)}"]`)
      ?.focus({ preventScroll: true });
  });
  const paste = (pasted: readonly PastedRow[], target: PasteTarget): void => {
    change('paste-indicators', (old) => applyPaste(old, pasted, target));
    done.say(pastedInWords(pasted));
  };
  const pasteBlock = (text: string, range: CellRange): void => {
    const plain = plainCells(text, columns, range, rows.length);
    if (plain !== null) paste(plain.rows, { mode: 'replace', index: range.top });
    else setDialog({ paste: { text, place: { row: range.top, column: range.left } } });
  };
  const moveTo = (by: -1 | 1): void => {
    change('move-indicator', (old) => moveRow(old, row, by));
    setCursor({ ...cursor, row: row + by });
  };
  const actions: RowActions = {
    add: () => {
      change('add-indicator', (old) => insertRows(old, old.length, [nextRow(old.at(-1))]));
      setCursor({ row: rows.length, column: 0 });
    },
    up: () => {
      moveTo(-1);
    },
    down: () => {
      moveTo(1);
    },
    duplicate: () => {
      change('duplicate-indicator', (old) => duplicateRow(old, row));
    },
    remove: () => {
      change('remove-indicator', (old) => removeRow(old, row));
    },
    paste: () => {
      setDialog({ paste: { text: '', place: { row, column: 0 } } });
    },
    copyFrom: () => {
      setDialog('copy');
    },
    copyAll: () => {
      copyToClipboard(withHeader(columns, rows)).then(
        () => {
          setCopied(`已复制 ${String(rows.length)} 行，可以粘贴到 Excel`);
        },
        () => {
          setCopied('没有复制成：系统不让本程序使用剪贴板');
        },
      );
    },
  };

  return (
    <>
      <IndicatorToolbar row={row} count={rows.length} actions={actions} status={copied} />
      {rows.length === 0 ? (
        <EmptyRows
          onStructure={() => {
            change('add-indicator', () => usualStructure(store.getState().draft, sheet));
          }}
        />
      ) : (
        <>
          <div ref={frame} className="indicator-frame">
            <IndicatorGrid
              sheet={sheet}
              pointer={pointer}
              columns={columns}
              rows={rows}
              marks={marks.rows}
              cursor={{ row, column: cursor.column }}
              onCurrent={setCursor}
              onChange={change}
              onPasteBlock={pasteBlock}
            />
            {done.notice}
          </div>
          <RowFindings row={row} marks={marks.rows.get(row)} />
          <p className="soft">
            直接打字就换掉整格，F2 或双击修改；回车到下一行，Tab 到右边，Alt+↑↓ 移动整行，Alt+Insert 加行，Ctrl+D
            照上一行填，F4 或点一下出常用词。
          </p>
        </>
      )}
      <Sums rows={rows} budget={budget} />
      {dialog !== null && dialog !== 'copy' ? (
        <PasteDialog
          start={dialog.paste}
          columns={columns}
          rowCount={rows.length}
          onCancel={() => {
            setDialog(null);
          }}
          onPaste={(pasted, target) => {
            paste(pasted, target);
            setDialog(null);
          }}
        />
      ) : null}
      {dialog === 'copy' ? (
        <CopyDialog
          draft={store.getState().draft}
          except={sheet.kind === 'overall' ? 'overall' : sheet.id}
          onCancel={() => {
            setDialog(null);
          }}
          onCopy={(copied) => {
            change('copy-indicators', (old) => insertRows(old, old.length, copied));
            setDialog(null);
          }}
        />
      ) : null}
    </>
  );
}

/** What the checks found in the row the cursor is in. */
function RowFindings({ row, marks }: { readonly row: number; readonly marks: RowMarks | undefined }) {
  if (marks === undefined) return null;
  return (
    <div aria-live="polite">
      <FindingNotes
        findings={[...marks.row, ...[...marks.cells.values()].flat()]}
        label={`第 ${String(row + 1)} 行的问题`}
      />
    </div>
  );
}

function EmptyRows({ onStructure }: { readonly onStructure: () => void }) {
  return (
    <div className="empty-rows">
      <p>
        还没有指标。可以新增一行直接填，从 Excel
        复制几行粘贴进来，从别的表复制，或者先放入常用的一级、二级指标再填内容。
      </p>
      <p className="soft">例如：产出指标 · 数量指标 · 参加展会批次（批次） · &gt;=5批次 · 分值 10</p>
      <Button size="small" onClick={onStructure}>
        放入常用结构
      </Button>
    </div>
  );
}

function Sums({ rows, budget }: { readonly rows: readonly Indicator[]; readonly budget: number | null }) {
  const pack = useWorkspace((workspace) => workspace.pack);
  if (rows.length === 0) return null;
  const rule = weightRule(pack);
  const weight =
    rule === undefined
      ? null
      : weighUp(
          rows.map((row) => row.weight),
          rule,
        );
  const cost = budget === null ? null : weighCost(rows, budget);
  return (
    <ul className="sums" aria-live="polite">
      {weight === null ? null : <Verdict fits={weight.verdict === 'right'} text={weight.text} />}
      {cost === null ? null : <Verdict fits={cost.fits} text={cost.text} />}
      {cost === null || cost.unread.length === 0 ? null : (
        <Verdict fits={false} text={`第 ${cost.unread.join('、')} 行是成本指标，但指标值读不出金额，没有计入合计`} />
      )}
      {cost === null || cost.unbounded.length === 0 ? null : (
        <Verdict fits={false} text={`第 ${cost.unbounded.join('、')} 行是成本指标，指标值应当是上限，例如 <=10万元`} />
      )}
    </ul>
  );
}

function Verdict({ fits, text }: { readonly fits: boolean; readonly text: string }) {
  return (
    <li className={fits ? 'fits' : 'doubt'}>
      <span aria-hidden>{fits ? '✓' : '！'}</span> {text}
    </li>
  );
}

function withHeader(columns: readonly Column[], rows: readonly Indicator[]): readonly (readonly string[])[] {
  return [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ key }) => String(row[key] ?? '')))];
}

async function copyToClipboard(rows: readonly (readonly string[])[]): Promise<void> {
  const { text, html } = clipRows(rows);
  const part = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  await navigator.clipboard.write([new ClipboardItem({ ...part('text/plain', text), ...part('text/html', html) })]);
}

function pastedInWords(pasted: readonly PastedRow[]): string {
  const weights = pasted.flatMap(({ values }) => values.weight ?? []);
  const sum = Math.round(weights.reduce((total, weight) => total + weight, 0) * 1e6) / 1e6;
  return `已放入 ${String(pasted.length)} 行${weights.length === 0 ? '' : `，分值合计 ${String(sum)}`}`;
}
