import { Button } from 'antd';
import { printWan } from '../../../shared/base/money/fen.ts';
import { UNIT_STATES, type LinkedUnit } from '../../../shared/draft/linked-unit.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import type { Unit } from '../../../shared/ledger/consolidate/unit.ts';

/**
 * The units' drafts, one a row: unchanged, changed since they were added up, or not to be had and why; and those that are
 * to go or to come when they are added up again.
 */
export function UnitList({
  looks,
  removed,
  added,
  onRemove,
  onKeep,
}: {
  readonly looks: readonly LinkedUnit[];
  /** Files of units that are to go. */
  readonly removed: ReadonlySet<string>;
  /** Units that are to come. */
  readonly added: readonly Unit[];
  readonly onRemove: (file: string) => void;
  /** Takes a removal back. */
  readonly onKeep: (file: string) => void;
}) {
  return (
    <table className="unit-list" aria-label="所属单位的草稿">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">文件</th>
          <th scope="col">情况</th>
          <th scope="col" className="amount">
            收支总计（万元）
          </th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {looks.map(({ file, name, state, trouble, found }) => {
          const isGoing = removed.has(file);
          return (
            <tr key={file} className={isGoing ? 'going' : state}>
              <td>{name}</td>
              <td>{file}</td>
              <td>
                {isGoing ? '将移出' : UNIT_STATES[state]}
                {trouble === '' || isGoing ? null : <div className="negative">{trouble}</div>}
              </td>
              <td className="amount">{found === null ? '' : totalOf(found.draft)}</td>
              <td>
                <Button
                  size="small"
                  aria-label={`${isGoing ? '不移出' : '移出'} ${name}`}
                  onClick={() => {
                    if (isGoing) onKeep(file);
                    else onRemove(file);
                  }}
                >
                  {isGoing ? '不移出' : '移出'}
                </Button>
              </td>
            </tr>
          );
        })}
        {added.map(({ file, draft }) => (
          <tr key={file} className="changed">
            <td>{draft.organization.name}</td>
            <td>{file}</td>
            <td>将加入</td>
            <td className="amount">{totalOf(draft)}</td>
            <td>
              <Button
                size="small"
                aria-label={`不加入 ${draft.organization.name}`}
                onClick={() => {
                  onRemove(file);
                }}
              >
                不加入
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function totalOf({ ledger }: Draft): string {
  return printWan(ledger.reduce((sum, { amount }) => sum + amount, 0));
}
