import { Button } from 'antd';
import { useId, type ClipboardEvent } from 'react';
import { moved } from '../../../shared/draft/edit-order.ts';
import type { FieldCell, FieldRow } from '../../../shared/draft/field-content.ts';
import type { FieldColumn, RowsField } from '../../../shared/pack/field-spec.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { FormField } from '../form/form-field.tsx';
import { ItemActions } from '../form/item-actions.tsx';
import { pasteRows } from './pasted-rows.ts';
import { ValueControl } from './value-control.tsx';
import './own-fields.css';

/** Rows of a field, each with its values by column; a block from a spreadsheet can be pasted into them. */
export function RowsInput({
  spec,
  pointer,
  rows,
  onChange,
}: {
  readonly spec: RowsField;
  readonly pointer: string;
  readonly rows: readonly FieldRow[];
  /** `label` names the step of undo. */
  readonly onChange: (label: string, rows: FieldRow[] | undefined) => void;
}) {
  const store = useWorkspaceStore();
  const unit = useWorkspace((workspace) => workspace.unit);
  const title = useId();
  const hand = (label: string, next: readonly FieldRow[]): void => {
    onChange(label, next.length === 0 ? undefined : [...next]);
  };
  const write = (row: number, column: string, cell: FieldCell | undefined): void => {
    const { [column]: _before, ...rest } = rows[row] ?? {};
    const next = cell === undefined ? rest : { ...rows[row], [column]: cell };
    hand(`${pointer}/${String(row)}/${column}`, rows.with(row, next));
  };
  const paste = (event: ClipboardEvent, row: number, column: string): void => {
    const pasted = pasteRows(spec, rows, { row, column }, event.clipboardData.getData('text/plain'), unit);
    if (pasted === undefined) return;
    event.preventDefault();
    hand(`${pointer} paste`, pasted.rows);
    for (const cell of pasted.refused) {
      store.getState().refuse(`${pointer}/${String(cell.row)}/${cell.column}`, cell.text);
    }
  };
  return (
    <div className="field wide own-rows" role="group" aria-labelledby={title} data-pointer={pointer}>
      <span className="field-name" id={title}>
        {spec.label}
        {spec.required === true ? <span className="required">（必填）</span> : null}
      </span>
      {spec.help === undefined ? null : <div className="field-hint">{spec.help}</div>}
      <ol>
        {rows.map((row, index) => (
          <li key={index} aria-label={`${spec.label}第 ${String(index + 1)} 行`}>
            <div className="own-row-head">
              <b>第 {index + 1} 行</b>
              <ItemActions
                name={`${spec.label}第 ${String(index + 1)} 行`}
                index={index}
                count={rows.length}
                onMove={(to) => {
                  hand(`${pointer} move`, moved(rows, index, to));
                }}
                onRemove={() => {
                  hand(`${pointer} remove`, rows.toSpliced(index, 1));
                }}
              />
            </div>
            <div className="fields">
              {Object.entries(spec.columns).map(([id, column]) => (
                <div
                  key={id}
                  className={column.type === 'paragraphs' ? 'field wide' : 'field'}
                  onPaste={(event) => {
                    paste(event, index, id);
                  }}
                >
                  <CellField
                    id={id}
                    column={column}
                    pointer={`${pointer}/${String(index)}/${id}`}
                    value={Object.hasOwn(row, id) ? row[id] : undefined}
                    onChange={(cell) => {
                      write(index, id, cell);
                    }}
                  />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        onClick={() => {
          hand(`${pointer} add`, [...rows, {}]);
        }}
      >
        添加一行
      </Button>
      <span className="field-hint"> 可以从 Excel 复制几行几列，粘贴到第一格</span>
    </div>
  );
}

function CellField({
  id,
  column,
  pointer,
  value,
  onChange,
}: {
  readonly id: string;
  readonly column: FieldColumn;
  readonly pointer: string;
  readonly value: FieldCell | undefined;
  readonly onChange: (cell: FieldCell | undefined) => void;
}) {
  return (
    <FormField
      label={column.label ?? id}
      pointer={pointer}
      required={column.required === true}
      {...(column.help === undefined ? {} : { hint: column.help })}
    >
      {(wiring) => (
        <ValueControl
          spec={column}
          wiring={wiring}
          value={value}
          standard=""
          standing={undefined}
          onChange={onChange}
        />
      )}
    </FormField>
  );
}
