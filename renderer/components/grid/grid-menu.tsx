import { App as AntApp } from 'antd';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { ContextMenuComponentProps } from 'react-datasheet-grid';

const WORDS = {
  INSERT_ROW_BELLOW: '在下方插入行',
  DELETE_ROW: '删除这一行',
  DELETE_ROWS: '删除所选的行',
  DUPLICATE_ROW: '复制这一行到下方',
  DUPLICATE_ROWS: '复制所选的行到下方',
  COPY: '复制',
  CUT: '剪切',
  PASTE: '粘贴',
} as const;

/** How far each key moves the cursor in the menu. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The menu of the right mouse button. Pasting goes the grid's own way, so that a block is previewed here too. */
export function GridMenu({
  clientX,
  clientY,
  items,
  close,
  onPaste,
}: ContextMenuComponentProps & { readonly onPaste: (text: string) => void }) {
  const { message } = AntApp.useApp();
  const menu = useRef<HTMLDivElement>(null);

  // The cursor is in the menu while it is open, and in the grid again afterwards.
  useEffect(() => {
    const before = document.activeElement;
    menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    return () => {
      const { activeElement } = document;
      const isLost = activeElement === document.body || menu.current?.contains(activeElement) === true;
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    // Gone before the grid hears of the same press: one click closes the menu and goes to the cell.
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target) !== true) flushSync(close);
    };
    document.addEventListener('pointerdown', onDown, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', onDown, { capture: true });
    };
  }, [close]);

  const paste = (): void => {
    close();
    void navigator.clipboard.readText().then(onPaste, () => {
      void message.warning('浏览器没有允许读取剪贴板，没有粘贴；请按 Ctrl+V');
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    // Nothing that is pressed here is meant for the cell behind.
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
      return;
    }
    const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = entries.findIndex((entry) => entry === document.activeElement);
    entries[(at + step + entries.length) % entries.length]?.focus();
  };
  return (
    <div
      ref={menu}
      className="dsg-context-menu grid-menu"
      role="menu"
      aria-label="表格操作"
      style={{ left: Math.min(clientX, window.innerWidth - 170), top: Math.min(clientY, window.innerHeight - 200) }}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.type}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="dsg-context-menu-item"
          onClick={item.type === 'PASTE' ? paste : item.action}
        >
          {WORDS[item.type]}
        </button>
      ))}
    </div>
  );
}
