import { App as AntApp } from 'antd';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { ContextMenuComponentProps } from 'react-datasheet-grid';
import type { GridEvents } from './grid-events.ts';
import type { GridRange } from './grid-range.ts';

/** What the grid library offers about the clipboard; what it offers about rows, the program does itself. */
const CLIPBOARD_WORDS: Readonly<Partial<Record<string, string>>> = { COPY: '复制', CUT: '剪切', PASTE: '粘贴' };

/** How far each key moves the cursor in the menu. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The menu of the right mouse button. Pasting goes the grid's own way, so that a block is previewed here too. */
export function GridMenu({
  clientX,
  clientY,
  items,
  close,
  range,
  events,
  onPaste,
}: ContextMenuComponentProps & {
  /** What is selected when an entry is chosen. */
  readonly range: () => GridRange | null;
  /** What rows can be asked for, as it is when an entry is chosen. */
  readonly events: () => Pick<GridEvents<never>, 'onInsert' | 'onFillDown' | 'onDuplicate' | 'onDelete'>;
  /** Null where the clipboard has no text. */
  readonly onPaste: (text: string | null) => void;
}) {
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
    void readClipboard().then(onPaste, () => {
      void message.warning('浏览器没有允许读取剪贴板，没有粘贴；请按 Ctrl+V');
    });
  };
  const isMany = items.some(({ type }) => type === 'DELETE_ROWS');
  const which = isMany ? '所选的行' : '这一行';
  const entries: readonly (readonly [words: string, action: (at: GridRange) => void])[] = [
    [
      '在下方插入行',
      ({ bottom }) => {
        events().onInsert(bottom + 1, 1);
      },
    ],
    [
      isMany ? '照第一行向下填（Ctrl+D）' : '照上一行填（Ctrl+D）',
      (at) => {
        events().onFillDown(at);
      },
    ],
    [
      `复制${which}为新行`,
      (at) => {
        events().onDuplicate(at);
      },
    ],
    [
      `删除${which}`,
      (at) => {
        events().onDelete(at);
      },
    ],
  ];
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
      style={{ left: Math.min(clientX, window.innerWidth - 220), top: Math.min(clientY, window.innerHeight - 240) }}
      onKeyDown={onKeyDown}
    >
      {items.map(({ type, action }) => {
        const words = CLIPBOARD_WORDS[type];
        return words === undefined ? null : (
          <MenuEntry key={type} words={words} onChoose={type === 'PASTE' ? paste : action} />
        );
      })}
      {entries.map(([words, action]) => (
        <MenuEntry
          key={words}
          words={words}
          onChoose={() => {
            const chosen = range();
            close();
            if (chosen !== null) action(chosen);
          }}
        />
      ))}
    </div>
  );
}

function MenuEntry({ words, onChoose }: { readonly words: string; readonly onChoose: () => void }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} className="dsg-context-menu-item" onClick={onChoose}>
      {words}
    </button>
  );
}

/** The text of the system's clipboard; null where it has none. */
async function readClipboard(): Promise<string | null> {
  const text = await navigator.clipboard.readText();
  return text === '' ? null : text;
}
