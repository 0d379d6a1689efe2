import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, inOrder, readBackupName } from '../../../host/draft/backup-name.ts';
import { superfluous } from '../../../host/draft/backup-thinning.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 1, 10, 9, 30);

interface Copy {
  readonly moment: number;
  readonly bytes: number;
}

/** The ages, in hours, of what stays. */
function kept(copies: readonly Copy[], room?: number): readonly number[] {
  const gone = superfluous(copies, NOW, room);
  return copies.filter((copy) => !gone.has(copy)).map(({ moment }) => Math.round((NOW - moment) / HOUR));
}

const aged = (hours: number, bytes = 1): Copy => ({ moment: NOW - hours * HOUR, bytes });

describe('which backups stay', () => {
  it('all of the last day', () => {
    const copies = Array.from({ length: 500 }, (_, index) => aged(23 - index * 0.04));
    expect(kept(copies)).toHaveLength(500);
  });

  it('one an hour of the last week, one a day of three months, one a month of what is older', () => {
    const spans: readonly (readonly [from: number, until: number, step: number, most: number])[] = [
      [6 * 24, 5 * 24, 0.1, 25],
      [60 * 24, 50 * 24, 6, 11],
      [400 * 24, 310 * 24, 24, 5],
    ];
    for (const [from, until, step, most] of spans) {
      const copies = Array.from({ length: (from - until) / step }, (_, index) => aged(from - index * step));
      const left = kept([...copies, aged(0), aged(0), aged(0)]).length - 3;
      expect(left).toBeLessThanOrEqual(most);
      expect(left).toBeGreaterThanOrEqual(most - 2);
    }
  });

  it('the last of each hour, for it is the furthest', () => {
    const hour = Math.floor((NOW - 3 * DAY) / HOUR) * HOUR;
    const copies = [10, 20, 30].map((minute) => ({ moment: hour + minute * 60_000, bytes: 1 }));
    const gone = superfluous([...copies, aged(0), aged(0), aged(0)], NOW);
    expect(copies.filter((copy) => !gone.has(copy))).toEqual([copies[2]]);
  });

  it('the last three whatever their size and age, and of the others as many as there is room for', () => {
    const large = [5, 4, 3, 2, 1].map((hours) => aged(hours, 60));
    expect(kept(large, 100)).toEqual([3, 2, 1]);
    expect(kept([900, 800, 700].map((days) => aged(days * 24)))).toHaveLength(3);
  });

  it('nothing goes because the clock was set back', () => {
    const copies = Array.from({ length: 50 }, (_, index) => aged(-index * 100));
    expect(kept(copies)).toHaveLength(50);
  });
});

describe('the name of a backup', () => {
  it('says what it was told', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999_999 }),
        fc.date({ min: new Date(0), max: new Date('2999-01-01'), noInvalidDate: true }),
        fc.string({ unit: 'grapheme', maxLength: 80 }).filter((stem) => !/[/\\\0]/.test(stem)),
        fc.boolean(),
        (sequence, moment, stem, isReadable) => {
          const facts = { sequence, moment: moment.getTime(), content: '01234567', isReadable };
          const name = backupName(`/夹/${stem}.ysgk`, facts);
          expect(readBackupName(name)).toEqual({ name, ...facts });
        },
      ),
    );
  });

  it('puts copies in the order they were taken, whatever the clock said, those of earlier versions first', () => {
    const content = '01234567';
    const later = backupName('/甲.ysgk', { sequence: 2, moment: NOW - DAY, content, isReadable: true });
    const sooner = backupName('/甲.ysgk', { sequence: 1, moment: NOW, content, isReadable: true });
    const earlier = '20270101000000000-01234567-甲.ysgk';
    expect(inOrder([later, sooner, earlier, '.x.tmp', 'readme']).map(({ name }) => name)).toEqual([
      earlier,
      sooner,
      later,
    ]);
  });
});
