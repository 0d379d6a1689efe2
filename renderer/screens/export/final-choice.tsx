import { Radio } from 'antd';
import type { Gap } from '../../../shared/document/document.ts';
import { useWorkspace } from '../../context.tsx';
import { PART_NAMES, partOf } from '../../part.ts';

/** 草稿 or 正式; 正式 only when nothing is missing, else what is missing, each leading to its place. */
export function FinalChoice({
  final,
  missing,
  onChange,
}: {
  readonly final: boolean;
  readonly missing: readonly Gap[];
  readonly onChange: (final: boolean) => void;
}) {
  const goTo = useWorkspace((workspace) => workspace.goTo);
  const complete = missing.length === 0;
  return (
    <div className="export-field">
      <Radio.Group
        aria-label="草稿还是正式稿"
        value={final && complete ? 'final' : 'draft'}
        onChange={(event) => {
          onChange(event.target.value === 'final');
        }}
      >
        <Radio value="draft">草稿</Radio>
        <Radio value="final" disabled={!complete}>
          正式稿
        </Radio>
      </Radio.Group>
      {complete ? (
        <span className="soft">没有缺漏，可以导出正式稿。选“草稿”内容也一样，不印“草稿”字样。</span>
      ) : (
        <>
          <span>
            还有 {missing.length} 处必须补正，不能导出正式稿。现在导出的每一页都印“草稿”，缺的地方印【待填】：
          </span>
          <ul className="export-missing">
            {missing.map((gap, index) => (
              <li key={index}>
                <button
                  type="button"
                  onClick={() => {
                    goTo(partOf(gap), { block: gap.block, pointer: gap.pointer });
                  }}
                >
                  {gap.message}
                </button>
                <span className="soft">{PART_NAMES[partOf(gap)]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
