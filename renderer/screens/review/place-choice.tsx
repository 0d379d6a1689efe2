import { Select } from 'antd';
import { useMemo } from 'react';
import type { Block, BudgetDocument } from '../../../shared/document/document.ts';
import { textOf } from '../../../shared/prose/block.ts';
import { fullTitle } from '../../../shared/table/block.ts';
import type { Place } from '../../../shared/review/round/opinion.ts';

/** Says what a comment is about without the mouse: the block, then the row, then the column. */
export function PlaceChoice({
  document,
  place,
  onChange,
}: {
  readonly document: BudgetDocument;
  readonly place: Place;
  readonly onChange: (place: Place) => void;
}) {
  const { blocks } = document;
  const options = useMemo(
    () => [{ value: '', label: '全文' }, ...blocks.map((block) => ({ value: block.id, label: nameOf(block) }))],
    [blocks],
  );
  const block = blocks.find(({ id }) => id === place.block);
  const rows = useMemo(() => (block === undefined ? [] : rowsOf(block)), [block]);
  const columns = block === undefined ? [] : columnsOf(block);
  return (
    <div className="place-choice">
      <Select
        aria-label="哪一处"
        showSearch={{ optionFilterProp: 'label' }}
        value={place.block}
        options={options}
        onChange={(id) => {
          onChange({ block: id });
        }}
      />
      {rows.length === 0 ? null : (
        <Select
          aria-label="哪一行"
          showSearch={{ optionFilterProp: 'label' }}
          value={place.row ?? -1}
          options={[{ value: -1, label: '整张表' }, ...rows.map((label, value) => ({ value, label }))]}
          onChange={(row) => {
            onChange(row === -1 ? { block: place.block } : { block: place.block, row });
          }}
        />
      )}
      {place.row === undefined ? null : (
        <Select
          aria-label="哪一栏"
          value={place.column ?? -1}
          options={[{ value: -1, label: '整行' }, ...columns.map((label, value) => ({ value, label }))]}
          onChange={(column) => {
            const { block: id, row } = place;
            onChange(column === -1 ? { block: id, row } : { block: id, row, column });
          }}
        />
      )}
    </div>
  );
}

function nameOf(block: Block): string {
  if (block.type === 'heading') return block.text;
  if (block.type === 'paragraph') return `　${textOf(block.runs).slice(0, 40)}`;
  return block.type === 'table' ? fullTitle(block) : block.title;
}

function rowsOf(block: Block): readonly string[] {
  if (block.type !== 'table' && block.type !== 'sheet') return [];
  const rows = block.type === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : block.rows;
  return rows.map((cells, index) => {
    const words = cells.filter((text) => text.trim() !== '').join(' ');
    return `第 ${String(index + 1)} 行 ${words.slice(0, 40)}`;
  });
}

function columnsOf(block: Block): readonly string[] {
  if (block.type === 'table') return block.columns.map(({ path }) => path.join(' '));
  return block.type === 'sheet' ? block.header : [];
}
