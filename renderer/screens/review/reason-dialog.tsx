import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';

/** Asks why a finding does not apply; the reason stands in the review. */
export function ReasonDialog({
  message,
  onReason,
  onClose,
}: {
  readonly message: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title="这个问题不适用"
      okText="不适用"
      cancelText="取消"
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => {
        onReason(reason.trim());
      }}
      onCancel={onClose}
    >
      <p>{message}</p>
      <label htmlFor="decision-reason">理由（必填，记在审核文件里）</label>
      <Input.TextArea
        id="decision-reason"
        rows={3}
        maxLength={4000}
        value={reason}
        onChange={({ target }) => {
          setReason(target.value);
        }}
      />
    </Dialog>
  );
}
