import { BREAK, inOneLine, joinedLines } from '../../components/one-line.ts';
import { isAmount, type ColumnId } from './column.ts';

/**
 * A text of a cell as it goes into a row. Lines of words join; lines of numbers stay apart, with the break in sight, so
 * that two amounts or two codes in one cell are refused and never become a third one.
 */
export function enteredText(column: ColumnId, text: string): string {
  const line = inOneLine(text).trim();
  if (isAmount(column)) return line;
  const isCode = column === 'function' || column === 'economic';
  const numbered = line.split(BREAK).filter((part) => /\d/.test(part));
  if (isCode) return numbered.length > 1 ? line : line.replaceAll(BREAK, ' ');
  return joinedLines(line);
}
