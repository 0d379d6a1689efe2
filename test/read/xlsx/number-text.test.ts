import { expect, it } from 'vitest';
import { showNumber } from '../../../shared/read/xlsx/number-text.ts';

/** Numbers as Excel and WPS show them. */
it.each<readonly [value: number, code: string, text: string]>([
  [537.43, 'General', '537.43'],
  [0.1 + 0.2, 'General', '0.3'],
  [2010301, 'General', '2010301'],
  [-12.5, 'General', '-12.5'],
  [1526, '#,##0.00', '1,526.00'],
  [-1234567.891, '#,##0.00', '-1,234,567.89'],
  [1.005, '0.00', '1.01'],
  [0.125, '0.00', '0.13'],
  [-0.001, '0.00', '0.00'],
  [999.995, '#,##0.00', '1,000.00'],
  [0, '#,##0.00', '0.00'],
  [3, '00', '03'],
  [5, '000', '005'],
  [201, '000', '201'],
  [0.0731, '0.00%', '7.31%'],
  [12.5, '#.##', '12.5'],
  [0, '#', ''],
  [0, '0.00;-0.00;', ''],
  [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
  [-5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-5.00'],
  [-5, '#,##0.00_);[Red](#,##0.00)', '(5.00)'],
  [1200, '#,##0"万元"', '1,200万元'],
  [123456, '0!.0,"万"', '12.3万'],
  [2500000, '#,##0,', '2,500'],
  [8, '[<10]"少";[>=10]"多"', '少'],
  [10, '[<10]"少";[>=10]"多"', '多'],
  [45658, 'yyyy"年"m"月"d"日"', '2025年1月1日'],
  [45658.5, 'yyyy-mm-dd hh:mm', '2025-01-01 12:00'],
  [61, 'yyyy/m/d', '1900/3/1'],
  [1, 'yyyy/m/d', '1900/1/1'],
  [45658, '[$-804]aaaa', '星期三'],
])('%d in %s → %s', (value, code, text) => {
  expect(showNumber(value, code, false)).toEqual({ text, doubtful: false });
});

it('a format that is not known shows the plain number and says so', () => {
  expect(showNumber(1.5, '# ?/?', false)).toEqual({ text: '1.5', doubtful: true });
  expect(showNumber(12345, '0.00E+00', false)).toEqual({ text: '12345', doubtful: true });
  expect(showNumber(-1, 'yyyy-mm-dd', false)).toEqual({ text: '-1', doubtful: true });
});

it('a workbook may count its days from 1904', () => {
  expect(showNumber(44196, 'yyyy/m/d', true).text).toBe('2025/1/1');
});
