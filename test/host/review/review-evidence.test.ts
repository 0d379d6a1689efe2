/** What a package brings is held against what its draft gives here. */
import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { Exporter } from '../../../host/export/exporter.ts';
import { EvidenceMaker, type Evidence } from '../../../host/review/review-evidence.ts';
import type { PackageContent } from '../../../host/review/review-package.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { EXAMPLES, exampleDraft } from '../../document/open-example.ts';
import { returnedReview } from '../../review/round/review-of-tests.ts';

const exporter = new Exporter();
const maker = new EvidenceMaker({
  run: (draft, job) => exporter.runOpen(draft, job),
  close: () => Promise.resolve(),
});
const draft = exampleDraft(EXAMPLES[0]);
let own: Evidence;

async function evidenceOf(one: Draft): Promise<Evidence> {
  const made = await maker.make(one, '外办');
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

function packageWith(part: Partial<PackageContent>): PackageContent {
  const { pdf, findings } = own;
  return {
    kind: 'submission',
    name: '外办',
    draft: new Uint8Array(),
    pdf,
    findings,
    review: returnedReview(),
    ...part,
  };
}

beforeAll(async () => {
  own = await evidenceOf(draft);
});

test('a draft gives the same PDF and findings each time, and nothing is remarked', async () => {
  const again = await evidenceOf(draft);
  expect(await maker.remarksOn(packageWith(again), own)).toEqual([]);
});

test('a PDF of other bytes that reads the same is the same document', async () => {
  const longer = new Uint8Array([...own.pdf, ...strToU8('\n% 另一个程序写的\n')]);
  expect(await maker.remarksOn(packageWith({ pdf: longer }), own)).toEqual([]);
});

test('a PDF that says something else is not the same document, and a broken one is said to be unreadable', async () => {
  const other = await evidenceOf({ ...draft, organization: { ...draft.organization, functions: ['另一种职能。'] } });
  const [remark] = await maker.remarksOn(packageWith({ pdf: other.pdf }), own);
  expect(remark).toMatch(/^不是同一份：公开件.pdf .*段文字/);
  const [broken] = await maker.remarksOn(packageWith({ pdf: strToU8('%PDF-1.7 残') }), own);
  expect(broken).toMatch(/^公开件.pdf 读不出来/);
});

test('findings that were left out are counted', async () => {
  const spoiled = await evidenceOf({ ...draft, uses: {} });
  const json = JSON.parse(strFromU8(spoiled.findings)) as { findings: unknown[] };
  expect(json.findings.length).toBeGreaterThan(0);
  const cleaned = strToU8(JSON.stringify({ ...json, findings: json.findings.slice(1) }));
  expect(await maker.remarksOn(packageWith({ pdf: spoiled.pdf, findings: cleaned }), spoiled)).toEqual([
    'findings.json 与重新校验的结果不同（少 1 个，多 0 个），请以重新校验的结果为准',
  ]);
  const [unreadable] = await maker.remarksOn(packageWith({ pdf: spoiled.pdf, findings: strToU8('[]') }), spoiled);
  expect(unreadable).toMatch(/读不出来/);
});

test('what the sender held the draft against and nobody here has is said, and is no difference', async () => {
  const json = JSON.parse(strFromU8(own.findings)) as { findings: unknown[]; notRun: { rule: string }[] };
  expect(json.notRun.map(({ rule }) => rule)).toContain('R19');
  const there = {
    ...json,
    findings: [{ rule: 'R19', severity: 'error', message: '表1 与批复数不符' }, ...json.findings],
    notRun: json.notRun.filter(({ rule }) => rule !== 'R19'),
  };
  const remarks = await maker.remarksOn(packageWith({ findings: strToU8(JSON.stringify(there)) }), own);
  expect(remarks).toEqual([expect.stringContaining('R19 的 1 个问题没有重新核对')]);
  // A rule that ran here is compared all the same.
  const invented = { ...there, findings: [{ rule: 'R20', severity: 'error', message: '编的' }, ...there.findings] };
  const both = await maker.remarksOn(packageWith({ findings: strToU8(JSON.stringify(invented)) }), own);
  expect(both.join()).toContain('多 1 个');
});
