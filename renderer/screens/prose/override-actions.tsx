import { Button } from 'antd';

interface OverrideActionsProps {
  readonly id: string;
  readonly overridden: boolean;
  /** What it is called to a screen reader: 这一段, 标题“…”. */
  readonly name: string;
  /** A classified text: it may not be written anew. */
  readonly withheld?: boolean;
  /** Opens the editor of the whole. */
  readonly onOverride: (id: string) => void;
  readonly onRestore: (id: string) => void;
}

/** The way to write a paragraph or a heading in one's own words, and back to what the program writes. */
export function OverrideActions({
  id,
  overridden,
  name,
  withheld = false,
  onOverride,
  onRestore,
}: OverrideActionsProps) {
  return (
    <div className="prose-actions">
      {overridden ? <span className="mark">已改写</span> : null}
      {withheld ? <span className="soft">涉密，不能改写</span> : null}
      <Button
        type="link"
        size="small"
        disabled={withheld}
        aria-label={overridden ? `修改改写的${name}` : `改写${name}`}
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
          aria-label={`恢复自动生成：${name}`}
          onClick={() => {
            onRestore(id);
          }}
        >
          恢复自动生成
        </Button>
      ) : null}
    </div>
  );
}
