import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Suggestion } from './suggestion.ts';

const HEIGHT = 264;
const WIDTH = 320;

/** The type-ahead list under (or over) the cell that is typed in; the input keeps the focus. */
export function SuggestionList({
  id,
  anchor,
  entries,
  marked,
  onChoose,
}: {
  readonly id: string;
  readonly anchor: HTMLElement;
  readonly entries: readonly Suggestion[];
  readonly marked: number;
  readonly onChoose: (entry: Suggestion) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked, entries]);
  const place = anchor.getBoundingClientRect();
  const below = place.bottom + HEIGHT <= window.innerHeight || place.top < HEIGHT;
  return createPortal(
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label="可选的内容"
      className="grid-suggestions"
      style={{
        left: Math.max(4, Math.min(place.left, window.innerWidth - WIDTH - 8)),
        width: Math.max(WIDTH, place.width),
        maxHeight: HEIGHT,
        ...(below ? { top: place.bottom + 2 } : { bottom: window.innerHeight - place.top + 2 }),
      }}
      onMouseDown={(event) => {
        // Neither the input nor the grid may take this for a click elsewhere.
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {entries.map((entry, index) => (
        <li
          key={entry.value + entry.label}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === marked}
          onClick={() => {
            onChoose(entry);
          }}
        >
          <span>{entry.label}</span>
          {entry.mark === undefined || entry.mark === '' ? null : <span className="doubt">{entry.mark}</span>}
        </li>
      ))}
    </ul>,
    document.body,
  );
}
