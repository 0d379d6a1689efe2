import { FillQuestion } from '../fill-question.tsx';
import type { Import } from './use-import.ts';

/** Asks of a file what a blank cell below a filled one means. */
export function ImportFillQuestion({ table }: { readonly table: Import }) {
  const { blanks, fill } = table;
  return (
    <>
      <FillQuestion
        blanks={blanks}
        fill={fill}
        otherwise="不勾的按没有填算，缺科目的行会退回。"
        onFill={(kinds) => {
          table.tell({ fill: kinds });
        }}
      />
      {blanks.size === 0 || fill.size === 0 ? null : (
        <p className="soft">下面带“〃”的格子是从上一行填下来的，合计行以下不接着填；请看一眼再往下走。</p>
      )}
    </>
  );
}
