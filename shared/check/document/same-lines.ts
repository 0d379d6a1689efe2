import { printWan } from '../../base/money/fen.ts';
import { quoted } from '../../base/text.ts';
import type { Draft, LedgerLine } from '../../draft/schema.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { found } from './found.ts';

type Spec = SpecOf<'same-lines'>;

/**
 * Lines of 预算明细 that are alike in codes, source, project and amount: money entered twice more often than two payments of
 * the same size, so it must be looked at and, where it is right, set aside as 不适用 (rule 45).
 */
export function sameLines(spec: Spec, { draft }: CheckContext): CheckResult {
  if (draft === undefined) return CLEAN;
  const groups = new Map<string, number[]>();
  draft.ledger.forEach((line, index) => {
    // Nothing twice is nothing.
    if (line.amount === 0) return;
    const key = keyOf(line);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  const findings = [...groups].flatMap(([key, lines]) => (lines.length < 2 ? [] : [finding(spec, draft, key, lines)]));
  return { findings };
}

function finding(spec: Spec, draft: Draft, key: string, lines: readonly number[]): Finding {
  const numbers = lines.map((index) => String(index + 1)).join('、');
  const line = draft.ledger[lines[0] ?? 0];
  const project = draft.projects.find(({ id }) => id === line?.project);
  // Of a classified project no detail is quoted: where its lines stand is enough.
  const isClassified = project?.classified === true;
  const what =
    line === undefined || isClassified
      ? ''
      : `（${[
          line.function,
          line.economic,
          project === undefined ? undefined : quoted(project.name),
          `${printWan(line.amount)} 万元`,
        ]
          .filter((part) => part !== undefined)
          .join(' ')}）`;
  // The place names what the lines say, not where they stand: a line put in above must not undo 不适用.
  const block = isClassified ? `ledger.${project.id}.${numbers.replaceAll('、', '-')}` : `ledger.${key}`;
  return found(
    spec,
    { block },
    {
      message: `预算明细第 ${numbers} 行完全相同${what}`,
      fix: '请删去重复录入的行；确实是几笔同样金额的，请选“不适用”并写明理由',
      pointer: `/ledger/${String(lines[1] ?? 0)}`,
    },
  );
}

function keyOf({ function: item, economic = '', source, project = '', amount }: LedgerLine): string {
  return [item, economic, source, project, String(amount)].join('.');
}
