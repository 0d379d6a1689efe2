import { expect, it } from 'vitest';
import { readDate } from '../../../renderer/components/form/typed-date.ts';

it.each(['2025-02-20', '2025-2-20', '2025/02/20', '2025.2.20', '20250220', '2025年2月20日', '２０２５－２－２０'])(
  '%s is the twentieth of February',
  (text) => {
    expect(readDate(text)).toBe('2025-02-20');
  },
);

it.each(['', '2025', '2025-2', '202502', '25-2-20', '二月'])('%j is no date yet', (text) => {
  expect(readDate(text)).toBeUndefined();
});
