import { expect, it } from 'vitest';
import { readTarget } from '../../../shared/check/document/target.ts';
import { readPrinted } from '../../../shared/base/money/printed-amount.ts';
import { boundsOf, hundredthsOf } from '../../../shared/base/money/bounds.ts';

/** Every reader of a printed amount takes one number for one and two for none. */

it.each(['1,234.56', '1 234.56', '１，２３４．５６', '\u202d1,234.56\u202c', '1\u00a0234.56'])(
  '%j is one number',
  (text) => {
    expect(readPrinted(text, 'wan')?.printed).toBe(1_234_560_000);
    expect(boundsOf(text, 'wan')).toEqual({ low: 1_234_555_000, high: 1_234_564_999 });
    expect(readTarget(`≤${text}万元`)?.value).toBe(1234.56);
  },
);

it.each(['35 28.00', '100\n200.00', '1,234.00\t56.00', '12\n34'])('%j is none', (text) => {
  expect(readPrinted(text, 'wan')).toBeUndefined();
  expect(boundsOf(text, 'wan')).toBeUndefined();
  expect(hundredthsOf(text)).toBeUndefined();
  expect(readTarget(`≤${text}万元`)).toBeUndefined();
});
