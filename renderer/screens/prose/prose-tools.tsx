import { Button, Checkbox, Space } from 'antd';
import { useEffect, useRef } from 'react';
import { stepField } from './inline-field.tsx';

/** What is still to be done: a text that is missing, and one of last year that nobody has confirmed. */
const OPEN = '.typed-field.missing, .confirm-carried-over';

/** How many texts are missing or to be confirmed, only those, and from one to the next by F8 and Shift+F8. */
export function ProseTools({
  missing,
  elsewhere,
  unconfirmed,
  isFiltered,
  onFilter,
}: {
  /** Texts that are not there. */
  readonly missing: number;
  /** Those among them that are counted in another part. */
  readonly elsewhere: number;
  /** Paragraphs with texts that were carried over and are still to be confirmed. */
  readonly unconfirmed: number;
  readonly isFiltered: boolean;
  readonly onFilter: (isFiltered: boolean) => void;
}) {
  const place = useLastPlace();
  /** From where the cursor is or last was; past the end it begins anew at the other end. */
  const step = (direction: 1 | -1): void => {
    if (!stepField(place(), OPEN, direction)) stepField(null, OPEN, direction);
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
        {stateInWords(missing, elsewhere, unconfirmed)}
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
          disabled={missing + unconfirmed === 0}
          title="Shift+F8"
          onClick={() => {
            step(-1);
          }}
        >
          上一处缺的
        </Button>
        <Button
          size="small"
          disabled={missing + unconfirmed === 0}
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

/** Where the cursor last was in the text; what was confirmed there is gone, but its paragraph is not. */
function useLastPlace(): () => Element | null {
  const last = useRef<{ readonly element: Element; readonly paragraph: Element | null }>(null);
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || target.closest('main [data-block]') === null) return;
      last.current = { element: target, paragraph: target.closest('.prose-line') };
    };
    document.addEventListener('focusin', onFocusIn);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
    };
  }, []);
  return () => (last.current?.element.isConnected === true ? last.current.element : (last.current?.paragraph ?? null));
}

function stateInWords(missing: number, elsewhere: number, unconfirmed: number): string {
  const open = [
    ...(missing > 0
      ? [`还缺 ${String(missing)} 处${elsewhere > 0 ? `（${String(elsewhere)} 处算在别的部分）` : ''}`]
      : []),
    ...(unconfirmed > 0 ? [`${String(unconfirmed)} 段沿用的还没有确认`] : []),
  ];
  return open.length === 0 ? '✓ 已填全' : open.join('，');
}
