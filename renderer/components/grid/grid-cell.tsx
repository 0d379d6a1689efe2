import { memo } from 'react';
import type { CellProps } from 'react-datasheet-grid';
import { CellEditor } from './cell-editor.tsx';
import type { CellKind } from './cell-kind.ts';

/** One cell: what it says, and over it the input while it is the active one. */
function Cell<Row>({ rowData, rowIndex, columnData, active, focus, stopEditing }: CellProps<Row, CellKind<Row>>) {
  const look = columnData.look(rowData);
  const remark = look.problem ?? look.hint ?? look.mark?.words;
  const classes = [
    'grid-text',
    look.align === 'right' ? 'amount' : '',
    look.negative === true ? 'negative' : '',
    look.problem === undefined ? '' : 'problem',
    look.text === '' ? 'blank' : '',
  ];
  const label = [`第 ${String(rowIndex + 1)} 行`, columnData.name, look.text === '' ? '空' : look.text, remark ?? ''];
  return (
    <>
      <div className={classes.filter((name) => name !== '').join(' ')} title={remark ?? look.text}>
        {look.problem === undefined ? null : (
          <span className="flag" aria-label="有问题">
            !
          </span>
        )}
        {look.hint === undefined || look.problem !== undefined ? null : (
          <span className="flag hint" aria-label="提示">
            ?
          </span>
        )}
        {/* A sign, not a part of the text: what reads or copies the cell gets the amount alone. */}
        {look.mark === undefined ? null : (
          <span className="flag mark" role="img" aria-label={look.mark.words} data-sign={look.mark.sign} />
        )}
        <span className="words">{look.text === '' ? (look.placeholder ?? '') : look.text}</span>
      </div>
      {active ? (
        <CellEditor
          row={rowData}
          kind={columnData as CellKind<unknown>}
          label={label.filter((part) => part !== '').join('，')}
          right={look.align === 'right'}
          invalid={look.problem !== undefined}
          editing={focus}
          onDone={stopEditing}
        />
      ) : null}
    </>
  );
}

/** The component of every column. */
export const GridCell = memo(Cell) as typeof Cell;
