import { Alert, Button } from 'antd';

/** Says that last year's lines kept their codes while this year's got others, and offers to change them as well. */
export function SplitNotice({
  count,
  onJoin,
  onClose,
}: {
  readonly count: number;
  readonly onJoin: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Alert
      className="ledger-notice"
      type="info"
      showIcon
      closable={{ onClose }}
      title={`改的是本年 ${String(count)} 行的科目；上年的行保留原来的科目，已单独成行。`}
      action={
        <Button size="small" onClick={onJoin}>
          上年也一起改
        </Button>
      }
    />
  );
}
