import { FormPanel } from '../../components/form/form-panel.tsx';
import { CountField } from '../../components/form/number-field.tsx';
import { useWorkspace } from '../../context.tsx';
import './staffing-panel.css';

const GROUPS = [
  ['inService', '在职'],
  ['retired', '退休'],
  ['emeritus', '离休'],
] as const;

/** 编制数 and who is there; 实有人数 is computed. */
export function StaffingPanel() {
  const staffing = useWorkspace((workspace) => workspace.draft.organization.staffing);
  const actual = staffing.inService.count + staffing.retired.count + staffing.emeritus.count;
  const overQuota = staffing.inService.count > staffing.quota;
  return (
    <FormPanel title="人员情况" lead="增减填本年比上年增加（正数）或减少（负数）的人数。" role="staffing">
      <CountField
        name="organization.staffing.quota"
        label="编制数"
        unit="人"
        warning={
          overQuota ? `编制数 ${String(staffing.quota)} 人少于在职 ${String(staffing.inService.count)} 人` : undefined
        }
      />
      <div className="field">
        <span className="field-name">实有人数</span>
        <output className="computed amount" aria-label="实有人数">
          {actual} 人
        </output>
        <div className="field-hint">在职＋退休＋离休，自动计算</div>
      </div>
      <table className="staffing">
        <thead>
          <tr>
            <th scope="col">人员</th>
            <th scope="col">人数</th>
            <th scope="col">比上年增减</th>
          </tr>
        </thead>
        <tbody>
          {GROUPS.map(([group, name]) => (
            <tr key={group}>
              <th scope="row">{name}</th>
              <td>
                <CountField name={`organization.staffing.${group}.count`} label={`${name}人数`} unit="人" hiddenLabel />
              </td>
              <td>
                <CountField
                  name={`organization.staffing.${group}.change`}
                  label={`${name}人数比上年增减`}
                  unit="人"
                  signed
                  hiddenLabel
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </FormPanel>
  );
}
