import { useState } from 'react';
import { Dialog, USUAL_BUTTON } from '../../components/dialog.tsx';
import { FillQuestion } from './fill-question.tsx';
import type { CodeColumn } from './paste-plan.ts';

/** Asks what the blank cells of a pasted block mean before it goes over the cells there are. */
export function FillDialog({
  blanks,
  onPut,
  onClose,
}: {
  readonly blanks: ReadonlyMap<CodeColumn, number>;
  readonly onPut: (fill: ReadonlySet<CodeColumn>) => void;
  readonly onClose: () => void;
}) {
  const [fill, setFill] = useState<ReadonlySet<CodeColumn>>(new Set());
  return (
    <Dialog
      title="粘贴的内容里有空着的格子"
      width={560}
      okText="放入"
      cancelText="取消"
      first={USUAL_BUTTON}
      onOk={() => {
        onPut(fill);
      }}
      onCancel={onClose}
    >
      <FillQuestion
        blanks={blanks}
        fill={fill}
        otherwise="合并的单元格复制出来就是这样。不勾的，空格子就清空原来的内容。"
        onFill={setFill}
      />
    </Dialog>
  );
}
