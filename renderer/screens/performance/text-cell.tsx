import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { SuggestionList } from './suggestion-list.tsx';
import { useTypedText } from './use-typed-text.ts';

/** Where a cell stands in its grid and in the draft, and what it is called. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly pointer: string;
  readonly label: string;
  /** What the checks found in it. */
  readonly found: string | undefined;
}

/** A text cell that wraps its words and offers the usual ones: on a click, on F4 and while typing. */
export function TextCell({
  place,
  value,
  suggest,
  onType,
}: {
  readonly place: CellPlace;
  readonly value: string;
  readonly suggest: () => readonly string[];
  readonly onType: (text: string) => void;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [offer, setOffer] = useState<'closed' | 'all' | 'matching'>('closed');
  const [active, setActive] = useState(-1);
  const typed = useTypedText(value, (text) => {
    // A cell copied from a spreadsheet ends its line; a cell of this table has none.
    onType(text.replace(/[ \t]*[\r\n]+[ \t]*/g, ''));
    setOffer('matching');
    setActive(-1);
  });
  const options = offer === 'closed' ? [] : offered(suggest(), value, offer);
  const open = options.length > 0;
  const close = (): void => {
    setOffer('closed');
    setActive(-1);
  };
  const choose = (option: string): void => {
    onType(option);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return;
    if (event.key === 'F4') {
      if (open) close();
      else setOffer('all');
    } else if (event.key === 'Escape' && open) close();
    else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + by + options.length) % options.length);
    } else if (open && active >= 0 && (event.key === 'Enter' || event.key === 'Tab')) {
      choose(options[active] ?? value);
      // Tab goes on to the next cell as always.
      if (event.key === 'Tab') return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        aria-label={place.label}
        title={place.found}
        data-row={place.row}
        data-column={place.column}
        data-pointer={place.pointer}
        aria-autocomplete="list"
        aria-controls={open ? id : undefined}
        aria-activedescendant={open && active >= 0 ? `${id}-${String(active)}` : undefined}
        {...typed}
        onKeyDown={onKeyDown}
        onClick={() => {
          setOffer('all');
        }}
        onBlur={close}
      />
      {open ? <SuggestionList id={id} options={options} active={active} below={field} onChoose={choose} /> : null}
    </>
  );
}

function offered(options: readonly string[], value: string, offer: 'all' | 'matching'): readonly string[] {
  const others = options.filter((option) => option !== value);
  return offer === 'all' || value === '' ? others : others.filter((option) => option.includes(value));
}
