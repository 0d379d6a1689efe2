import { Input } from 'antd';
import { Dialog } from '../dialog.tsx';
import { waiverKey, type Finding } from '../../../shared/check/finding.ts';
import { RULES, ruleName } from '../../../shared/check/rule.ts';
import { addWaiver } from '../../../shared/draft/edit-waiver.ts';
import { waiveItem } from '../../../shared/draft/to-complete.ts';
import { useWorkspaceStore } from '../../context.tsx';
import { useDialogText, waiverPointer } from '../../dialog-text.ts';

/**
 * Sets a finding aside, or says of something to be completed why it need not be; the reason is kept in the draft and
 * shown to whoever reviews it. A reason that is being written
 * is in the recovery copy; closing the dialog gives it up.
 */
export function WaiveDialog({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const store = useWorkspaceStore();
  const [reason, setReason, giveUp] = useDialogText(waiverPointer(finding), '');
  const { item } = finding;
  const rule = RULES[finding.rule];
  const okText = item === undefined ? '不适用' : '不用补';
  const close = (): void => {
    giveUp();
    onClose();
  };
  return (
    <Dialog
      title={item === undefined ? `${ruleName(finding.rule)} 在这里不适用` : '这一处不用补'}
      okText={okText}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => {
        if (item === undefined)
          store.getState().edit('/waivers', addWaiver(ruleName(finding.rule), waiverKey(finding), reason.trim()));
        else store.getState().edit(`/toComplete/${item}`, waiveItem(item, reason));
        close();
      }}
      onCancel={close}
    >
      <p>{finding.message}</p>
      {item === undefined ? (
        <p className="soft">
          规则：{rule.title}。依据：{rule.ground}。
        </p>
      ) : null}
      <label htmlFor="waive-reason">理由（必填，保存在草稿里，审核的人看得到）</label>
      <Input.TextArea
        id="waive-reason"
        rows={3}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
    </Dialog>
  );
}
