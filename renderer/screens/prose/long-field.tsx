import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { typedPlace } from '../../../shared/draft/typed-text.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import type { TypedFieldProps } from './inline-field.tsx';

/** A typed text with line breaks: a piece of it stands here, all of it is typed in a window of its own. */
export function LongField({ pointer, label, printed }: TypedFieldProps) {
  const store = useWorkspaceStore();
  const place = typedPlace(pointer);
  const text = useWorkspace((workspace) => place?.read(workspace.draft) ?? '');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={printed === '' ? 'typed-field missing' : 'typed-field'}
        data-pointer={pointer}
        data-label={label}
        aria-label={`${label}（分段，打开修改）：${printed}`}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {printed}
      </button>
      {isOpen ? (
        <Dialog
          title={label}
          width={640}
          footer={null}
          onCancel={() => {
            setIsOpen(false);
          }}
        >
          <p className="soft">回车另起一段；随写随存，关上即可。</p>
          <Input.TextArea
            aria-label={label}
            data-pointer={pointer}
            value={text}
            autoSize={{ minRows: 6, maxRows: 16 }}
            onChange={(event) => {
              if (place !== undefined) store.getState().edit(pointer, place.write(event.target.value));
            }}
          />
        </Dialog>
      ) : null}
    </>
  );
}
