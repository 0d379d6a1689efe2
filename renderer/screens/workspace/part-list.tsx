import { useMemo } from 'react';
import type { Unfinished } from '../../../shared/draft/unfinished.ts';
import type { Gap } from '../../../shared/document/document.ts';
import { useWorkspace } from '../../context.tsx';
import { unfinishedIn } from '../../unfinished.ts';
import { PART_NAMES, partOf, PARTS, type Part } from '../../part.ts';

/** The left column: the parts of the draft, each with its mark. */
export function PartList() {
  const current = useWorkspace((workspace) => workspace.part);
  const gaps = useWorkspace((workspace) => workspace.document.gaps);
  const goTo = useWorkspace((workspace) => workspace.goTo);
  const unfinished = useWorkspace(unfinishedIn);
  const missing = useMemo(() => countByPart(gaps), [gaps]);
  const refused = useMemo(() => refusedByPart(unfinished), [unfinished]);
  return (
    <nav className="parts" aria-label="草稿的各部分">
      <ul>
        {PARTS.map((part) => (
          <li key={part}>
            <button
              type="button"
              aria-current={part === current ? 'page' : undefined}
              onClick={() => {
                goTo(part);
              }}
            >
              <span className="name">{PART_NAMES[part]}</span>
              <PartMark part={part} missing={missing.get(part) ?? 0} unfinished={refused.get(part) ?? 0} />
            </button>
            {part === 'tables' && current === 'tables' ? <TableList /> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

const UNMARKED: ReadonlySet<Part> = new Set(['tables', 'overview', 'export']);

function PartMark({
  part,
  missing,
  unfinished,
}: {
  readonly part: Part;
  readonly missing: number;
  /** Rows and fields whose text is not valid yet. */
  readonly unfinished: number;
}) {
  if (unfinished > 0) return <span className="mark missing">没填完 {unfinished}</span>;
  if (UNMARKED.has(part)) return null;
  if (missing > 0) return <span className="mark missing">缺 {missing}</span>;
  return (
    <span className="mark" title="已填全">
      ✓
    </span>
  );
}

function TableList() {
  const blocks = useWorkspace((workspace) => workspace.document.blocks);
  const shown = useWorkspace((workspace) => workspace.table);
  const goTo = useWorkspace((workspace) => workspace.goTo);
  return (
    <ul className="inner">
      {blocks.map((block) =>
        block.type === 'table' ? (
          <li key={block.id}>
            <button
              type="button"
              aria-current={block.id === shown ? 'page' : undefined}
              title={block.title}
              onClick={() => {
                goTo('tables', { table: block.id });
              }}
            >
              <span className="name">
                {block.caption} {block.title}
              </span>
              {block.note === null ? null : <span className="mark">空表</span>}
            </button>
          </li>
        ) : null,
      )}
    </ul>
  );
}

function countByPart(gaps: readonly Gap[]): ReadonlyMap<Part, number> {
  const counts = new Map<Part, number>();
  for (const gap of gaps) {
    if (gap.severity !== 'error') continue;
    const part = partOf(gap);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

/** Where what is not valid yet has to be finished. */
function refusedByPart({ rows, cells, fields }: Unfinished): ReadonlyMap<Part, number> {
  const counts = new Map<Part, number>();
  const places: readonly Part[] = [...[...rows, ...cells].map(() => 'ledger' as const), ...fields.map(partOf)];
  for (const part of places) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}
