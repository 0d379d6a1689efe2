import { Empty } from 'antd';
import { useWorkspace } from '../../context.tsx';
import { PART_NAMES, partOf } from '../../part.ts';

/** What is missing or doubtful; each entry leads to the place where it is entered. */
export function GapList() {
  const gaps = useWorkspace((workspace) => workspace.document.gaps);
  const goTo = useWorkspace((workspace) => workspace.goTo);
  if (gaps.length === 0) {
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有缺漏，可以导出正式稿" style={{ marginTop: 48 }} />
    );
  }
  return (
    <ul className="gap-list">
      {gaps.map((gap, index) => (
        <li key={index} className={gap.severity}>
          <button
            type="button"
            onClick={() => {
              goTo(partOf(gap), { block: gap.block, pointer: gap.pointer });
            }}
          >
            <span className="kind">{gap.severity === 'error' ? '必须补正' : '提示'}</span>
            <span>{gap.message}</span>
            <span className="soft">{PART_NAMES[partOf(gap)]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
