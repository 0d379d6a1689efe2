import { halfWidth, withoutUnseen } from '../../../shared/base/money/one-number.ts';

/**
 * Reads a date as people type it (`2025-2-20`, `2025/02/20`, `2025.2.20`, `2025年2月20日`, `20250220`) into the draft's
 * form `2025-02-20`; undefined if it is none. Whether that day exists is for the schema to say.
 */
export function readDate(text: string): string | undefined {
  const plain = halfWidth(withoutUnseen(text)).replace(/\s+/gu, '');
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain);
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
