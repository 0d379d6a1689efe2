import { Button, Space, type ModalFuncProps } from 'antd';

/** What to do with changes that are not saved before the draft is left. */
export type UnsavedChoice = 'save' | 'drop' | 'stay';

/** Opens a dialog; what is returned takes it away again. */
type OpenDialog = (props: ModalFuncProps) => { readonly destroy: () => void };

/** Asks once, with three answers in words. Only the button 不保存 gives anything up: Escape and the close mark stay. */
export function askUnsaved(openDialog: OpenDialog, name: string): Promise<UnsavedChoice> {
  return new Promise((resolve) => {
    const answer = (choice: UnsavedChoice): void => {
      dialog.destroy();
      resolve(choice);
    };
    const button = (choice: UnsavedChoice, label: string, primary = false) => (
      <Button
        type={primary ? 'primary' : 'default'}
        danger={choice === 'drop'}
        autoFocus={primary}
        onClick={() => {
          answer(choice);
        }}
      >
        {label}
      </Button>
    );
    const dialog = openDialog({
      title: '有没有保存的修改',
      content: `离开“${name}”前要保存吗？不保存，这些修改就丢掉了。`,
      closable: true,
      footer: (
        <Space style={{ display: 'flex', justifyContent: 'flex-end', marginTop: 12 }}>
          {button('stay', '取消')}
          {button('drop', '不保存')}
          {button('save', '保存', true)}
        </Space>
      ),
      onCancel: () => {
        resolve('stay');
      },
    });
  });
}
