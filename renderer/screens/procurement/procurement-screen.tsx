import { DraftForm } from '../../components/form/draft-form.tsx';
import { FormPanel } from '../../components/form/form-panel.tsx';
import { MoneyField } from '../../components/form/number-field.tsx';
import { MoneyOutput } from '../../components/money-input.tsx';
import { useWorkspace } from '../../context.tsx';
import { procurementDoubts } from './procurement-doubts.ts';

/** 政府采购: what is bought, and how much of it is kept for smaller companies. */
export function ProcurementScreen() {
  const procurement = useWorkspace((workspace) => workspace.draft.procurement);
  const { forSmes, forMicro } = procurementDoubts(procurement);
  return (
    <>
      <h2>政府采购</h2>
      <p className="lead">填写本年政府采购预算；没有采购就都留 0，文中照印 0.00 万元。</p>
      <DraftForm label="政府采购">
        <FormPanel title="采购预算" role="procurement.total">
          <MoneyField name="procurement.goods" label="货物" />
          <MoneyField name="procurement.works" label="工程" />
          <MoneyField name="procurement.services" label="服务" />
          <div className="field">
            <span className="field-name">合计</span>
            <MoneyOutput
              amount={procurement.goods + procurement.works + procurement.services}
              label="政府采购预算合计"
            />
            <div className="field-hint">货物＋工程＋服务，自动计算</div>
          </div>
        </FormPanel>
        <FormPanel title="预留份额" role="procurement.reserved">
          <MoneyField
            name="procurement.forSmes"
            label="面向中小企业预留"
            hint="包括给小微企业的部分"
            warning={forSmes}
          />
          <MoneyField name="procurement.forMicro" label="其中：小微企业" warning={forMicro} />
        </FormPanel>
      </DraftForm>
    </>
  );
}
