import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { fullTitle } from '../../table/block.ts';
import type { CheckResult, Finding, Where } from '../finding.ts';
import type { TableFigures } from '../table/table-figures.ts';
import { found } from './found.ts';
import { plainOf, plainText } from './printed-text.ts';
import { remembered } from './remembered.ts';
import { paragraphsUnder } from './sections.ts';

type Spec = SpecOf<'empty-tables'>;

/** An empty table has its note, naming the right fund; a filled one has none, nor does its section call it empty (rule 38). */
export function emptyTables(spec: Spec, context: CheckContext): CheckResult {
  const findings = [...context.pack.tables.keys()].flatMap((id): readonly Finding[] => {
    const figures = figuresOf(context, id);
    if (figures === undefined) return [];
    const name = fullTitle({ caption: figures.spec.caption, title: figures.block.title });
    const filled = isFilled(figures);
    const note = plainText(figures.block.note?.text ?? '');
    const noteFindings = ofText(spec, id, { block: id }, note, filled, name);
    const demanded = spec.tables[id];
    if (demanded === undefined) return noteFindings;
    const absent =
      filled === false && note === '' && figures.spec.empty.note
        ? [
            found(
              spec,
              { block: id },
              { message: `${name}是空表，没有说明`, fix: `请在表下写明没有${demanded.fund}，本表为空表` },
            ),
          ]
        : [];
    const prose = paragraphsUnder(context.document, demanded.section).flatMap((paragraph) =>
      ofText(spec, id, { block: paragraph.id }, plainOf(paragraph), filled, name),
    );
    return [...absent, ...noteFindings, ...prose];
  });
  return { findings };
}

/** A text that calls a table empty: it must be, and the text must name its fund and no other. */
function ofText(spec: Spec, id: string, where: Where, text: string, filled: boolean | undefined, name: string) {
  if (!spec.empty.test(text)) return [];
  if (filled === true) {
    const own = where.block === id ? '表下' : '文字';
    return [
      found(spec, where, { message: `${name}有数，${own}却说是空表`, actual: text, fix: '请删去空表的说明，或核对表' }),
    ];
  }
  const fund = spec.tables[id]?.fund;
  if (fund === undefined) return [];
  const other = Object.values(spec.tables).find((one) => one.fund !== fund && text.includes(one.fund))?.fund;
  if (other === undefined && text.includes(fund)) return [];
  return [
    found(spec, where, {
      message: other === undefined ? `${name}的空表说明没有写“${fund}”` : `${name}的空表说明写成了“${other}”`,
      expected: fund,
      actual: other ?? text,
      fix: `请改为${fund}的说明`,
    }),
  ];
}

/** Whether a table has rows of its own; undefined where it prints nothing but zeros, which other programs do for empty tables. */
const isFilled = remembered((figures: TableFigures): boolean | undefined => {
  const { block, rows, spec } = figures;
  const textAt = (row: number, column: number | undefined): string =>
    block.rows[row]?.cells[column ?? -1]?.text.trim() ?? '';
  const sums = Object.entries(spec.columns).flatMap(([name, column]) =>
    'sum' in column ? [figures.column(name)] : [],
  );
  const anyAmount = (fits: (text: string) => boolean): boolean =>
    rows.some(({ index }) => sums.some((column) => fits(textAt(index, column))));
  if (anyAmount((text) => /[1-9]/u.test(text))) return true;
  const fixed = ['fixed', 'balance', 'one-row'].includes(spec.body.kind);
  if (!fixed && rows.some(({ kind, label, code }) => kind !== 'total' && (label !== '' || code !== ''))) return true;
  return anyAmount((text) => text !== '') ? undefined : false;
});
