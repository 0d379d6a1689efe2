import { Checkbox } from 'antd';
import { FILL_KINDS } from '../../../../shared/read/ledger/fill-down.ts';
import type { Import } from './use-import.ts';

/** Asks what a blank cell below a filled one means; until it is answered a blank is a blank. */
export function FillQuestion({ table }: { readonly table: Import }) {
  const { blanks, fill } = table;
  if (blanks.size === 0) return null;
  return (
    <div className="import-fill" role="group" aria-labelledby="import-fill-title">
      <span id="import-fill-title">
        <b>空着的格子</b> 哪些栏空着表示“与上一行相同”？不勾的按没有填算，缺科目的行会退回。
      </span>
      <Checkbox.Group
        value={[...fill]}
        options={[...blanks].map(([kind, rows]) => ({
          value: kind,
          label: `${FILL_KINDS[kind]}（空 ${String(rows)} 行）`,
        }))}
        onChange={(kinds) => {
          table.tell({ fill: new Set(kinds) });
        }}
      />
      {fill.size === 0 ? null : (
        <span className="soft">下面带“〃”的格子是从上一行填下来的，合计行以下不接着填；请看一眼再往下走。</span>
      )}
    </div>
  );
}
