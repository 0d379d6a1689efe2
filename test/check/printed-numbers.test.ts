import { describe, expect, it } from 'vitest';
import { placeKey, type Finding } from '../../shared/check/finding.ts';
import { runChecks } from '../../shared/check/run.ts';
import { EXAMPLES } from '../document/open-example.ts';
import { published } from './document-spoil.ts';
import { numbersOf, type PrintedNumber } from './printed-number.ts';
import { UNCHECKED, type UncheckedNumber } from './unchecked-numbers.ts';

/** Every number a disclosure prints in its tables, its prose and the money of its sheets is held against something. */

const DISCLOSURES = [...EXAMPLES, 'national-9/examples/public-service-center-2026'] as const;

/** Rule 26 only ever hints. Any other hint says that something was rounded, not that it is wrong. */
function telling({ rule, severity }: Finding): boolean {
  return severity !== 'hint' || rule === 26;
}

const key = (finding: Finding): string => `${String(finding.rule)} ${placeKey(finding.where)} ${finding.message}`;

const unnoticed = new Map<string, readonly PrintedNumber[]>();

/** The numbers of a disclosure that can be changed without any rule finding it. */
function unnoticedIn(example: string): readonly PrintedNumber[] {
  const before = unnoticed.get(example);
  if (before !== undefined) return before;
  const context = published(example);
  const known = new Set(runChecks(context).findings.map(key));
  const found = numbersOf(context.document).filter(
    ({ spoil }) => !runChecks(spoil(context)).findings.some((one) => telling(one) && !known.has(key(one))),
  );
  unnoticed.set(example, found);
  return found;
}

function explains({ block, words }: UncheckedNumber, { place, marked }: PrintedNumber): boolean {
  return block.test(place) && words.test(marked);
}

describe('a changed number', () => {
  it.each(DISCLOSURES)('in %s is found wherever it stands, but for those that nothing else depends on', (example) => {
    const missed = unnoticedIn(example).filter((number) => !UNCHECKED.some((one) => explains(one, number)));
    expect(missed.map(({ place, marked }) => `${place} ${marked}`)).toEqual([]);
  });

  it('has its place on the list of those only as long as nobody finds it', () => {
    const missed = DISCLOSURES.flatMap(unnoticedIn);
    const idle = UNCHECKED.filter((one) => !missed.some((number) => explains(one, number)));
    expect(idle.map(({ because }) => because)).toEqual([]);
  });
});
