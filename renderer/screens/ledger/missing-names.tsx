import { Input } from 'antd';
import { useMemo } from 'react';
import { setCodeName } from '../../../shared/draft/edit.ts';
import type { LedgerLine } from '../../../shared/draft/schema.ts';
import { usedCodes } from './code-search.ts';
import { useWorkspace } from '../../context.tsx';

/** Codes in the ledgers that have no name, and a field for each; what is typed goes into the draft. */
export function MissingNames() {
  const draft = useWorkspace((workspace) => workspace.draft);
  const codes = useWorkspace((workspace) => workspace.codes);
  const edit = useWorkspace((workspace) => workspace.edit);
  const { ledger, priorLedger, codeNames } = draft;
  const used = useMemo(() => usedLevels(ledger, priorLedger), [ledger, priorLedger]);
  const nameless = used.filter((code) => codes.entry(code) === undefined);
  if (nameless.length === 0) return null;
  const waiting = nameless.filter((code) => codeNames?.[code] === undefined).length;
  return (
    <section className="panel ledger-names" aria-label="科目名称">
      <h3>
        {waiting === 0
          ? `${String(nameless.length)} 个科目的名称是自己填的`
          : `${String(waiting)} 个科目不在科目表里，请填写名称，否则表中只能印编码`}
      </h3>
      <div className="name-fields">
        {nameless.map((code) => (
          <label key={code}>
            <span>
              {LEVELS[code.length]} {code}
            </span>
            <Input
              size="small"
              data-pointer={`/codeNames/${code}`}
              aria-label={`科目 ${code} 的名称`}
              placeholder="科目名称"
              value={codeNames?.[code] ?? ''}
              maxLength={60}
              onChange={(event) => {
                edit(`codeNames/${code}`, setCodeName(code, event.target.value));
              }}
            />
          </label>
        ))}
      </div>
    </section>
  );
}

const LEVELS: Readonly<Record<number, string>> = { 3: '类', 5: '款', 7: '项' };

/** Every level of every code that lines carry, ascending. */
function usedLevels(...ledgers: readonly (readonly LedgerLine[])[]): readonly string[] {
  const levels = [...usedCodes(...ledgers)].flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code]);
  return [...new Set(levels)].sort();
}
