import { fail, ok, type Located, type Result } from '../base/result.ts';
import { quoted } from '../base/text.ts';
import type { Flow, FlowGrid, FlowItem } from './flow.ts';

/** How much one published file may hold: several times what the largest department publishes, and little enough to be understood in seconds. */

/** Paragraphs, or lines of a PDF: some 1,000 pages. */
export const MOST_LINES = 50_000;
export const MOST_GRIDS = 5_000;
export const MOST_ROWS = 20_000;
/** Rows times columns of all tables together. */
export const MOST_PLACES = 600_000;
/** Characters of one paragraph or cell. */
export const LONGEST_TEXT = 200_000;
/** Things seen and not read that are told one by one. */
const MOST_UNREAD = 1_000;

/** The flow if it is within the limits; else which of them it breaks, where, and what to do. */
export function withinLimits(flow: Flow): Result<Flow, Located> {
  const limits = new Limits();
  for (const item of flow.items) {
    const problem = limits.add(item);
    if (problem !== undefined) return fail(problem);
  }
  return ok(flow.unread.length > MOST_UNREAD ? { ...flow, unread: shortened(flow.unread) } : flow);
}

class Limits {
  private lines = 0;
  private grids = 0;
  private places = 0;

  /** Counts an item; the problem if it is one too many. */
  add(item: FlowItem): Located | undefined {
    if (item.kind === 'grid') return this.addGrid(item);
    this.lines += 1;
    const at = `${placeOf(item)}第 ${String(this.lines)} 段`;
    if (this.lines > MOST_LINES) return problem(at, `超过 ${inTens(MOST_LINES)}段`);
    if (item.text.length > LONGEST_TEXT)
      return problem(at, `这一段（${quoted(item.text)}）超过 ${inTens(LONGEST_TEXT)}字`);
    return undefined;
  }

  private addGrid(grid: FlowGrid): Located | undefined {
    this.grids += 1;
    this.places += grid.rows * grid.columns;
    const at = `${placeOf(grid)}第 ${String(this.grids)} 张表`;
    if (this.grids > MOST_GRIDS) return problem(at, `超过 ${String(MOST_GRIDS)} 张表`);
    if (grid.rows > MOST_ROWS) return problem(at, `这张表超过 ${inTens(MOST_ROWS)}行`);
    if (this.places > MOST_PLACES) return problem(at, `表格合计超过 ${inTens(MOST_PLACES)}格`);
    const long = grid.cells.find(({ text }) => text.length > LONGEST_TEXT);
    if (long === undefined) return undefined;
    return problem(`${at}第 ${String(long.row + 1)} 行`, `一格超过 ${inTens(LONGEST_TEXT)}字`);
  }
}

function problem(place: string, what: string): Located {
  return { place, message: `${what}，不像一份部门预算公开，不再读取；请确认选对了文件，或拆成几个文件` };
}

function placeOf({ place: { page, worksheet } }: FlowItem): string {
  if (worksheet !== undefined) return `工作表“${worksheet}”`;
  return page === undefined ? '' : `第 ${String(page)} 页`;
}

/** 50000 as `5 万`, with a space where it reads better without: `5 万段`. */
function inTens(count: number): string {
  return `${String(count / 10_000)} 万`;
}

function shortened(unread: Flow['unread']): Flow['unread'] {
  const more = unread.length - MOST_UNREAD;
  return [...unread.slice(0, MOST_UNREAD), { place: {}, what: `另有 ${String(more)} 处没有读，没有逐条列出` }];
}
