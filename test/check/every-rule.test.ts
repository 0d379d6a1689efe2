import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckContext } from '../../shared/check/context.ts';
import { placeKey, type Finding } from '../../shared/check/finding.ts';
import { ruleName, RULES, type RuleNumber } from '../../shared/check/rule.ts';
import { runChecks, type CheckReport } from '../../shared/check/run.ts';
import { findingInWords } from './in-words.ts';
import type { CheckKind } from '../../shared/pack/check-spec.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import { EXAMPLES, exampleDraft } from '../document/open-example.ts';
import { packOf } from '../read/recognise/read-flow.ts';
import { asking } from './asked-rules.ts';
import { CASES as DOCUMENT_CASES } from './document-cases.ts';
import { published } from './document-spoil.ts';
import { contextOf } from './example-context.ts';
import { PROSE_CASES } from './prose-cases.ts';
import { CASES as TABLE_CASES } from './table-cases.ts';

/** Every example made to fail, whatever family its rule is of. */
const CASES: readonly { readonly rule: RuleNumber; readonly name: string; readonly context: () => CheckContext }[] = [
  ...TABLE_CASES,
  ...PROSE_CASES,
  ...DOCUMENT_CASES,
];
const PACK = packOf('xinjiang-2024');
const NUMBERS = Object.keys(RULES).map(Number) as readonly RuleNumber[];

/** Rule 26 only points out that two figures usually agree: whatever it says is a hint. */
const IS_HINT: ReadonlySet<RuleNumber> = new Set([26]);

/** Findings that say more than that something was rounded. */
function telling({ findings }: { readonly findings: readonly Finding[] }): readonly Finding[] {
  return findings.filter(({ rule, severity }) => severity !== 'hint' || IS_HINT.has(rule));
}

/** What a case comes to, told once: several tests look at it. */
const reports = new Map<object, CheckReport>();
function reportOf(one: (typeof CASES)[number]): CheckReport {
  const report = reports.get(one) ?? runChecks(spoiltOf(one));
  reports.set(one, report);
  return report;
}

/** The spoilt document of a case, made once: nothing changes one. */
const contexts = new Map<object, CheckContext>();
function spoiltOf(one: (typeof CASES)[number]): CheckContext {
  const context = contexts.get(one) ?? one.context();
  contexts.set(one, context);
  return context;
}

const key = (finding: Finding): string => `${finding.rule} ${placeKey(finding.where)} ${finding.message}`;
let silent: ReadonlySet<string>;

beforeAll(() => {
  silent = new Set(EXAMPLES.flatMap((example) => telling(runChecks(published(example))).map(key)));
});

describe('every rule', () => {
  it.each(NUMBERS.map((rule) => [ruleName(rule), rule] as const))(
    '%s fires on a document made to break it',
    (_, rule) => {
      const cases = CASES.filter((one) => one.rule === rule);
      expect(cases.length).toBeGreaterThan(0);
      for (const one of cases) {
        const found = telling(reportOf(one)).filter((finding) => !silent.has(key(finding)));
        expect(found.filter((finding) => finding.rule === rule).map(findingInWords), one.name).not.toEqual([]);
      }
    },
  );

  it('says the same of one place once', () => {
    for (const one of CASES) {
      const said = reportOf(one).findings.flatMap(({ rule, where, expected, actual }) =>
        expected === undefined || actual === undefined ? [] : [[rule, placeKey(where), expected, actual].join(' ')],
      );
      expect(new Set(said).size, one.name).toBe(said.length);
    }
  });

  it('says the same alone as among all: other tests ask for the rules they look at only', () => {
    for (const one of CASES) {
      const alone = runChecks(asking(spoiltOf(one), (rule) => rule === one.rule));
      const ofRule = ({ findings }: CheckReport): readonly Finding[] =>
        findings.filter(({ rule }) => rule === one.rule);
      expect(ofRule(alone), one.name).toEqual(ofRule(reportOf(one)));
    }
  });

  it('is asked for by the pack', () => {
    expect(new Set([...PACK.checks.values()].map(({ rule }) => rule))).toEqual(new Set(NUMBERS));
  });
});

/** A pack that asks for one kind of check alone. */
function alone(pack: Pack, kind: CheckKind): Pack {
  return { ...pack, checks: new Map([...pack.checks].filter(([, spec]) => spec.kind === kind)) };
}

describe('every kind of check', () => {
  const kinds = [...new Set([...PACK.checks.values()].map(({ kind }) => kind))];

  it.each(kinds)('%s finds something by itself', (kind) => {
    const rules = new Set([...PACK.checks.values()].filter((spec) => spec.kind === kind).map(({ rule }) => rule));
    const fired = CASES.filter(({ rule }) => rules.has(rule)).some((one) => {
      const spoilt = spoiltOf(one);
      return telling(runChecks({ ...spoilt, pack: alone(spoilt.pack, kind) })).some((found) => !silent.has(key(found)));
    });
    expect(fired).toBe(true);
  });
});

/** What is odd about the real disclosures themselves: the rules that say so. */
const ODDITIES = {
  'xinjiang-2025/examples/liaison-office-2025': [40, 43],
  'xinjiang-2024/examples/foreign-affairs-2024': [51, 53],
  'xinjiang-2024/examples/party-committee-2024': [49, 50],
} as const satisfies Record<(typeof EXAMPLES)[number], readonly RuleNumber[]>;

describe('a real disclosure', () => {
  it.each(EXAMPLES)('%s breaks the rules it is known to break and no other, made here or read back', (example) => {
    for (const context of [contextOf(exampleDraft(example)), published(example)]) {
      const found = runChecks(context).findings.filter(({ severity }) => severity !== 'hint');
      expect([...new Set(found.map(({ rule }) => rule))].sort((one, other) => one - other)).toEqual(ODDITIES[example]);
    }
  });
});
