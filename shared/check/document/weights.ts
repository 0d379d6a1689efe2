import type { SpecOf } from '../../pack/check-spec.ts';
import type { Finding } from '../finding.ts';
import { found } from './found.ts';
import { eachSheet, type IndicatorSheet } from './indicator.ts';
import { weighUp } from './weight.ts';

type Spec = SpecOf<'weights'>;

/** The weights of every sheet add up to what the pack says (rule 49). */
export const weights = eachSheet<Spec>(ofSheet);

function ofSheet(spec: Spec, { block, name, column, indicators }: IndicatorSheet): readonly Finding[] {
  const at = column('weight');
  if (at === undefined || indicators.length === 0) return [];
  const read = indicators.map(({ row, text }) => ({
    row,
    text: text('weight') ?? '',
    value: weightIn(text('weight')),
  }));
  const unread = read.flatMap(({ row, text, value }) =>
    value !== undefined
      ? []
      : [
          found(
            spec,
            { block: block.id, row, column: at },
            { message: `${name}第 ${String(row + 1)} 行的权重不是数：“${text}”`, actual: text, fix: '请填写分值' },
          ),
        ],
  );
  if (unread.length > 0) return unread;
  // A sheet that lists what the rest is kept for hands out all.
  const lists = indicators.some(({ text }) => text('name')?.includes(spec.keptFor) === true);
  const rule = lists ? { ...spec, handedOut: spec.all } : spec;
  const { sum, verdict, text } = weighUp(
    read.map(({ value }) => value ?? 0),
    rule,
  );
  if (verdict === 'right') return [];
  return [
    found(
      spec,
      { block: block.id },
      {
        severity: verdict === 'all' ? spec.nothingKept : spec.severity,
        message: `${name}${text}`,
        expected: String(rule.handedOut),
        actual: String(sum),
        fix: '请调整各指标的分值',
      },
    ),
  ];
}

/** `20`, `7.5分`, `20%`; undefined for anything else. */
function weightIn(text: string | undefined): number | undefined {
  const match = /^(\d+(?:\.\d+)?)[分%]?$/u.exec((text ?? '').normalize('NFKC'));
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
