import { Button } from 'antd';
import type { Finding } from '../../../shared/check/finding.ts';
import { setOverallSheet, setProjectSheet, type SheetName } from '../../../shared/draft/edit-performance.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { FindingNotes, useBlockFindings } from '../../components/finding/finding-notes.tsx';
import { useWorkspace } from '../../context.tsx';
import { gridMarks } from '../../finding-marks.ts';
import { IndicatorPanel } from './indicator-panel.tsx';
import { OverallFields, ProjectFields } from './sheet-fields.tsx';
import type { SheetPlace } from './sheet-place.ts';

/** Notes that are shown at once; more of them would hide the fields they are about. */
const FEW = 3;

function WholeFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const notes = <FindingNotes findings={findings} label="整张表的问题" />;
  if (findings.length <= FEW) return notes;
  return (
    <details>
      <summary className="negative">整张表有 {findings.length} 个问题，逐个填好就会消失</summary>
      {notes}
    </details>
  );
}

/** One 绩效目标 sheet: its fields, its money and its indicators; or why there is none, or how to begin one. */
export function SheetPanel({ place }: { readonly place: SheetPlace }) {
  const draft = useWorkspace((workspace) => workspace.draft);
  const edit = useWorkspace((workspace) => workspace.edit);
  const goTo = useWorkspace((workspace) => workspace.goTo);
  const { sheet, pointer } = place;
  const content = contentOf(draft, sheet);
  const marks = gridMarks(useBlockFindings(place.block));

  if (content === null) {
    return (
      <section className="panel">
        <h3>{place.name}</h3>
        {place.status === 'withheld' ? (
          <p>{place.reason}。</p>
        ) : (
          <>
            <p>还没有这张表。建立以后，右边预览里就会出现；建错了可以撤销。</p>
            <Button
              type="primary"
              data-pointer={pointer}
              onClick={() => {
                edit(`create-sheet.${place.block}`, begin(sheet));
                // Only now there is something the preview can show.
                goTo('performance', { block: place.block });
              }}
            >
              建立绩效目标表
            </Button>
          </>
        )}
      </section>
    );
  }
  return (
    <>
      <section className="panel">
        <h3>{place.name}</h3>
        {place.status === 'withheld' ? <p className="negative">{place.reason}。已填的内容保留在草稿里。</p> : null}
        <WholeFindings findings={marks.whole} />
        <Funds block={place.block} />
        {content.kind === 'overall' ? (
          <OverallFields sheet={content.sheet} />
        ) : (
          <ProjectFields id={content.id} pointer={pointer} sheet={content.sheet} />
        )}
      </section>
      <section className="panel">
        <h3>绩效指标</h3>
        <IndicatorPanel place={place} rows={content.sheet.indicators} />
      </section>
      <Button
        danger
        size="small"
        onClick={() => {
          edit(`remove-sheet.${place.block}`, remove(sheet));
        }}
      >
        删除整张表（可撤销）
      </Button>
    </>
  );
}

/** The money as the sheet prints it: computed, so it cannot be typed into. */
function Funds({ block }: { readonly block: string }) {
  const blocks = useWorkspace((workspace) => workspace.document.blocks);
  const sheet = blocks.find((candidate) => candidate.type === 'sheet' && candidate.id === block);
  if (sheet?.type !== 'sheet') return null;
  return (
    <dl className="funds" title="由预算明细算出">
      <dt>{sheet.fundsLabel}</dt>
      {sheet.funds.map(({ label, value }) => (
        <dd key={label}>
          {label} <span className="amount">{value}</span>
        </dd>
      ))}
    </dl>
  );
}

function contentOf(draft: Draft, sheet: SheetName) {
  if (sheet.kind === 'overall') {
    return draft.overallPerformance === undefined
      ? null
      : { kind: 'overall' as const, sheet: draft.overallPerformance };
  }
  const project = draft.projects.find(({ id }) => id === sheet.id);
  return project?.performance === undefined
    ? null
    : { kind: 'project' as const, id: project.id, sheet: project.performance };
}

function begin(sheet: SheetName) {
  return sheet.kind === 'overall'
    ? setOverallSheet({ contact: '', phone: '', goals: '', indicators: [] })
    : setProjectSheet(sheet.id, { manager: '', goal: '', indicators: [] });
}

function remove(sheet: SheetName) {
  return sheet.kind === 'overall' ? setOverallSheet(undefined) : setProjectSheet(sheet.id, undefined);
}
