import { useMemo } from 'react';
import { useWorkspace } from '../../context.tsx';
import { partOf, type Part } from '../../part.ts';
import { SeenButton } from './seen-button.tsx';
import './carried.css';

/** Parts with such a line of their own: by sections, and by lines. */
const OWN_LINE: ReadonlySet<Part> = new Set(['prose', 'ledger']);

/** How much of this part was carried over and is still to be confirmed, and all of it at once for who has read it. */
export function CarriedBar({ part }: { readonly part: Part }) {
  const carriedOver = useWorkspace(({ draft }) => draft.carriedOver);
  const isConsolidated = useWorkspace(({ draft }) => (draft.units ?? []).length > 0);
  const pointers = useMemo(
    () => (OWN_LINE.has(part) ? [] : (carriedOver ?? []).filter((pointer) => partOf({ pointer }) === part)),
    [carriedOver, part],
  );
  if (pointers.length === 0) return null;
  return (
    <div className="carried-bar" role="status">
      <span>
        本节有 {pointers.length} 处{isConsolidated ? '取自所属单位' : '沿用上年'}，还没有确认
      </span>
      <SeenButton pointers={pointers} label="本节都看过" measure="处" />
    </div>
  );
}
