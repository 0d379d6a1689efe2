import { useMemo } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import type { Pack } from '../../../shared/pack/pack.ts';
import { WAIVER_TEXT, type Unfinished } from '../../../shared/draft/unfinished.ts';
import { fullTitle } from '../../../shared/table/block.ts';
import { useWorkspace } from '../../context.tsx';
import { placeOfFinding } from '../../finding-place.ts';
import { hasContent, PRINTED_EMPTY } from '../../part-content.ts';
import { PART_NAMES, partOf, partsOf, type Part } from '../../part.ts';
import { unfinishedIn } from '../../unfinished.ts';

/** The left column: the parts of the draft, each with its mark. */
export function PartList() {
  const current = useWorkspace((workspace) => workspace.part);
  const findings = useWorkspace((workspace) => workspace.report.findings);
  const document = useWorkspace((workspace) => workspace.reported);
  const pack = useWorkspace((workspace) => workspace.pack);
  const goTo = useWorkspace((workspace) => workspace.goTo);
  const counts = useMemo(() => countByPart(findings, document, pack), [findings, document, pack]);
  const unfinished = useWorkspace(unfinishedIn);
  const draft = useWorkspace((workspace) => workspace.draft);
  const refused = useMemo(() => refusedByPart(unfinished), [unfinished]);
  return (
    <nav className="parts" aria-label="草稿的各部分">
      <ul>
        {partsOf(draft, pack).map((part) => (
          <li key={part}>
            <button
              type="button"
              aria-current={part === current ? 'page' : undefined}
              onClick={() => {
                goTo(part);
              }}
            >
              <span className="name">{PART_NAMES[part]}</span>
              <PartMark
                part={part}
                count={counts.get(part) ?? NOTHING}
                unfinished={refused.get(part) ?? 0}
                isEmpty={!hasContent(part, draft)}
              />
            </button>
            {part === 'tables' && current === 'tables' ? <TableList /> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

const UNMARKED: ReadonlySet<Part> = new Set(['overview', 'redline', 'versions', 'review', 'export']);

/** What stands in the way of publication in one part: still missing, wrong, to be looked at. */
interface PartCount {
  readonly missing: number;
  readonly wrong: number;
  readonly doubtful: number;
}

const NOTHING: PartCount = { missing: 0, wrong: 0, doubtful: 0 };

interface PartMarkProps {
  readonly part: Part;
  readonly count: PartCount;
  /** Rows and fields whose text is not valid yet. */
  readonly unfinished: number;
  /** Nobody has entered anything in it. */
  readonly isEmpty: boolean;
}

function PartMark({ part, count, unfinished, isEmpty }: PartMarkProps) {
  if (unfinished > 0) return <span className="mark missing">没填完 {unfinished}</span>;
  if (part === 'units') return <UnitsMark />;
  if (UNMARKED.has(part)) return null;
  if (count.missing > 0) return <span className="mark missing">缺 {count.missing}</span>;
  if (count.wrong > 0) return <span className="mark missing">错 {count.wrong}</span>;
  if (count.doubtful > 0) {
    return (
      <span className="mark doubtful" title="建议核对">
        核 {count.doubtful}
      </span>
    );
  }
  // Nothing is missing, but nobody was here: that is not the same as done.
  if (isEmpty) {
    return (
      <span className="mark soft" title={PRINTED_EMPTY[part] ?? '还没有填'}>
        {part === 'glossary' ? '自带' : '未填'}
      </span>
    );
  }
  return (
    <span className="mark" title="已填全">
      ✓
    </span>
  );
}

/** Whether the units' drafts are still those the 汇总 was made from. */
function UnitsMark() {
  const looks = useWorkspace((workspace) => workspace.linked.looks);
  const differing = looks?.filter(({ state }) => state !== 'unchanged').length ?? 0;
  return differing === 0 ? null : <span className="mark doubtful">变 {differing}</span>;
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
              <span className="name">{fullTitle(block)}</span>
              {block.note === null ? null : <span className="mark">空表</span>}
            </button>
          </li>
        ) : null,
      )}
    </ul>
  );
}

function countByPart(findings: readonly Finding[], document: BudgetDocument, pack: Pack): ReadonlyMap<Part, PartCount> {
  const counts = new Map<Part, PartCount>();
  for (const finding of findings) {
    if (finding.severity === 'hint') continue;
    const { part } = placeOfFinding(finding, document, pack);
    const before = counts.get(part) ?? NOTHING;
    const kind = finding.severity === 'warning' ? 'doubtful' : finding.rule === 42 ? 'missing' : 'wrong';
    counts.set(part, { ...before, [kind]: before[kind] + 1 });
  }
  return counts;
}

/** Where what is not valid yet has to be finished. */
function refusedByPart({ rows, cells, fields }: Unfinished): ReadonlyMap<Part, number> {
  const counts = new Map<Part, number>();
  // A reason why a rule does not apply is no part's: the 问题 column has it.
  const inParts = fields.filter(({ pointer }) => !pointer.startsWith(`${WAIVER_TEXT}/`));
  const places: readonly Part[] = [...[...rows, ...cells].map(() => 'ledger' as const), ...inParts.map(partOf)];
  for (const part of places) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}
