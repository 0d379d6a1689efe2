import { useEffect, useRef } from 'react';
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

/** The menu of the right mouse button. Pasting goes the grid's own way, so that a block is previewed here too. */
export function GridMenu({
  clientX,
  clientY,
  items,
  close,
  onPaste,
}: ContextMenuComponentProps & { readonly onPaste: (text: string) => void }) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onDown = (event: MouseEvent): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target) !== true) close();
    };
    document.addEventListener('mousedown', onDown);
    return () => {
      document.removeEventListener('mousedown', onDown);
    };
  }, [close]);
  const paste = (): void => {
    close();
    void navigator.clipboard.readText().then(onPaste, () => undefined);
  };
  return (
    <div
      ref={menu}
      className="dsg-context-menu grid-menu"
      role="menu"
      style={{ left: Math.min(clientX, window.innerWidth - 170), top: Math.min(clientY, window.innerHeight - 200) }}
    >
      {items.map((item) => (
        <div
          key={item.type}
          role="menuitem"
          className="dsg-context-menu-item"
          onClick={item.type === 'PASTE' ? paste : item.action}
        >
          {WORDS[item.type]}
        </div>
      ))}
    </div>
  );
}
