import { Button, Checkbox, Space } from 'antd';
import { useEffect, useRef } from 'react';
import { stepField } from './inline-field.tsx';

const MISSING = '.typed-field.missing';

/** How many texts are missing, only those, and from one to the next by F8 and Shift+F8. */
export function ProseTools({
  missing,
  unconfirmed,
  isFiltered,
  onFilter,
}: {
  /** Texts that are not there. */
  readonly missing: number;
  /** Paragraphs with texts that were carried over and are still to be confirmed. */
  readonly unconfirmed: number;
  readonly isFiltered: boolean;
  readonly onFilter: (isFiltered: boolean) => void;
}) {
  const last = useRef<Element | null>(null);
  /** From where the cursor is or last was; past the end it begins anew at the other end. */
  const step = (direction: 1 | -1): void => {
    const { activeElement } = document;
    const isInText = activeElement !== null && activeElement.closest('main [data-block]') !== null;
    const here = isInText ? activeElement : last.current;
    if (!stepField(here, MISSING, direction)) stepField(null, MISSING, direction);
    last.current = document.activeElement;
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.isComposing) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  });
  return (
    <div className="prose-tools">
      <strong aria-live="polite" className={missing + unconfirmed > 0 ? 'negative' : 'soft'}>
        {stateInWords(missing, unconfirmed)}
      </strong>
      <Checkbox
        checked={isFiltered}
        onChange={(event) => {
          onFilter(event.target.checked);
        }}
      >
        只看缺的
      </Checkbox>
      <Space size={8}>
        <Button
          size="small"
          disabled={missing === 0}
          title="Shift+F8"
          onClick={() => {
            step(-1);
          }}
        >
          上一处缺的
        </Button>
        <Button
          size="small"
          disabled={missing === 0}
          title="F8"
          onClick={() => {
            step(1);
          }}
        >
          下一处缺的
        </Button>
        <span className="soft">F8 / Shift+F8</span>
      </Space>
    </div>
  );
}

function stateInWords(missing: number, unconfirmed: number): string {
  const open = [
    ...(missing > 0 ? [`还缺 ${String(missing)} 处`] : []),
    ...(unconfirmed > 0 ? [`${String(unconfirmed)} 段沿用的还没有确认`] : []),
  ];
  return open.length === 0 ? '✓ 已填全' : open.join('，');
}
