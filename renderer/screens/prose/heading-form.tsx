import { Button } from 'antd';
import type { HeadingBlock } from '../../../shared/prose/block.ts';

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
      <div className="prose-actions">
        {overridden ? <span className="mark">已改写</span> : null}
        <Button
          type="link"
          size="small"
          aria-label={overridden ? `修改改写的标题“${text}”` : `改写标题“${text}”`}
          onClick={() => {
            onOverride(id);
          }}
        >
          {overridden ? '修改' : '改写'}
        </Button>
        {overridden ? (
          <Button
            type="link"
            size="small"
            aria-label={`恢复标题“${text}”`}
            onClick={() => {
              onRestore(id);
            }}
          >
            恢复自动生成
          </Button>
        ) : null}
      </div>
    </div>
  );
}
