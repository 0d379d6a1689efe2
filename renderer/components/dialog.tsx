import { Modal, type ModalProps } from 'antd';
import { useEffect, useRef, useState } from 'react';

/** The button a dialog is usually left with. */
export const USUAL_BUTTON = 'button.ant-btn-primary:not(:disabled)';
const FIELDS = 'input:not([type=file]):not(:disabled), textarea:not(:disabled)';

/**
 * A dialog, there as long as it is rendered. It takes the cursor at once, into its first field or onto its usual button,
 * and hands it back when it goes. Its fields cannot take it themselves: they are not part of the page yet when their own
 * `autoFocus` has its turn.
 */
export function Dialog({
  first,
  children,
  ...modal
}: Omit<ModalProps, 'open'> & {
  /** Selector of what takes the cursor instead. */
  readonly first?: string;
}) {
  const body = useRef<HTMLDivElement>(null);
  const [before] = useState(() => document.activeElement);
  const wanted = useRef(first);
  useEffect(() => {
    const dialog = body.current?.closest('[role=dialog]');
    if (dialog !== null && dialog !== undefined) firstOf(dialog, wanted.current)?.focus();
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [before]);
  return (
    <Modal {...modal} open>
      <div ref={body}>{children}</div>
    </Modal>
  );
}

function firstOf(dialog: Element, wanted: string | undefined): HTMLElement | null {
  if (wanted !== undefined) return dialog.querySelector<HTMLElement>(wanted);
  const fields = [...dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)];
  const [first] = fields;
  if (first?.type !== 'radio') return first ?? dialog.querySelector<HTMLElement>(USUAL_BUTTON);
  // Of alternatives the one that is chosen, as Tab would.
  return fields.find((field) => field.name === first.name && field.matches(':checked')) ?? first;
}
