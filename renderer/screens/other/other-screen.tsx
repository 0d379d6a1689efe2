import { blockWithRole } from '../../../shared/pack/with-role.ts';
import { type BlockRole } from '../../../shared/pack/role.ts';
import { textOf, type ParagraphBlock } from '../../../shared/prose/block.ts';
import { DraftForm } from '../../components/form/draft-form.tsx';
import { FormPanel } from '../../components/form/form-panel.tsx';
import { LongTextField } from '../../components/form/text-field.tsx';
import { useWorkspace } from '../../context.tsx';
import type { Workspace } from '../../workspace.ts';

/** 其他事项: what else has to be explained, after the sentence on classified projects. */
export function OtherScreen() {
  const classified = useWorkspace((workspace) => paragraphWith(workspace, 'other.classified'));
  const none = useWorkspace((workspace) => paragraphWith(workspace, 'other.none'));
  return (
    <>
      <h2>其他事项</h2>
      <p className="lead">填写“其他需说明的事项”，印在情况说明的最后一节；没有就留空。</p>
      <DraftForm label="其他事项">
        <FormPanel title="其他需说明的事项" role="other">
          {classified === undefined ? null : (
            <div className="field wide">
              <span className="field-name">
                涉密项目的说明，印在前面（{classified.overridden ? '已在情况说明里改写' : '自动生成'}）
              </span>
              <output className="computed sentence" aria-label="涉密项目的说明">
                {textOf(classified.runs)}
              </output>
            </div>
          )}
          <LongTextField
            name="otherMatters"
            label="需说明的事项"
            rows={6}
            hint={
              none === undefined ? '回车另起一段；不要写涉密项目的内容' : `回车另起一段；留空时印：${textOf(none.runs)}`
            }
          />
        </FormPanel>
      </DraftForm>
    </>
  );
}

function paragraphWith({ document, pack }: Workspace, role: BlockRole): ParagraphBlock | undefined {
  const id = blockWithRole(pack, role);
  return document.blocks.find((block): block is ParagraphBlock => block.type === 'paragraph' && block.id === id);
}
