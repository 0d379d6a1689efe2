import { Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { UNIT_NAMES } from '../../../../shared/base/money/unit.ts';
import { writeAmount } from '../../../../shared/base/money/typed-amount.ts';
import { SOURCE_NAMES, SOURCES, type Source } from '../../../../shared/draft/source.ts';
import { useWorkspace } from '../../../context.tsx';
import type { Unit } from '../../../workspace.ts';
import { ledgersOf } from '../../../../shared/read/ledger/import-target.ts';
import { sumOfYears } from './source-sums.ts';
import type { Import } from './use-import.ts';

const SOURCE_OPTIONS = SOURCES.map((value) => ({ value, label: SOURCE_NAMES[value] }));
const LEDGER_NAMES = { ledger: '本年预算明细', priorLedger: '上年预算明细' } as const;

/** ③ What the table itself cannot say for sure: the unit, the ledger, and names of sources nobody knows. */
export function ChoicesStep({ table }: { readonly table: Import }) {
  const draft = useWorkspace((workspace) => workspace.draft);
  const present = ledgersOf(table.chosen).filter((ledger) => draft[ledger].length > 0);
  return (
    <div className="import-choices">
      <UnitQuestion table={table} />
      {table.asksSource ? (
        <Question title="资金来源">
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            aria-label="全部行的资金来源"
            placeholder="表里没有这一栏，请选择全部行是哪种资金"
            style={{ width: 340 }}
            value={table.source}
            options={SOURCE_OPTIONS}
            onChange={(source) => {
              table.tell({ source });
            }}
          />
        </Question>
      ) : null}
      <SourceNames table={table} />
      <Question title="放到哪里">
        <Radio.Group
          aria-label="放到哪里"
          value={table.destination}
          options={table.destinations.map(({ label }, value) => ({ value, label }))}
          onChange={(event) => {
            table.tell({ destination: event.target.value as number });
          }}
        />
      </Question>
      {present.length === 0 ? null : (
        <Question title="原有的明细">
          <Radio.Group
            aria-label="原有的明细"
            value={table.replace}
            onChange={(event) => {
              table.tell({ replace: event.target.value as boolean });
            }}
            options={[
              { value: false, label: '保留，添在后面' },
              {
                value: true,
                label: `替换掉：${present.map((ledger) => `${LEDGER_NAMES[ledger]} ${String(draft[ledger].length)} 行`).join('，')}`,
              },
            ]}
          />
          <p className="soft">放入以后按一次 Ctrl+Z 就全部收回。</p>
        </Question>
      )}
    </div>
  );
}

/** The unit is always asked: a wrong one is an error of ten thousand times. What it would come to helps to decide. */
function UnitQuestion({ table }: { readonly table: Import }) {
  const stated = table.meaning.unit;
  const sums = sumOfYears(table.lines.lines);
  const total = sums.current === 0 ? sums.prior : sums.current;
  // What is written in the cells is the same number in either unit.
  const written = writeAmount(total, table.readIn, true);
  return (
    <Question title="金额单位">
      <Radio.Group
        aria-label="金额单位"
        value={table.unit}
        onChange={(event) => {
          table.tell({ unit: event.target.value as Unit });
        }}
        options={(['wan', 'yuan'] as const).map((unit) => ({
          value: unit,
          label: `${UNIT_NAMES[unit]}（合计 ${written} ${UNIT_NAMES[unit]}）`,
        }))}
      />
      <p className="soft">
        {stated === null
          ? '表里没有写明单位，请按表的合计判断。'
          : `表头写着“${UNIT_NAMES[stated]}”，请看一眼合计再确认。`}
      </p>
    </Question>
  );
}

function SourceNames({ table }: { readonly table: Import }) {
  const { unknownSources } = table.lines;
  const texts = [...new Set([...unknownSources.map(({ text }) => text), ...table.sources.keys()])];
  if (texts.length === 0) return null;
  const set = (text: string, source: Source | undefined): void => {
    const sources = new Map(table.sources);
    if (source === undefined) sources.delete(text);
    else sources.set(text, source);
    table.tell({ sources });
  };
  return (
    <Question title="来源名称">
      <p>表里的这些写法对不上是哪一种资金，请选择；不选的行会退回。</p>
      {texts.map((text) => (
        <p key={text} className="import-name">
          <span>“{text}”是</span>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={`“${text}”是哪种资金`}
            placeholder="请选择"
            style={{ width: 320 }}
            value={table.sources.get(text) ?? null}
            options={SOURCE_OPTIONS}
            onChange={(source: Source | null | undefined) => {
              set(text, source ?? undefined);
            }}
          />
        </p>
      ))}
    </Question>
  );
}

function Question({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="import-question" aria-label={title}>
      <h4>{title}</h4>
      <div>{children}</div>
    </section>
  );
}
