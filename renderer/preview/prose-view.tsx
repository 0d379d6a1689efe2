import { memo } from 'react';
import type { HeadingBlock, ParagraphBlock } from '../../shared/prose/block.ts';
import { RunView } from './run-view.tsx';
import { sameBlock } from './same-block.ts';

const LEVELS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const satisfies Record<HeadingBlock['level'], string>;

/** A heading of the document. */
export function HeadingView({ heading }: { readonly heading: HeadingBlock }) {
  const { level, id, text } = heading;
  const Level = LEVELS[level];
  return <Level data-block={id}>{text}</Level>;
}

/** A paragraph of the document. */
export const ParagraphView = memo(
  function ParagraphView({ paragraph }: { readonly paragraph: ParagraphBlock }) {
    const classes = [paragraph.role, paragraph.overridden ? 'overridden' : ''].join(' ').trim();
    return (
      <p className={classes} data-block={paragraph.id}>
        {paragraph.runs.map((run, index) => (
          <RunView key={index} run={run} title={paragraph.id} />
        ))}
      </p>
    );
  },
  (one, other) => sameBlock(one.paragraph, other.paragraph),
);
