import { Radio } from 'antd';
import type { Finding } from '../../../shared/check/finding.ts';
import { useWorkspace } from '../../context.tsx';
import { placeOfFinding } from '../../finding-place.ts';
import { PART_NAMES } from '../../part.ts';

/** 草稿 or 正式; 正式 only when nothing must be mended, else what must be, each leading to its place. */
export function FinalChoice({
  final,
  wrong,
  onChange,
}: {
  readonly final: boolean;
  readonly wrong: readonly Finding[];
  readonly onChange: (final: boolean) => void;
}) {
  const goTo = useWorkspace((workspace) => workspace.goTo);
  const document = useWorkspace((workspace) => workspace.document);
  const pack = useWorkspace((workspace) => workspace.pack);
  const complete = wrong.length === 0;
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
        <span className="soft">校验没有必须改的问题，可以导出正式稿。选“草稿”内容也一样，不印“草稿”字样。</span>
      ) : (
        <>
          <span>还有 {wrong.length} 处必须改，不能导出正式稿。现在导出的每一页都印“草稿”，缺的地方印【待填】：</span>
          <ul className="export-missing">
            {wrong.map((finding, index) => {
              const { part, ...place } = placeOfFinding(finding, document, pack);
              return (
                <li key={index}>
                  <button
                    type="button"
                    onClick={() => {
                      goTo(part, place);
                    }}
                  >
                    {finding.message}
                  </button>
                  <span className="soft">{PART_NAMES[part]}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
