import { Button, Popover, Space } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import type { LedgerFilter, ValueSource } from '../../../shared/ledger/filter.ts';
import { measureFilter, type OwnMeasures } from '../../../shared/ledger/measure.ts';
import type { Run } from '../../../shared/prose/block.ts';
import { InlineButton } from '../../components/inline-button.tsx';
import { pointerOfCell } from '../../components/table/cell-place.ts';
import { shortTitle } from '../../../shared/table/block.ts';
import { filterInWords } from '../../components/table/filter-in-words.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { COUNTED_IN, PART_NAMES, partOf } from '../../part.ts';
import { comparisonInWords, priorState, sameFigure } from './figure.ts';
import { ExecutedForm } from './executed-form.tsx';
import { PriorForm } from './prior-form.tsx';

type ValueRun = Run & { readonly kind: 'value' };

/** A number of a sentence: says how it came about, leads to its cell, its lines or the place where it is entered. */
export function ValueChip({ run, title }: { readonly run: ValueRun; readonly title: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const chip = useRef<HTMLSpanElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { source } = run;
  const close = (): void => {
    setIsOpen(false);
    chip.current?.focus();
  };
  const isStated = useWorkspace(
    (workspace) =>
      source.kind === 'comparison' &&
      source.base === undefined &&
      ['prior', 'difference', 'rate'].includes(source.part) &&
      workspace.draft.comparisons[source.key]?.prior !== undefined,
  );
  // The number of an item in a list comes from nowhere.
  if (source.kind === 'count' && COUNTED_IN[source.of] === undefined) return run.text;
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setIsOpen}
      content={
        <div
          ref={content}
          className="chip-explanation"
          role="dialog"
          aria-label={`${run.text}的来源`}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
          }}
          onBlur={(event) => {
            const to = event.relatedTarget;
            if (to !== null && to !== chip.current && !event.currentTarget.contains(to)) setIsOpen(false);
          }}
        >
          <Explanation run={run} title={title} />
        </div>
      }
      // The window stands at the end of the page; by keyboard one would never get there.
      afterOpenChange={(open) => {
        if (open) (content.current?.querySelector<HTMLElement>('input, button') ?? content.current)?.focus();
      }}
      destroyOnHidden
    >
      <InlineButton
        ref={chip}
        className={isStated ? 'value stated' : 'value'}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={isStated ? '上年数是填写的，没有用上年明细' : undefined}
      >
        {run.text}
      </InlineButton>
    </Popover>
  );
}

function Explanation({ run, title }: { readonly run: ValueRun; readonly title: string }): ReactNode {
  const store = useWorkspaceStore();
  const codes = useWorkspace((workspace) => workspace.codes);
  const draft = useWorkspace((workspace) => workspace.draft);
  const measures = useWorkspace((workspace) => workspace.pack.manifest.measures);
  const { source, text } = run;
  const { showSource, goTo } = store.getState();

  if (source.kind === 'entered' || source.kind === 'count') {
    const part = source.kind === 'entered' ? partOf(source) : COUNTED_IN[source.of];
    return (
      <>
        <p>{source.kind === 'entered' ? '这个数是填写的。' : '这个数由程序数出来：有几项就是几。'}</p>
        {part === undefined ? null : (
          <Button
            size="small"
            onClick={() => {
              goTo(part, { pointer: source.kind === 'entered' ? source.pointer : '' });
            }}
          >
            到“{PART_NAMES[part]}”修改
          </Button>
        )}
      </>
    );
  }
  const prior = source.kind === 'comparison' ? priorState(draft, source, measures) : undefined;
  const filter = filterOf(source, measures);
  const exact = prior?.comparison.current ?? run.exact;
  return (
    <>
      {prior === undefined || source.kind !== 'comparison' ? null : (
        <p>
          <b>{comparisonInWords(prior.comparison, source.part, text, prior.base)}</b>
        </p>
      )}
      <p>
        {source.kind === 'ledger' && source.year === 'prior' ? '上年' : ''}
        {filterInWords(filter, { codes, projects: draft.projects })}
      </p>
      {prior === undefined ? null : prior.base === 'executed' ? (
        <ExecutedForm comparisonKey={prior.comparison.key} stated={prior.stated} />
      ) : (
        <PriorForm state={prior} />
      )}
      <Space size={8} wrap>
        <Button
          size="small"
          onClick={() => {
            showSource({ title, text, source });
          }}
        >
          查看明细来源
        </Button>
        {exact === undefined ? null : <CellLink filter={filter} exact={exact} />}
      </Space>
    </>
  );
}

function CellLink({ filter, exact }: { readonly filter: LedgerFilter; readonly exact: number }) {
  const store = useWorkspaceStore();
  const blocks = useWorkspace((workspace) => workspace.document.blocks);
  const same = sameFigure(blocks, filter, exact);
  if (same === undefined) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        store.getState().goTo('tables', { table: same.table.id, pointer: pointerOfCell(same.place) });
      }}
    >
      到{shortTitle(same.table)}的这一格
    </Button>
  );
}

function filterOf(
  source: ValueSource & { readonly kind: 'ledger' | 'comparison' },
  measures: OwnMeasures,
): LedgerFilter {
  return source.kind === 'ledger' ? source.filter : (measureFilter(measures, source.key) ?? {});
}
