import { isAsked } from '../../../shared/pack/asks.ts';
import { blockOfKind } from '../../../shared/pack/with-role.ts';
import { CountField } from '../../components/form/number-field.tsx';
import { ChoiceField } from '../../components/form/choice-field.tsx';
import { DraftForm } from '../../components/form/draft-form.tsx';
import { FormPanel } from '../../components/form/form-panel.tsx';
import { LinesField, ParagraphsField } from '../../components/form/list-field.tsx';
import { DateField } from '../../components/form/date-field.tsx';
import { TextField } from '../../components/form/text-field.tsx';
import { useWorkspace } from '../../context.tsx';
import { FormYearNotice } from './form-year-notice.tsx';
import { SettingFields } from './setting-fields.tsx';
import { StaffingPanel } from './staffing-panel.tsx';

/** 基本情况: who publishes, for which year, what the office does and who works there. */
export function OrganizationScreen() {
  const pack = useWorkspace((workspace) => workspace.pack);
  const { manifest } = pack;
  const { from, until } = manifest.years;
  const functions = blockOfKind(pack, 'functions');
  const asksOffices = isAsked(pack, 'offices');
  const asksSubordinates = isAsked(pack, 'subordinates');
  return (
    <>
      <h2>基本情况</h2>
      <p className="lead">填写单位名称、职能、机构和人员，它们印在公开文本的第一部分。</p>
      <DraftForm label="基本情况">
        <FormPanel title="单位和年度">
          <TextField name="organization.name" label="单位名称" required wide hint="用全称，全文各处照此印出" />
          <ChoiceField
            name="kind"
            label="公开主体"
            options={[
              { value: 'department', label: '部门' },
              { value: 'unit', label: '单位' },
            ]}
            hint="决定全文称“本部门”还是“本单位”"
          />
          <ChoiceField
            name="organization.nature"
            label="单位性质"
            options={[
              { value: 'administrative', label: '行政（含参公）' },
              { value: 'public-institution', label: '事业' },
            ]}
            hint="决定称“机关运行经费”还是“事业单位运行经费”"
          />
          <CountField name="fiscalYear" label="预算年度" unit="年" required />
          <div className="field">
            <span className="field-name">公开格式</span>
            <output className="computed" aria-label="公开格式">
              {manifest.name}
            </output>
            <div className="field-hint">
              适用 {from === until ? String(from) : `${String(from)}—${String(until)}`} 年
              {manifest.status === 'example' ? '；示例格式，不是官方格式' : ''}
            </div>
          </div>
          <FormYearNotice />
          <SettingFields />
          {isAsked(pack, 'publishedOn') ? <DateField name="publishedOn" label="公开日期" hint="印在最后一页" /> : null}
          <DateField name="approvedOn" label="批复日期" hint="财政部门批复预算的日期，不印出，用来核对公开是否及时" />
        </FormPanel>
        {isAsked(pack, 'functions') ? (
          <FormPanel title="主要职能" block={functions === undefined ? undefined : `${functions}.1`}>
            <ParagraphsField
              name="organization.functions"
              label="主要职能"
              hiddenLabel
              hint="一段一段填写，可从“三定”方案整篇粘贴，会自动分段；回车另起一段"
            />
          </FormPanel>
        ) : null}
        {asksOffices || asksSubordinates ? (
          <FormPanel title="机构设置" block={blockOfKind(pack, 'organization')}>
            {asksSubordinates ? (
              <LinesField
                name="organization.subordinates"
                label="下属预算单位"
                measure="个单位"
                hint="每行一个，可以整列粘贴；没有就留空"
              />
            ) : null}
            {asksOffices ? (
              <LinesField
                name="organization.offices"
                label="下设科室"
                measure="个科室"
                hint="每行一个，可以整列粘贴；没有就留空"
              />
            ) : null}
          </FormPanel>
        ) : null}
        {isAsked(pack, 'staffing') ? <StaffingPanel /> : null}
      </DraftForm>
    </>
  );
}
