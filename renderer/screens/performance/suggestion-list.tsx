import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The words offered below a cell; the cell itself keeps the focus and decides what keys do. */
export function SuggestionList({
  id,
  options,
  active,
  below,
  onChoose,
}: {
  readonly id: string;
  readonly options: readonly string[];
  readonly active: number;
  readonly below: RefObject<HTMLElement | null>;
  readonly onChoose: (option: string) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const field = below.current?.getBoundingClientRect();
    const own = list.current?.getBoundingClientRect();
    if (field === undefined || own === undefined) return;
    const over = field.bottom + own.height > window.innerHeight && field.top > own.height;
    setPlace({
      left: Math.max(0, Math.min(field.left, window.innerWidth - own.width)),
      top: over ? field.top - own.height : field.bottom,
    });
  }, [below, options.length]);
  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label="常用词"
      className="suggestions"
      style={place ?? { visibility: 'hidden' }}
    >
      {options.map((option, index) => (
        <li
          key={option}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => {
            // The cell must not lose the focus to its own list.
            event.preventDefault();
            onChoose(option);
          }}
        >
          {option}
        </li>
      ))}
    </ul>
  );
}
