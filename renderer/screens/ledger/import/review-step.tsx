import { Button } from 'antd';
import { useState } from 'react';
import { UNIT_NAMES } from '../../../../shared/base/money/unit.ts';
import { writeAmount } from '../../../../shared/base/money/typed-amount.ts';
import { SOURCE_NAMES } from '../../../../shared/draft/source.ts';
import { download } from '../../../components/download.ts';
import { OtherRows, UnderstoodRows } from '../block-preview.tsx';
import type { CellContext } from '../row.ts';
import { KeepProfile } from './keep-profile.tsx';
import { ProjectNames } from './project-names.tsx';
import type { PutPlan } from './put-plan.ts';
import { sumBySource, sumOfYears } from './source-sums.ts';
import { StatedTotal } from './stated-total.tsx';
import type { Import } from './use-import.ts';
import type { Profiles } from './use-profiles.ts';

interface Props {
  readonly table: Import;
  readonly plan: PutPlan;
  readonly context: CellContext;
  readonly profiles: Profiles;
}

/** ④ What will be put in, what is not and why, before anything is done. */
export function ReviewStep({ table, plan, context, profiles }: Props) {
  const { rejected, leftOut, unknownCodes } = table.lines;
  const { placed: lines } = table;
  const unit = table.readIn;
  return (
    <div className="paste-review">
      <h4>
        认出 {lines.length} 笔明细，放到{table.chosen.label}
        {table.replace ? '，替换原有的' : ''}
      </h4>
      <SumTable table={table} />
      <StatedTotal totals={table.totals} unit={unit} />
      <Doubts table={table} />
      {lines.length === 0 ? null : (
        <>
          <h4>前几笔是：</h4>
          <UnderstoodRows lines={lines} context={{ ...context, unit }} />
        </>
      )}
      <ProjectNames table={table} plan={plan} projects={context.projects} />
      {unknownCodes.length === 0 ? null : <p>科目表里没有：{unknownCodes.join('、')}。可以放入，名称随后填写。</p>}
      {plan.withheld === 0 ? null : <p>有 {plan.withheld} 笔属于涉密项目，备注不放入（涉密项目的明细不能有备注）。</p>}
      {plan.exact ? null : (
        <p className="negative" role="alert">
          放入以后金额合计超出可精确计算的范围，请回到上一步检查金额单位。
        </p>
      )}
      {table.blanks.has('function') && !table.fill.has('function') ? (
        <p>有 {table.blanks.get('function')} 行空着功能科目。空着表示与上一行相同的，回到“认栏目”，在表的上面勾选。</p>
      ) : null}
      <OtherRows title={`退回 ${String(rejected.length)} 行，不放入：`} label="退回的行" rows={rejected} />
      {rejected.length === 0 ? null : <ExportButton table={table} />}
      <OtherRows
        title={`另有 ${String(leftOut.length)} 行本来就不是明细，不放入：`}
        label="不是明细的行"
        rows={leftOut}
      />
      <KeepProfile table={table} profiles={profiles} />
    </div>
  );
}

/** What may mean that money stayed behind, beside the sums: nobody looks for it among the rows below. */
function Doubts({ table }: { readonly table: Import }) {
  // The sums above say of themselves whether they agree.
  const doubts = table.doubts.filter(({ what }) => !/^第 \d+ 行的合计$/u.test(what));
  const { length } = table.lines.rejected;
  if (doubts.length === 0 && length === 0) return null;
  return (
    <ul className="import-doubts negative" aria-label="要核对的">
      {length === 0 ? null : <li>退回 {length} 行，它们的金额不在上面的合计里，原因列在下面。</li>}
      {doubts.map(({ what, because }) => (
        <li key={what + because}>
          {what}：{because}
        </li>
      ))}
    </ul>
  );
}

function SumTable({ table }: { readonly table: Import }) {
  const { placed: lines } = table;
  const unit = table.readIn;
  const total = sumOfYears(lines);
  return (
    <div className="paste-table import-sums" tabIndex={0} role="region" aria-label="按资金来源合计">
      <table>
        <thead>
          <tr>
            <th>资金来源</th>
            <th>笔数</th>
            <th>本年（{UNIT_NAMES[unit]}）</th>
            <th>上年（{UNIT_NAMES[unit]}）</th>
          </tr>
        </thead>
        <tbody>
          {sumBySource(lines).map(({ source, lines: count, current, prior }) => (
            <tr key={source}>
              <td>{SOURCE_NAMES[source]}</td>
              <td className="amount">{count}</td>
              <td className="amount">{writeAmount(current, unit, true)}</td>
              <td className="amount">{writeAmount(prior, unit, true)}</td>
            </tr>
          ))}
          <tr className="heading">
            <td>合计</td>
            <td className="amount">{lines.length}</td>
            <td className="amount">{writeAmount(total.current, unit, true)}</td>
            <td className="amount">{writeAmount(total.prior, unit, true)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function ExportButton({ table }: { readonly table: Import }) {
  const [trouble, setTrouble] = useState('');
  const save = async (): Promise<void> => {
    try {
      // The writer of workbooks is seldom needed, so it is loaded only now.
      const { rejectedWorkbook } = await import('./rejected-workbook.ts');
      const name = table.file.name.replace(/\.[^.]*$/, '');
      download(await rejectedWorkbook(table.lines.rejected, table.words), `${name}-退回的行.xlsx`);
      setTrouble('');
    } catch (error) {
      setTrouble(`没有导出：${error instanceof Error ? error.message : '原因不明'}`);
    }
  };
  return (
    <p>
      <Button size="small" onClick={() => void save()}>
        导出退回的行…
      </Button>{' '}
      <span className="soft">改好以后可以再导入这张表，选“保留，添在后面”。</span>
      {trouble === '' ? null : (
        <span className="negative" role="alert">
          {trouble}
        </span>
      )}
    </p>
  );
}
