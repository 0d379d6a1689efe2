import { useMemo } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import { unconfirmedBlocks } from '../../../shared/document/unconfirmed.ts';
import { useWorkspace } from '../../context.tsx';
import { NO_FINDINGS } from '../../finding-marks.ts';
import type { SheetPlace } from './sheet-place.ts';

/** All places for a 绩效目标 sheet, each with its mark; one of them is shown below. */
export function SheetList({
  places,
  shown,
  onShow,
}: {
  readonly places: readonly SheetPlace[];
  readonly shown: SheetPlace;
  readonly onShow: (place: SheetPlace) => void;
}) {
  const gaps = useWorkspace((workspace) => workspace.document.gaps);
  const marks = useWorkspace((workspace) => workspace.marks);
  const unconfirmed = useMemo(() => unconfirmedBlocks(gaps), [gaps]);
  const missing = useMemo(() => {
    const counts = new Map<string, number>();
    for (const gap of gaps) {
      if (gap.severity === 'error' && gap.carriedOver !== true) counts.set(gap.block, (counts.get(gap.block) ?? 0) + 1);
    }
    return counts;
  }, [gaps]);
  return (
    <nav className="panel sheet-list" aria-label="绩效目标表">
      <ul>
        {places.map((place) => (
          <li key={place.block}>
            <button
              type="button"
              aria-current={place.block === shown.block ? 'true' : undefined}
              onClick={() => {
                onShow(place);
              }}
            >
              <span className="name">{place.name}</span>
              <SheetMark
                place={place}
                missing={missing.get(place.block) ?? 0}
                isUnconfirmed={unconfirmed.has(place.block)}
                found={marks.get(place.block) ?? NO_FINDINGS}
              />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SheetMarkProps {
  readonly place: SheetPlace;
  readonly missing: number;
  /** It was carried over, and nobody has confirmed it yet. */
  readonly isUnconfirmed: boolean;
  readonly found: readonly Finding[];
}

function SheetMark({ place, missing, isUnconfirmed, found }: SheetMarkProps) {
  if (place.status === 'withheld') return <span className="soft">不设表：{place.reason}</span>;
  if (place.status === 'missing') return <span className="negative">还没有表</span>;
  if (missing > 0) return <span className="negative">缺 {missing} 处</span>;
  if (isUnconfirmed) return <span className="negative">沿用的还没有确认</span>;
  const wrong = found.filter(({ severity }) => severity === 'error').length;
  if (wrong > 0) return <span className="negative">错 {wrong} 处</span>;
  const doubtful = found.filter(({ severity }) => severity === 'warning').length;
  if (doubtful > 0) return <span className="sheet-doubt">核对 {doubtful} 处</span>;
  return <span className="soft">✓ 已填全</span>;
}
