import { printWan, type Fen } from '../../../shared/base/money/fen.ts';
import type { Unit } from '../../../shared/ledger/consolidate/unit.ts';

/** The units one by one with what each comes to, what is taken out between them, and the whole. */
export function AddedUp({ units, taken }: { readonly units: readonly Unit[]; readonly taken: Fen }) {
  const totals = units.map(({ draft }) => draft.ledger.reduce((sum, { amount }) => sum + amount, 0));
  const sum = totals.reduce((all, one) => all + one, 0);
  return (
    <div className="added-up" tabIndex={0} role="region" aria-label="汇总的单位">
      <table>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">文件</th>
            <th scope="col">项目</th>
            <th scope="col">收支总计（万元）</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ file, draft }, index) => (
            <tr key={file}>
              <td>{draft.organization.name}</td>
              <td>{file}</td>
              <td className="amount">{draft.projects.length}</td>
              <td className="amount">{printWan(totals[index] ?? 0)}</td>
            </tr>
          ))}
          <tr>
            <td colSpan={3}>减：抵销的内部往来</td>
            <td className="amount">{printWan(taken)}</td>
          </tr>
          <tr>
            <th scope="row" colSpan={3}>
              部门合计
            </th>
            <td className="amount">{printWan(sum - taken)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
