import { UNIT_NAMES, unitIn } from '../../base/money/unit.ts';
import { fullTitle, type TableBlock } from '../../table/block.ts';
import { styleOf } from '../../pack/number-spec.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { found } from './found.ts';
import { plainText } from './printed-text.ts';

/** The unit of amount on every table is the one its form prints it in (rule 41). */
export function amountUnits(spec: SpecOf<'amount-units'>, { document, pack }: CheckContext): CheckResult {
  const tables = document.blocks.filter((block): block is TableBlock => block.type === 'table');
  const findings = tables.flatMap((table): readonly Finding[] => {
    const form = pack.tables.get(table.id);
    const wanted = plainText(form?.unit ?? pack.manifest.unit);
    const style = styleOf(pack.manifest, form?.numbers, 'table');
    const unit = unitIn(table.unit);
    const where = { block: table.id };
    const name = fullTitle(table);
    if (unit === undefined) {
      const message = `${name}没有注明金额单位`;
      return [found(spec, where, { message, expected: wanted, actual: table.unit, fix: `请在表头注明“${wanted}”` })];
    }
    if (unit === style.unit) return [];
    return [
      found(spec, where, {
        severity: spec.differs,
        message: `${name}的金额单位是${UNIT_NAMES[unit]}，格式规定“${wanted}”`,
        expected: wanted,
        actual: table.unit,
        fix: '请核对表里的数是按哪个单位填的，改成格式规定的单位',
      }),
    ];
  });
  return { findings };
}
