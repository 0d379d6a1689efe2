import { Button } from 'antd';

/** What an empty ledger says: the three ways to fill it, and what a line looks like. */
export function EmptyLedger({
  unit,
  onPaste,
  onImport,
}: {
  readonly unit: string;
  readonly onPaste: () => void;
  readonly onImport: () => void;
}) {
  return (
    <section className="panel empty-ledger">
      <h3>还没有预算明细。有三种填法：</h3>
      <ol>
        <li>
          <b>录入</b>：在下面的空行里直接打字。科目可以输编码、名称或拼音首字母，如“xzyx”找到“行政运行”；回车向下，Tab
          向右。
        </li>
        <li>
          <b>粘贴</b>：在 Excel 或 WPS 里复制一块，点一下下面的空行，按 Ctrl+V，或者
          <Button size="small" onClick={onPaste}>
            粘贴…
          </Button>
          。放进去之前会先给您看每一栏、每一行是怎么认出来的。
        </li>
        <li>
          <b>导入</b>：
          <Button size="small" onClick={onImport}>
            从表格导入…
          </Button>
          ，选一个 .xlsx 或 .csv 文件，例如预算管理一体化系统导出的明细。
        </li>
      </ol>
      <p className="soft">一行是“功能科目 × 经济科目 × 资金来源（× 项目）”的一笔钱，例如：</p>
      <table className="sample-line">
        <thead>
          <tr>
            <th>功能科目</th>
            <th>经济科目</th>
            <th>资金来源</th>
            <th>项目</th>
            <th>本年预算数（{unit}）</th>
            <th>上年预算数（{unit}）</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>2010301 行政运行</td>
            <td>30101 基本工资</td>
            <td>一般公共预算（本级财力）</td>
            <td>（基本支出不填）</td>
            <td className="amount">{unit === '元' ? '841,100.00' : '84.11'}</td>
            <td className="amount">{unit === '元' ? '723,000.00' : '72.30'}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
