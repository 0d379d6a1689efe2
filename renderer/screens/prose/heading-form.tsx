import type { HeadingBlock } from '../../../shared/prose/block.ts';
import { OverrideActions } from './override-actions.tsx';

interface HeadingFormProps {
  readonly heading: HeadingBlock;
  /** Opens the editor of the heading. */
  readonly onOverride: (id: string) => void;
  readonly onRestore: (id: string) => void;
}

/** A heading as it prints, with the way to write it in one's own words; the number is part of it. */
export function HeadingForm({ heading, onOverride, onRestore }: HeadingFormProps) {
  const { id, level, text, overridden = false } = heading;
  return (
    <div className={`prose-heading${overridden ? ' overridden' : ''}`}>
      {level === 3 ? <h4>{text}</h4> : <h3 className={level === 1 ? 'part-title' : undefined}>{text}</h3>}
      <OverrideActions
        id={id}
        overridden={overridden}
        name={`标题“${text}”`}
        onOverride={onOverride}
        onRestore={onRestore}
      />
    </div>
  );
}
