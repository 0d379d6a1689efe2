import { CountField, MoneyField } from '../../components/form/number-field.tsx';
import { MoneyOutput } from '../../components/money-input.tsx';
import { useWorkspace } from '../../context.tsx';
import './vehicle-table.css';

const GROUPS = [
  ['general', '一般公务用车'],
  ['lawEnforcement', '执法执勤用车'],
  ['other', '其他车辆'],
] as const;

/** Vehicles by kind; the totals are computed. */
export function VehicleTable() {
  const vehicles = useWorkspace((workspace) => workspace.draft.assets.vehicles);
  const total = (of: 'count' | 'value'): number => GROUPS.reduce((sum, [group]) => sum + vehicles[group][of], 0);
  return (
    <table className="vehicles">
      <thead>
        <tr>
          <th scope="col">车辆</th>
          <th scope="col">数量</th>
          <th scope="col">价值</th>
        </tr>
      </thead>
      <tbody>
        {GROUPS.map(([group, name]) => (
          <tr key={group}>
            <th scope="row">{name}</th>
            <td>
              <CountField name={`assets.vehicles.${group}.count`} label={`${name}数量`} unit="辆" hiddenLabel />
            </td>
            <td>
              <MoneyField name={`assets.vehicles.${group}.value`} label={`${name}价值`} hiddenLabel />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">合计（自动计算）</th>
          <td>
            <output className="computed amount" aria-label="车辆数量合计">
              {total('count')} 辆
            </output>
          </td>
          <td>
            <MoneyOutput amount={total('value')} label="车辆价值合计" />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
