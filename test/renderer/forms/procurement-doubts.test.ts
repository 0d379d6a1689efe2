import { expect, it } from 'vitest';
import { procurementDoubts } from '../../../renderer/screens/procurement/procurement-doubts.ts';

const bought = { goods: 60, works: 0, services: 40 };

it('shares within one another are fine, up to the whole', () => {
  expect(procurementDoubts({ ...bought, forSmes: 100, forMicro: 100 })).toEqual({
    forSmes: undefined,
    forMicro: undefined,
  });
});

it('a share beyond the whole and a part beyond its whole are doubtful', () => {
  expect(procurementDoubts({ ...bought, forSmes: 101, forMicro: 0 }).forSmes).toContain('合计');
  expect(procurementDoubts({ ...bought, forSmes: 50, forMicro: 51 }).forMicro).toContain('中小企业');
  expect(procurementDoubts({ ...bought, forSmes: 200, forMicro: 150 }).forMicro).toContain('合计');
});
