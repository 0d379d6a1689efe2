import { Checkbox, Radio } from 'antd';
import { useEffect, useId, useMemo, useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import type { Draft } from '../../../shared/draft/schema.ts';
import { rollForward, type TurnChoices } from '../../../shared/draft/turn/roll-forward.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { indexLedger } from '../../../shared/ledger/ledger.ts';
import { printWan } from '../../../shared/base/money/fen.ts';
import { packDifferences } from '../../../shared/pack/difference.ts';
import { packFor } from '../../../shared/pack/edition.ts';
import { isAsked } from '../../../shared/pack/asks.ts';
import { NO_FIELDS } from '../../../shared/pack/field-spec.ts';
import { keptFields } from '../../../shared/pack/field-problems.ts';
import { keptSettings } from '../../../shared/pack/setting-spec.ts';
import { FormField } from '../../components/form/form-field.tsx';
import { openPack } from '../../library.ts';
import { likelyPack, packDoubt } from './new-draft.ts';

interface TurnDialogProps {
  readonly last: Draft;
  readonly packs: Answer<'app.start'>['packs'];
  readonly onCancel: () => void;
  readonly onBegin: (draft: Draft) => void;
}

/** 由上年结转: what of last year's draft goes on, and in which form. */
export function TurnDialog({ last, packs, onCancel, onBegin }: TurnDialogProps) {
  const year = last.fiscalYear + 1;
  const [pack, setPack] = useState(() => likelyPack(packs, year, packs.find(({ id }) => id === last.pack)?.family));
  const [ledger, setLedger] = useState<'empty' | 'prefilled'>('empty');
  const [projects, setProjects] = useState<readonly string[]>(() => last.projects.map(({ id }) => id));
  const differences = usePackDifferences(last, pack);
  const money = useMemo(() => {
    const index = indexLedger(last.ledger);
    return new Map(last.projects.map(({ id }) => [id, printWan(index.sum({ project: id }))]));
  }, [last]);
  const hint = useId();
  return (
    <Dialog
      title={`由上年结转：${last.organization.name} ${String(last.fiscalYear)} → ${String(year)} 年`}
      width={680}
      okText="开始编制"
      cancelText="取消"
      okButtonProps={{ disabled: pack === '' }}
      onOk={() => {
        void openPack(pack).then((opened) => {
          const settings = opened.ok ? keptSettings(last.settings, opened.value.manifest.settings) : {};
          const asked = opened.ok ? opened.value.fields : NO_FIELDS;
          const keepFields: TurnChoices['keepFields'] = (contents, of) => keptFields(contents, asked, of);
          const wanted: TurnChoices['isAsked'] = (input) => !opened.ok || isAsked(opened.value, input);
          const choices = { pack, settings, keepFields, isAsked: wanted, ledger, projects: new Set(projects) };
          onBegin(rollForward(last, choices));
        });
      }}
      onCancel={onCancel}
    >
      <p id={hint} className="soft">
        上年的 {last.ledger.length}{' '}
        行明细成为比较用的“上年数”；文字都保留，年份往后移一年，逐处标明“沿用上年”，确认或改写后标记消失。
      </p>
      <div className="fields">
        <FormField label="公开格式" wide warning={packDoubt(packs, pack, year)}>
          {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
            <Radio.Group
              id={id}
              className="pack-choice"
              aria-labelledby={labelledBy}
              aria-describedby={describedBy}
              value={pack}
              onChange={(event) => {
                setPack(String(event.target.value));
              }}
              options={packs.map(({ id: value, name }) => ({ value, label: name }))}
            />
          )}
        </FormField>
        {differences.length === 0 ? null : (
          <details className="turn-differences">
            <summary>与上年的格式有 {differences.length} 处不同</summary>
            <ul>
              {differences.map((difference) => (
                <li key={difference}>{difference}</li>
              ))}
            </ul>
          </details>
        )}
        <FormField label="今年的预算明细" wide>
          {({ id, 'aria-labelledby': labelledBy }) => (
            <Radio.Group
              id={id}
              className="pack-choice"
              aria-labelledby={labelledBy}
              value={ledger}
              onChange={(event) => {
                setLedger(event.target.value === 'prefilled' ? 'prefilled' : 'empty');
              }}
              options={[
                { value: 'empty', label: '从空白开始' },
                { value: 'prefilled', label: '先照抄上年的明细，再逐行改' },
              ]}
            />
          )}
        </FormField>
        {last.projects.length === 0 ? null : (
          <FormField label="今年继续的项目" wide hint="不勾选的只留在上年数里">
            {({ 'aria-labelledby': labelledBy }) => (
              <Checkbox.Group
                className="pack-choice"
                aria-labelledby={labelledBy}
                value={[...projects]}
                onChange={(chosen) => {
                  setProjects(chosen);
                }}
                options={last.projects.map(({ id, name }) => ({
                  value: id,
                  label: `${name}（上年 ${money.get(id) ?? '0.00'} 万元）`,
                }))}
              />
            )}
          </FormField>
        )}
      </div>
    </Dialog>
  );
}

/** What the new form does otherwise; empty while it is being fetched or where the form stays. */
function usePackDifferences(last: Draft, to: string): readonly string[] {
  const [differences, setDifferences] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    setDifferences([]);
    void Promise.all([openPack(last.pack), openPack(to)]).then(([before, after]) => {
      if (isCurrent && before.ok && after.ok && last.pack !== to) {
        setDifferences(packDifferences(packFor(before.value, last), packFor(after.value, last)));
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [last, to]);
  return differences;
}
