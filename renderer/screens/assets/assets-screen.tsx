import { DraftForm } from '../../components/form/draft-form.tsx';
import { FormPanel } from '../../components/form/form-panel.tsx';
import { AreaField, CountField, MoneyField } from '../../components/form/number-field.tsx';
import { useWorkspace } from '../../context.tsx';
import { VehicleTable } from './vehicle-table.tsx';

/** 国有资产: what the office holds at the end of last year, and what it will buy this year. */
export function AssetsScreen() {
  const year = useWorkspace((workspace) => workspace.draft.fiscalYear);
  return (
    <>
      <h2>国有资产</h2>
      <p className="lead">
        填写截至 {year - 1} 年底占用使用的国有资产和 {year} 年的购置计划，价值按账面原值。
      </p>
      <DraftForm label="国有资产">
        <FormPanel title="房屋" role="assets.buildings">
          <AreaField name="assets.buildings.area" label="房屋面积" />
          <MoneyField name="assets.buildings.value" label="房屋价值" />
        </FormPanel>
        <FormPanel title="车辆" role="assets.vehicles">
          <VehicleTable />
        </FormPanel>
        <FormPanel title="家具和其他资产" role="assets.furniture">
          <MoneyField name="assets.furniture" label="办公家具价值" />
          <MoneyField name="assets.otherAssets" label="其他资产价值" />
        </FormPanel>
        <FormPanel title="大型设备" role="assets.equipment">
          <CountField name="assets.over500k" label="50 万元以上大型设备" unit="台" />
          <CountField name="assets.over1m" label="100 万元以上大型设备" unit="台" />
        </FormPanel>
        <FormPanel title={`${String(year)} 年购置计划`} role="assets.planned">
          <CountField name="assets.planned.vehicles" label="购置车辆" unit="辆" hint="0 辆时印“未安排购置车辆经费”" />
          <CountField name="assets.planned.over500k" label="购置 50 万元以上大型设备" unit="台" />
          <CountField name="assets.planned.over1m" label="购置 100 万元以上大型设备" unit="台" />
        </FormPanel>
      </DraftForm>
    </>
  );
}
