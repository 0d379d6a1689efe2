import { Button, Empty } from 'antd';
import { useMemo } from 'react';
import { printHundredths } from '../../../shared/base/money/fen.ts';
import { withTypedNames } from '../../../shared/ledger/codes.ts';
import { twoYearsOf } from '../../../shared/ledger/compare.ts';
import { useWorkspace } from '../../context.tsx';
import { ChangePanel } from './change-panel.tsx';
import { CompositionPanel } from './composition-panel.tsx';
import { expenditureComposition, incomeComposition, threePublic, yearOnYear } from './figures.ts';

/** 总览: what the budget is made of and what changed, as pictures that can be published. */
export function OverviewScreen() {
  const draft = useWorkspace((workspace) => workspace.draft);
  const classification = useWorkspace((workspace) => workspace.codes);
  const measures = useWorkspace((workspace) => workspace.pack.manifest.measures);
  const goTo = useWorkspace((workspace) => workspace.goTo);
  const { ledger, priorLedger, codeNames, comparisons, fiscalYear, organization } = draft;
  const figures = useMemo(() => {
    const codes = withTypedNames(classification, codeNames);
    const years = twoYearsOf({ ledger, priorLedger, comparisons }, measures);
    return {
      income: incomeComposition(years.current),
      expenditure: expenditureComposition(years.current, codes),
      classes: yearOnYear(years, codes),
      threePublic: threePublic(years),
    };
  }, [ledger, priorLedger, codeNames, comparisons, classification, measures]);

  const year = String(fiscalYear);
  const source = organization.name;
  const openLedger = (): void => {
    goTo('ledger');
  };
  if (ledger.length === 0 && priorLedger.length === 0) {
    return (
      <>
        <h2>总览</h2>
        <p className="lead">收入、支出、比上年的增减和“三公”经费，画成可以公开的图。</p>
        <div className="panel">
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description="填了预算明细，这里就有图：收支构成、比上年增减、“三公”经费"
          >
            <Button type="primary" onClick={openLedger}>
              去填预算明细
            </Button>
          </Empty>
        </div>
      </>
    );
  }
  return (
    <>
      <h2>总览</h2>
      <p className="lead">
        收支总预算 {printHundredths(figures.income.total)} 万元。每张图都可以存成图片，用在公开的图解里。
      </p>
      <CompositionPanel title={`${year} 年收入预算构成`} source={source} composition={figures.income} />
      <CompositionPanel title={`${year} 年支出预算构成`} source={source} composition={figures.expenditure} />
      <ChangePanel
        title={`${year} 年支出预算与上年比较`}
        source={source}
        year={fiscalYear}
        changes={figures.classes}
        missing={
          priorLedger.length === 0 ? '上年预算明细还没有填，比较不了。在“预算明细”里填上年金额，或由上年结转。' : ''
        }
        onFill={openLedger}
      />
      <ChangePanel
        title={`${year} 年财政拨款“三公”经费与上年比较`}
        source={source}
        year={fiscalYear}
        changes={figures.threePublic}
        missing=""
        onFill={openLedger}
      />
    </>
  );
}
