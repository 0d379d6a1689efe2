import { describe, expect, test } from 'vitest';
import { migrate, MIGRATIONS, type Migration } from '../../shared/draft/migrate.ts';
import { DRAFT_VERSION } from '../../shared/draft/schema.ts';

describe('migrations', () => {
  test('lead from version 1 to the newest without a gap', () => {
    const versions = Array.from({ length: DRAFT_VERSION - 1 }, (_, index) => index + 1);
    expect([...MIGRATIONS.keys()]).toEqual(versions);
  });

  test('run one after another and state the version they reach', () => {
    const steps = new Map<number, Migration>([
      [1, (draft) => ({ ...draft, one: true })],
      [2, (draft) => ({ ...draft, two: 'one' in draft })],
    ]);
    expect(migrate({ format: 'ysgk-draft', version: 1 }, steps, 3)).toEqual({
      ok: true,
      value: { format: 'ysgk-draft', version: 3, one: true, two: true },
    });
  });

  test('a version nobody can lift is refused', () => {
    const lifted = migrate({ format: 'ysgk-draft', version: 1 }, new Map(), 2);
    expect(lifted.ok).toBe(false);
  });
});
