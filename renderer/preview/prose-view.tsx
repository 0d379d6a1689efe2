import { memo } from 'react';
import type { HeadingBlock, ParagraphBlock } from '../../shared/prose/block.ts';
import { useBlockFindings } from '../components/finding/finding-notes.tsx';
import { foundInPreview, titleOf } from './found.ts';
import { RunView } from './run-view.tsx';

const LEVELS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const satisfies Record<HeadingBlock['level'], string>;

/** A heading of the document. */
export const HeadingView = memo(function HeadingView({ heading }: { readonly heading: HeadingBlock }) {
  const { level, id, text } = heading;
  const Level = LEVELS[level];
  const found = useBlockFindings(id);
  return (
    <Level data-block={id} className={foundInPreview(found)} title={titleOf(found)}>
      {text}
    </Level>
  );
});

/** A paragraph of the document. */
export const ParagraphView = memo(function ParagraphView({ paragraph }: { readonly paragraph: ParagraphBlock }) {
  const found = useBlockFindings(paragraph.id);
  const classes = [paragraph.role, paragraph.overridden ? 'overridden' : '', foundInPreview(found) ?? '']
    .filter((name) => name !== '')
    .join(' ');
  return (
    <p className={classes} data-block={paragraph.id} title={titleOf(found)}>
      {paragraph.runs.map((run, index) => (
        <RunView key={index} run={run} title={paragraph.id} />
      ))}
    </p>
  );
});
