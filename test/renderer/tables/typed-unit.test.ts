import { expect, it } from 'vitest';
import { typedUnit } from '../../../renderer/components/table/typed-unit.ts';
import { readAmount } from '../../../shared/base/money/typed-amount.ts';
import type { TableBlock } from '../../../shared/table/block.ts';
import { documentOf, exampleDraft } from '../../document/open-example.ts';

const table = (example: string, id: string): TableBlock => {
  const found = documentOf(exampleDraft(example)).blocks.find((block) => block.id === id);
  if (found?.type !== 'table') throw new Error(`${example} has no table ${id}`);
  return found;
};

it('a table takes amounts in what it prints; one in 万元 in what is chosen', () => {
  const yuan = table('shanghai-2025/examples/putuo-finance-2025', 't01');
  expect(yuan.unit).toBe('单位：元');
  expect([typedUnit(yuan, 'wan'), typedUnit(yuan, 'yuan')]).toEqual(['yuan', 'yuan']);
  for (const wan of [
    table('shanghai-2025/examples/putuo-finance-2025', 't09'),
    table('xinjiang-2025/examples/liaison-office-2025', 't01'),
  ])
    expect([typedUnit(wan, 'wan'), typedUnit(wan, 'yuan')]).toEqual(['wan', 'yuan']);
});

it('千元 is a unit like the others, behind a number too', () => {
  expect(readAmount('12.5', 'thousand')).toEqual({ ok: true, value: 1_250_000 });
  expect(readAmount('12.5千元', 'wan')).toEqual({ ok: true, value: 1_250_000 });
  expect(readAmount('12.123456', 'thousand').ok).toBe(false);
});
