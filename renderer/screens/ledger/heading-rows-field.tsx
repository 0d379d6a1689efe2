import { InputNumber } from 'antd';
import type { HeadingRows } from '../../../shared/read/ledger/heading-rows.ts';

/** Rows of a block within which its headings may be put by hand. */
const DEEPEST = 60;

/** Says in which rows the headings stand; to be corrected where they were not recognised. */
export function HeadingRowsField({
  headings: { from, until },
  rows,
  onChange,
}: {
  readonly headings: HeadingRows;
  /** How many rows there are. */
  readonly rows: number;
  readonly onChange: (headings: HeadingRows) => void;
}) {
  const deepest = Math.min(DEEPEST, rows);
  return (
    <span>
      <b>表头</b> 第{' '}
      <InputNumber
        size="small"
        aria-label="表头从第几行起"
        min={1}
        max={deepest}
        value={from + 1}
        style={{ width: 60 }}
        onChange={(row) => {
          const start = (row ?? 1) - 1;
          onChange({ from: start, until: Math.max(start, until) });
        }}
      />{' '}
      行至第{' '}
      <InputNumber
        size="small"
        aria-label="表头到第几行止"
        min={0}
        max={deepest}
        value={until}
        style={{ width: 60 }}
        onChange={(row) => {
          const end = row ?? 0;
          onChange({ from: Math.min(from, end), until: end });
        }}
      />{' '}
      行
    </span>
  );
}
