import { Checkbox } from 'antd';
import { useId } from 'react';
import { FILL_KINDS, type FillKind } from '../../../shared/read/ledger/fill-down.ts';
import './fill-question.css';

/** Asks what a blank cell below a filled one means; until it is answered a blank is a blank. */
export function FillQuestion<Kind extends FillKind>({
  blanks,
  fill,
  otherwise,
  onFill,
}: {
  /** How many rows leave each kind blank. */
  readonly blanks: ReadonlyMap<Kind, number>;
  readonly fill: ReadonlySet<Kind>;
  /** What becomes of the blanks that are not ticked. */
  readonly otherwise: string;
  readonly onFill: (fill: ReadonlySet<Kind>) => void;
}) {
  const id = useId();
  if (blanks.size === 0) return null;
  return (
    <div className="fill-question" role="group" aria-labelledby={id}>
      <span id={id}>
        <b>空着的格子</b> 哪些栏空着表示“与上一行相同”？{otherwise}
      </span>
      <Checkbox.Group
        value={[...fill]}
        options={[...blanks].map(([kind, rows]) => ({
          value: kind,
          label: `${FILL_KINDS[kind]}（空 ${String(rows)} 行）`,
        }))}
        onChange={(kinds) => {
          onFill(new Set(kinds));
        }}
      />
    </div>
  );
}
