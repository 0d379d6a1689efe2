import type { XmlElement } from '../xml/tree.ts';
import { childOf, integerOf, ownText } from '../xml/walk.ts';
import { showNumber } from './number-text.ts';
import { decoded, storedString } from './stored-string.ts';
import type { Workbook } from './workbook.ts';

/** What a cell shows, and what has to be said about it. */
export interface CellText {
  readonly text: string;
  readonly doubt?: string;
  /** The cell holds something that could not be read: whoever takes it for a blank loses it. `doubt` says why. */
  readonly lost?: true;
  /** The number behind the text, where the cell stores one. */
  readonly stored?: number;
}

/** What a cell shows: the stored value in its number format. Formulas are never worked out, only their last value is read. */
export function cellText(cell: XmlElement, workbook: Workbook): CellText {
  const value = childOf(cell, 's:v');
  const stored = value === undefined ? undefined : ownText(value);
  const type = cell.attributes.get('t') ?? 'n';
  if (type === 'inlineStr') return { text: storedString(childOf(cell, 's:is')) };
  if (stored === undefined || stored === '') {
    const isFormula = childOf(cell, 's:f') !== undefined && type !== 'str';
    return isFormula
      ? { text: '', doubt: '公式没有算好的结果，请在 Excel 或 WPS 里打开并保存一次', lost: true }
      : { text: '' };
  }
  switch (type) {
    case 's': {
      const text = workbook.strings[Number(stored)];
      return text === undefined ? { text: '', doubt: '存的文字在文件里找不到', lost: true } : { text };
    }
    case 'str':
    case 'd':
      return { text: decoded(stored) };
    case 'b':
      return { text: stored === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { text: stored, doubt: `公式出错，显示 ${stored}`, lost: true };
    default:
      return numberText(stored, integerOf(cell, 's') ?? 0, workbook);
  }
}

function numberText(stored: string, style: number, workbook: Workbook): CellText {
  const value = /^\s*[-+]?[\d.]+(?:e[-+]?\d+)?\s*$/i.test(stored) ? Number(stored) : Number.NaN;
  if (!Number.isFinite(value)) return { text: decoded(stored), doubt: '存的不是数字', lost: true };
  const code = workbook.formats[style] ?? 'General';
  const { text, doubtful } = showNumber(value, code, workbook.from1904);
  const shown = { text, stored: value };
  return doubtful ? { ...shown, doubt: `数字格式“${code}”不认识，按普通数字 ${text} 读入` } : shown;
}
