import { memo, type ReactNode } from 'react';
import { assertNever } from '../../../shared/base/result.ts';
import type { Run, ParagraphBlock } from '../../../shared/prose/block.ts';
import { FindingNotes, useBlockFindings } from '../../components/finding/finding-notes.tsx';
import { useWorkspaceStore } from '../../context.tsx';
import { ExecutedField, executedKey } from './executed-field.tsx';
import { OverrideActions } from './override-actions.tsx';
import { TypedField } from './typed-field.tsx';
import { ValueChip } from './value-chip.tsx';

interface ParagraphFormProps {
  readonly paragraph: ParagraphBlock;
  /** Opens the editor of the whole paragraph. */
  readonly onOverride: (id: string) => void;
  readonly onRestore: (id: string) => void;
}

/** A paragraph as it prints, with its typed texts as fields and its numbers as ways to where they come from. */
export const ParagraphForm = memo(function ParagraphForm({ paragraph, onOverride, onRestore }: ParagraphFormProps) {
  const { id, role, overridden, runs, withheld = false } = paragraph;
  const store = useWorkspaceStore();
  return (
    <div
      className={`prose-line ${role}${overridden ? ' overridden' : ''}`}
      data-block={id}
      onFocus={() => {
        store.getState().showPlace(id);
      }}
    >
      <p>
        {runs.map((run, index) => (
          <RunForm key={keyOf(run, index)} run={run} block={id} />
        ))}
      </p>
      <OverrideActions
        id={id}
        overridden={overridden}
        name="这一段"
        withheld={withheld}
        onOverride={onOverride}
        onRestore={onRestore}
      />
      <ParagraphFindings paragraph={paragraph} />
    </div>
  );
});

/** What the checks found in a paragraph; a field that is still empty says so itself. */
function ParagraphFindings({ paragraph }: Pick<ParagraphFormProps, 'paragraph'>) {
  const found = useBlockFindings(paragraph.id);
  if (found.length === 0) return null;
  const empty = new Set(paragraph.runs.flatMap((run) => (run.kind === 'missing' ? [run.pointer] : [])));
  const told = found.filter(({ rule, pointer }) => rule !== 42 || pointer === undefined || !empty.has(pointer));
  return <FindingNotes findings={told} label="这一段的问题" />;
}

/**
 * A field keeps its place while it is filled and emptied: missing and typed are the same field. A missing 执行数 may stand in
 * a sentence twice, as itself and in the change.
 */
function keyOf(run: Run, index: number): string {
  if (run.kind === 'missing' && executedKey(run.pointer) !== undefined) return String(index);
  return run.kind === 'typed' || run.kind === 'missing' ? run.pointer : String(index);
}

function RunForm({ run, block }: { readonly run: Run; readonly block: string }): ReactNode {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'value':
      return <ValueChip run={run} title={block} />;
    case 'missing': {
      const compared = executedKey(run.pointer);
      if (compared !== undefined) return <ExecutedField {...run} comparisonKey={compared} />;
      return <TypedField block={block} pointer={run.pointer} label={run.label} printed="" />;
    }
    case 'typed':
      return <TypedField block={block} pointer={run.pointer} label={run.label} printed={run.text} />;
    default:
      return assertNever(run);
  }
}
