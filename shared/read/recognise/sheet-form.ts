import type { SheetField } from '../../document/document.ts';
import type { SheetSpec } from '../../pack/sheet-spec.ts';
import type { FlowCell } from '../flow.ts';
import { cellText, folded, readable } from '../../base/fold.ts';
import type { GridView } from './grid-view.ts';

/** The upper part of a performance sheet. */
export interface SheetForm {
  readonly fields: readonly SheetField[];
  readonly fundsLabel: string;
  readonly funds: readonly SheetField[];
  readonly goalLabel: string;
  /** The text of the goal, lines as they stand. */
  readonly goal: string;
}

/** Rows that share the cell on their left. */
interface Group {
  readonly label: FlowCell;
  readonly cells: readonly FlowCell[];
}

const FUNDS = /^(?:年度)?(?:项目|预算|年度)?(?:资金|预算)(?:总额|情况)?\((?:万)?元\)$/u;

/** Reads the form above the indicators; rows are those of each page before the header of the indicators. */
export function readForm(
  parts: readonly { readonly view: GridView; readonly rows: number }[],
  spec: SheetSpec,
): SheetForm {
  const groups = parts.flatMap(({ view, rows }) => groupsOf(view, rows));
  const fields: SheetField[] = [];
  let [fundsLabel, goalLabel, goal] = ['', '', ''];
  let funds: readonly SheetField[] = [];
  let last: 'fields' | 'funds' | 'goal' = 'fields';
  for (const { label, cells } of groups) {
    const words = folded(label.text);
    const rest = words === '' || (last === 'goal' && words === folded(goalLabel));
    if (rest && last === 'goal') {
      // A goal that runs over the end of a page.
      goal = [goal, ...cells.map((cell) => cell.text)].filter((text) => text.trim() !== '').join('\n');
    } else if (words === folded(spec.fundsLabel) || (FUNDS.test(words) && cells.length > 1)) {
      fundsLabel = readable(label.text);
      funds = [...funds, ...pairs(cells)];
      last = 'funds';
    } else if (words === folded(spec.goalLabel) || (words.endsWith('目标') && cells.length <= 2)) {
      goalLabel = readable(label.text);
      goal = cells
        .map((cell) => cell.text)
        .filter((text) => text.trim() !== '')
        .join('\n');
      last = 'goal';
    } else {
      const read = pairs([label, ...cells]);
      fields.push(...read.filter((field) => !isFund(field, spec)));
      // Some forms print the money line by line, under no label of its own.
      funds = [...funds, ...read.filter((field) => isFund(field, spec))];
      last = 'fields';
    }
  }
  return { fields, fundsLabel, funds, goalLabel, goal };
}

function isFund({ label }: SheetField, { funds }: SheetSpec): boolean {
  return Object.values(funds).some((fund) => folded(fund.label) === folded(label));
}

function groupsOf(view: GridView, rows: number): readonly Group[] {
  const groups: { label: FlowCell; cells: Set<FlowCell> }[] = [];
  for (let row = 0; row < rows; row += 1) {
    const [label, ...cells] = view.across(row);
    if (label === undefined) continue;
    const open = groups.at(-1);
    if (open?.label === label) for (const cell of cells) open.cells.add(cell);
    else groups.push({ label, cells: new Set(cells) });
  }
  return groups.map((group) => ({ label: group.label, cells: [...group.cells] }));
}

/** Label and value by turns; the colon after a label is not part of it. */
function pairs(cells: readonly FlowCell[]): readonly SheetField[] {
  return cells.flatMap((cell, index): readonly SheetField[] => {
    if (index % 2 === 1) return [];
    const label = readable(cell.text);
    const suffix = /[:：]$/u.exec(label)?.[0] ?? '';
    const value = cells[index + 1];
    if (label === '' && (value === undefined || value.text.trim() === '')) return [];
    return [
      {
        label: label.slice(0, label.length - suffix.length),
        suffix,
        value: value === undefined ? '' : cellText(value.text),
      },
    ];
  });
}
