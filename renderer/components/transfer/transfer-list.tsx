import { Checkbox } from 'antd';
import { UNIT_NAMES } from '../../../shared/base/money/unit.ts';
import { printWan, type Fen } from '../../../shared/base/money/fen.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { readAmount, writeAmount } from '../../../shared/base/money/typed-amount.ts';
import type { Transfer } from '../../../shared/ledger/consolidate/transfer.ts';
import { TypedNumber } from '../form/typed-number.tsx';
import './transfer-list.css';

interface TransferListProps {
  readonly transfers: readonly Transfer[];
  /** What is taken out, by key, in fen. */
  readonly eliminated: ReadonlyMap<string, Fen>;
  readonly onChange: (eliminated: ReadonlyMap<string, Fen>) => void;
}

/** 内部往来: what one unit may have got from another; what is ticked is taken out, all of it or the amount that is typed. */
export function TransferList({ transfers, eliminated, onChange }: TransferListProps) {
  const set = (key: string, amount: Fen | undefined): void => {
    const next = new Map(eliminated);
    if (amount === undefined) next.delete(key);
    else next.set(key, amount);
    onChange(next);
  };
  return (
    <ul className="transfer-list" aria-label="内部往来">
      {transfers.map((transfer) => {
        const amount = eliminated.get(transfer.key);
        const name = transferName(transfer);
        return (
          <li key={transfer.key}>
            <Checkbox
              checked={amount !== undefined}
              onChange={({ target }) => {
                set(transfer.key, target.checked ? transfer.line.amount : undefined);
              }}
            >
              {name}：{printWan(transfer.line.amount)} 万元
            </Checkbox>
            <div className="soft">
              {placeWords(transfer)}；{payerWords(transfer)}
            </div>
            {amount === undefined ? null : (
              <div className="transfer-amount">
                抵销
                <TypedNumber
                  aria-label={`抵销金额：${name}`}
                  unit={UNIT_NAMES.wan}
                  value={amount}
                  read={(text) => readUpTo(text, transfer.line.amount)}
                  write={(value, resting) => writeAmount(value, 'wan', resting)}
                  onChange={(value) => {
                    set(transfer.key, value ?? transfer.line.amount);
                  }}
                  whenEmpty={transfer.line.amount}
                />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function transferName({ unit, sourceName, year }: Transfer): string {
  return `${unit} ${year === 'ledger' ? '' : '上年'}${sourceName}`;
}

function placeWords({ line, projectName }: Transfer): string {
  const codes = [line.function, line.economic].filter((code) => code !== undefined).join(' / ');
  return `列在 ${codes}${projectName === '' ? '（基本支出）' : `（项目：${projectName}）`}`;
}

function payerWords({ payers }: Transfer): string {
  if (payers.length > 0) return `${payers.join('、')}有一笔同样金额的支出`;
  return '其他单位没有同样金额的支出，请核对是不是本部门内部的钱';
}

function readUpTo(text: string, most: Fen): Result<number, string> {
  const amount = readAmount(text, 'wan');
  if (!amount.ok) return amount;
  if (amount.value === null || amount.value <= 0) return fail('请填大于 0 的金额');
  return amount.value > most ? fail(`不能超过 ${printWan(most)} 万元`) : ok(amount.value);
}
