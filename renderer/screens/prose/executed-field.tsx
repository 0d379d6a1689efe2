import { Popover } from 'antd';
import { useRef, useState } from 'react';
import { InlineButton } from '../../components/inline-button.tsx';
import { ExecutedForm } from './executed-form.tsx';

const POINTER = /^\/comparisons\/([^/]+)\/executed$/u;

/** The comparison whose 执行数 belongs to this place of the draft; undefined for any other place. */
export function executedKey(pointer: string): string | undefined {
  return POINTER.exec(pointer)?.[1];
}

/** The mark of a 执行数 that is missing, where it would stand: it opens the field for it. */
export function ExecutedField({
  comparisonKey,
  text,
  label,
  pointer,
}: {
  readonly comparisonKey: string;
  readonly text: string;
  readonly label: string;
  readonly pointer: string;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setIsOpen}
      content={
        <div ref={content} className="chip-explanation" role="dialog" aria-label={label}>
          <ExecutedForm comparisonKey={comparisonKey} stated={undefined} />
        </div>
      }
      // The window stands at the end of the page; by keyboard one would never get there.
      afterOpenChange={(open) => {
        if (open) content.current?.querySelector<HTMLElement>('input')?.focus();
      }}
      destroyOnHidden
    >
      <InlineButton
        className="typed-field missing"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={`填写${label}`}
        data-pointer={pointer}
        data-label={label}
      >
        {text}
      </InlineButton>
    </Popover>
  );
}
