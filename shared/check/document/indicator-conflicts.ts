import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { found } from './found.ts';
import { sheetsOf, type IndicatorSheet } from './indicator.ts';
import { remembered } from './remembered.ts';
import { compatible, readTarget, unitOfName, unitsAgree, type Target } from './target.ts';

type Spec = SpecOf<'indicator-conflicts'>;

/** An indicator with a target that is a number. */
interface Stated {
  readonly sheet: IndicatorSheet;
  readonly row: number;
  readonly name: string;
  readonly key: string;
  readonly text: string;
  readonly target: Target;
}

/** The same indicator on the 整体 sheet and on project sheets allows the same values (rule 53). */
export function indicatorConflicts(spec: Spec, context: CheckContext): CheckResult {
  const stated = sheetsOf(context).flatMap((sheet) => statedOn(sheet, spec));
  const projects = stated.filter(({ sheet }) => !sheet.overall);
  const findings = stated
    .filter(({ sheet }) => sheet.overall)
    .flatMap((whole): readonly Finding[] => {
      const same = projects.filter((part) => part.key === whole.key && unitsAgree(part.target.unit, whole.target.unit));
      const [first] = same;
      if (first === undefined || same.some((part) => compatible(part.target, whole.target))) return [];
      // Several projects may each do a part of the whole, if it is a quantity and no rate.
      if (same.length > 1 && compatible(added(same), whole.target)) return [];
      return [
        found(
          spec,
          { block: first.sheet.block.id, row: first.row, column: first.sheet.column('target') ?? 0 },
          {
            message: `“${first.name}”在${first.sheet.name}是“${first.text}”，在${whole.sheet.name}“${whole.name}”是“${whole.text}”，互相矛盾`,
            expected: whole.text,
            actual: first.text,
            fix: '请核对，两张表的指标值应当一致',
          },
        ),
      ];
    });
  return { findings };
}

const statedOn = remembered((sheet: IndicatorSheet, spec: Spec): readonly Stated[] =>
  sheet.indicators.flatMap(({ row, text }): readonly Stated[] => {
    const [name, printed] = [text('name') ?? '', text('target') ?? ''];
    const target = readTarget(printed);
    if (name === '' || target === undefined) return [];
    return [{ sheet, row, name, key: keyOf(spec, name), text: printed, target }];
  }),
);

/** A name without its unit and without words that mean nothing: 边界巡查调研次数（次） is 边界巡查调研（次）. */
function keyOf(spec: Spec, name: string): string {
  const unit = unitOfName(name);
  const bare = unit === undefined ? name : name.slice(0, name.length - unit.length - 2);
  const key = bare.replace(spec.sameName, '');
  return key.length < 2 ? bare : key;
}

function added(parts: readonly Stated[]): Target {
  const operators = new Set(parts.map(({ target }) => target.operator));
  const [only] = operators;
  const unit = parts[0]?.target.unit ?? '';
  const value = parts.reduce((sum, { target }) => sum + target.value, 0);
  return { operator: operators.size === 1 ? only : '=', value, unit };
}
