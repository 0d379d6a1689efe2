import { Button, Input } from 'antd';
import { useId, useMemo } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { setOverride } from '../../../shared/draft/edit.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { overridePointer, useDialogText } from '../../dialog-text.ts';
import './override-dialog.css';
import { generatedText } from './override.ts';

/**
 * Writes a paragraph in one's own words, beside what the program would write. What is being written is in the recovery
 * copy; closing the dialog gives it up.
 */
export function OverrideDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const store = useWorkspaceStore();
  const draft = useWorkspace((workspace) => workspace.draft);
  const pack = useWorkspace((workspace) => workspace.pack);
  const codes = useWorkspace((workspace) => workspace.codes);
  const generated = useMemo(() => generatedText(draft, pack, codes, id), [draft, pack, codes, id]);
  const isHeading = useWorkspace(({ document }) =>
    document.blocks.some((block) => block.type === 'heading' && block.id === id),
  );
  const written = draft.overrides[id];
  const [text, setText, done] = useDialogText(overridePointer(id), written ?? generated);
  const label = useId();

  const close = (): void => {
    done();
    onClose();
  };
  const save = (): void => {
    // Words that are the program's own need no override, and then keep following the figures.
    store.getState().edit(`/overrides/${id}`, setOverride(id, text === generated ? undefined : text));
    close();
  };
  const restore = (): void => {
    store.getState().edit(`/overrides/${id}`, setOverride(id, undefined));
    close();
  };
  return (
    <Dialog
      title={isHeading ? '改写标题' : '改写这一段'}
      width={880}
      onCancel={close}
      footer={[
        written === undefined ? null : (
          <Button key="restore" onClick={restore} style={{ float: 'left' }}>
            恢复自动生成
          </Button>
        ),
        <Button key="cancel" onClick={close}>
          取消
        </Button>,
        <Button key="save" type="primary" disabled={text.trim() === ''} onClick={save}>
          采用改写
        </Button>,
      ]}
    >
      <p className="soft">
        {isHeading
          ? '改写后，标题照你写的印，编号也要自己写上；与公开格式不同的标题，会有一条提示。'
          : '改写后，这一段照你写的印，不再跟着数字变；数字改了要自己核对。'}
      </p>
      <div className="override-columns">
        <section>
          <h4>自动生成的</h4>
          <div className="generated" tabIndex={0} role="region" aria-label="自动生成的段落">
            {generated === '' ? '（现在不会生成这一段）' : generated}
          </div>
        </section>
        <section>
          <h4 id={label}>改写为</h4>
          <Input.TextArea
            aria-labelledby={label}
            value={text}
            autoSize={{ minRows: 8, maxRows: 16 }}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
          {text.trim() === '' ? (
            <div className="field-error" role="alert">
              不能为空；要恢复原来的段落，请按“恢复自动生成”。
            </div>
          ) : null}
        </section>
      </div>
    </Dialog>
  );
}
