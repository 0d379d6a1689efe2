/** Two reviewers of one bureau, or of two: nothing that one of them said gives way to the other. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { browserSystem } from '../../../host/browser/browser-system.ts';
import { Checker } from '../../../host/check/checker.ts';
import { FolderChecker } from '../../../host/folder/folder-check.ts';
import { createHandlers } from '../../../host/handlers.ts';
import type { Handlers } from '../../../host/handler.ts';
import { TEMPLATES } from '../../../host/pack-files.ts';
import { openPackageFile } from '../../../host/review/review-package.ts';
import { placeKey } from '../../../shared/check/finding.ts';
import { ruleName } from '../../../shared/check/rule.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { parseReview, writeReview, type Review } from '../../../shared/review/round/review.ts';
import { addComment, currentRound, decideOn, giveVerdict, submitRound } from '../../../shared/review/round/rounds.ts';
import { verdictOfRound } from '../../../shared/review/round/standing.ts';
import { AT, commentOf, LI, said } from '../../review/round/review-of-tests.ts';
import { oldComment, oldReview, oldRound } from '../../review/round/version-1.ts';
import { listener, smallDesk } from '../small-desk.ts';
import { oldPackage, sha256 } from './old-package.ts';

const packageFile = join(import.meta.dirname, '../../../package.json');
const window = listener('一');
let work: string;
let draft: string;
let draftSha256: string;
let handlers: Handlers;

beforeEach(() => {
  const small = smallDesk();
  ({ work, draft } = small);
  handlers = createHandlers(browserSystem(work, TEMPLATES, packageFile), small.desk);
  draftSha256 = sha256(readFileSync(draft));
  const begun = submitRound(null, '甲', draftSha256, AT);
  writeFileSync(join(work, '甲.ysgk-review'), writeReview(begun));
});

/** A 退回包 of the first program by one person. */
function returned(file: string, by: string, decision: string, id: string): string {
  const round = oldRound(by, decision, [oldComment(id, by)], { draftSha256 });
  const path = join(work, file);
  writeFileSync(path, oldPackage('return', readFileSync(draft), oldReview(round)));
  return path;
}

async function take(path: string, replace = false) {
  const answer = await handlers['review.take']({ package: path, draft, replace }, window);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

function keptReview(): Review {
  const kept = parseReview(readFileSync(join(work, '甲.ysgk-review'), 'utf8'));
  if (!kept.ok) throw new Error(JSON.stringify(kept.problem));
  return kept.value;
}

describe('two returned packages at the author’s', () => {
  it.each([
    ['the one that asks for changes first', [0, 1]],
    ['the one that approves first', [1, 0]],
    ['each twice', [0, 1, 0, 1]],
  ])('%s: both are kept with all they say, and 退回修改 holds', async (_what, order) => {
    const packages = [
      returned('1.退回.zip', '审核甲', 'return', '1'),
      returned('2.退回.zip', '审核乙', 'approve', '2'),
    ];
    for (const number of order) await take(packages[number] ?? '');
    const round = currentRound(keptReview());
    expect(
      round.opinions
        .map(({ reviewer, verdict, comments, findings }) => [
          reviewer.name,
          verdict?.decision,
          verdict?.opinion,
          comments[0]?.text,
          findings[0]?.reason,
        ])
        .sort(),
    ).toEqual([
      ['审核乙', 'approve', '审核乙的总体意见', '审核乙的意见 2', '审核乙的理由'],
      ['审核甲', 'return', '审核甲的总体意见', '审核甲的意见 1', '审核甲的理由'],
    ]);
    expect(verdictOfRound(keptReview(), round)).toBe('return');
  });

  it('the same one again changes nothing, and says so', async () => {
    const path = returned('1.退回.zip', '审核甲', 'return', '1');
    expect(await take(path)).toMatchObject({ status: 'taken', remarks: [] });
    const before = readFileSync(join(work, '甲.ysgk-review'));
    expect(await take(path)).toMatchObject({ status: 'nothing-new', remarks: [] });
    expect(readFileSync(join(work, '甲.ysgk-review')).equals(before)).toBe(true);
  });
});

/** A 退回包 of this program by one reviewer; gives its path. */
async function handBack(review: Review, folder = work): Promise<string> {
  const answer = await handlers['review.return']({ path: draft, review, folder }, window);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.path;
}

const end = (decision: 'approve' | 'return') => giveVerdict({ decision, on: '2025-02-21', opinion: '总体' });

describe('packages of this program', () => {
  it('carry reviewer and program; another person of the name keeps his file, and a newer edition is shown first', async () => {
    const begun = submitRound(null, '甲', draftSha256, AT);
    const first = said(said(begun, addComment(commentOf('1'))), end('return'));
    const path = await handBack(first);
    expect(basename(path)).toBe('甲.退回.李四.zip');
    const opened = await openPackageFile(path);
    const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
    expect(opened).toMatchObject({ ok: true, value: { program: version } });

    const namesake = said(begun, end('approve'), { id: 'another', name: '李四' });
    const other = await handBack(namesake);
    expect(basename(other)).toBe('甲.退回.李四 (2).zip');
    expect(existsSync(path)).toBe(true);
    await take(path);
    expect(await take(other)).toMatchObject({ remarks: [expect.stringContaining('按两位审核人分别留着')] });
    expect(verdictOfRound(keptReview(), currentRound(keptReview()))).toBe('return');

    // The first one clears it: shown, not taken, then taken; the earlier package never turns it back.
    const earlier = join(work, '先前.退回.zip');
    writeFileSync(earlier, readFileSync(path));
    const cleared = await handBack(said(first, end('approve')));
    expect(cleared).toBe(path);
    const before = keptReview();
    expect(await take(cleared)).toEqual({
      status: 'differs',
      differences: [
        {
          reviewer: expect.stringMatching(/^李四（同名，代号/) as unknown,
          round: 1,
          differences: ['结论：“退回修改” → “同意公开”'],
        },
      ],
    });
    expect(keptReview()).toEqual(before);
    expect(await take(cleared, true)).toMatchObject({ status: 'taken' });
    expect(verdictOfRound(keptReview(), currentRound(keptReview()))).toBe('approve');
    expect(await take(earlier)).toMatchObject({
      status: 'nothing-new',
      remarks: [expect.stringContaining('没有采用')],
    });
    expect(verdictOfRound(keptReview(), currentRound(keptReview()))).toBe('approve');
  });

  it('of a bureau that joined two answer with both, out of packages and review files', async () => {
    const begun = submitRound(null, '甲', draftSha256, AT);
    const folder = join(work, '另一位');
    mkdirSync(folder);
    const other = said(begun, end('return'), { id: 'another', name: '赵六' });
    const path = await handBack(other, folder);
    const read = await handlers['review.read']({ path }, window);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.review).toEqual(other);
    const file = join(folder, '甲.ysgk-review');
    writeFileSync(file, writeReview(other));
    expect(await handlers['review.read']({ path: file }, window)).toMatchObject({ ok: true, value: { review: other } });
    expect(await handlers['review.read']({ path: draft }, window)).toMatchObject({ ok: false });

    const both = await handBack(said(other, end('approve')));
    expect(basename(both)).toBe('甲.退回.赵六、李四.zip');
    await take(both);
    expect(currentRound(keptReview()).opinions.map(({ reviewer }) => reviewer.name)).toEqual(['赵六', '李四']);
    expect(verdictOfRound(keptReview(), currentRound(keptReview()))).toBe('return');
  });

  it('a name too long for a file is cut, never the draft’s own file name beyond what the system takes', async () => {
    const begun = submitRound(null, '甲', draftSha256, AT);
    const path = await handBack(said(begun, end('approve'), { id: 'long', name: '很'.repeat(200) }));
    expect(Buffer.byteLength(basename(path))).toBeLessThanOrEqual(255);
    expect(basename(path)).toMatch(/^甲\.退回\.很{12}\.zip$/u);
  });
});

it('a reviewer’s 不适用 is told to check and to the folder as the reviewer’s, and weighs nothing', async () => {
  const spoiled = JSON.parse(readFileSync(draft, 'utf8')) as Draft;
  writeFileSync(draft, JSON.stringify({ ...spoiled, uses: {} }));
  const before = await new Checker().check(draft);
  if (!before.ok) throw new Error('the draft is read');
  const [finding] = before.value.report.findings;
  if (finding?.severity !== 'error') throw new Error('the draft has no error');
  const { rule, where, message } = finding;
  const decision = {
    rule: ruleName(rule),
    where: placeKey(where),
    message,
    decision: 'waived',
    reason: '另有批文',
  } as const;
  writeFileSync(join(work, '甲.ysgk-review'), writeReview(said(keptReview(), decideOn(decision), LI)));
  const after = await new Checker().check(draft);
  expect(after.ok && after.value.report.waived).toEqual([]);
  expect(after.ok && after.value.report.findings).toHaveLength(before.value.report.findings.length);
  expect(after.ok && after.value.report.findings[0]?.reviewed).toEqual([
    {
      rule: ruleName(rule),
      where: placeKey(where),
      message,
      by: '李四',
      round: 1,
      decision: 'waived',
      reason: '另有批文',
    },
  ]);
  const listed = await new FolderChecker().check(draft);
  expect(listed.outcome).toMatchObject({
    verdict: 'must-fix',
    waived: 0,
    findings: expect.arrayContaining([
      expect.objectContaining({ message, reviewed: '李四（第 1 轮）认为不适用：另有批文' }),
    ]) as unknown,
  });
});
