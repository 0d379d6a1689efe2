import { printWan } from '../../../shared/base/fen.ts';
import { UNIT_STATES, type LinkedUnit } from '../../../shared/draft/linked-unit.ts';

/** The units' drafts, one a row: unchanged, changed since they were added up, or not to be had and why. */
export function UnitList({ looks }: { readonly looks: readonly LinkedUnit[] }) {
  return (
    <table className="unit-list" aria-label="所属单位的草稿">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">文件</th>
          <th scope="col">情况</th>
          <th scope="col">收支总计（万元）</th>
        </tr>
      </thead>
      <tbody>
        {looks.map(({ file, name, state, trouble, found }) => (
          <tr key={file} className={state}>
            <td>{name}</td>
            <td>{file}</td>
            <td>
              {UNIT_STATES[state]}
              {trouble === '' ? null : <div className="negative">{trouble}</div>}
            </td>
            <td className="amount">
              {found === null ? '' : printWan(found.draft.ledger.reduce((sum, { amount }) => sum + amount, 0))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
