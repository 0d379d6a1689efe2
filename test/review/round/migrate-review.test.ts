/** Review files of the first version open, and lose nothing. */
import { describe, expect, it } from 'vitest';
import { parseReview, REVIEW_VERSION, writeReview, type Review } from '../../../shared/review/round/review.ts';
import { joinReviews } from '../../../shared/review/round/join.ts';
import { commentsOf, currentRound } from '../../../shared/review/round/rounds.ts';
import { verdictOfRound } from '../../../shared/review/round/standing.ts';
import { AT, SECOND } from './review-of-tests.ts';
import { oldComment, oldReview, oldRound, type Json } from './version-1.ts';

function opened(review: Json): Review {
  const parsed = parseReview(JSON.stringify(review));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

/** Every text of a file, whatever it stands under. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return typeof value === 'string' ? [value] : [];
}

const ANSWER = { text: '已核对', by: '王五', at: AT, done: true };

describe('a review file of version 1', () => {
  it('becomes one opinion a person, with every text it held', () => {
    const before = oldReview(
      oldRound('审核甲', 'return', [oldComment('1', '审核甲', ANSWER), oldComment('2', '审核乙')]),
      { ...oldRound('审核甲', 'approve', []), number: 2, draftSha256: SECOND },
    );
    const after = opened(before);
    expect(after.version).toBe(REVIEW_VERSION);
    const kept = new Set(textsOf(after));
    expect(textsOf(before).filter((text) => !kept.has(text))).toEqual([]);
    const [first, second] = after.rounds;
    expect(
      first?.opinions.map(({ reviewer, verdict, comments }) => [reviewer.name, verdict?.decision, comments.length]),
    ).toEqual([
      ['审核乙', undefined, 1],
      ['审核甲', 'return', 1],
    ]);
    expect(first?.answers).toEqual([{ comment: 'comment-1', ...ANSWER }]);
    expect(first?.opinions[1]?.reviewer.id).toBe(second?.opinions[0]?.reviewer.id);
    expect(second !== undefined && verdictOfRound(after, second)).toBe('approve');
    expect(opened(JSON.parse(writeReview(after)) as Json)).toEqual(after);
  });

  it('of one person who is named with a blank in between is still one person', () => {
    const after = opened(oldReview(oldRound('审核甲', 'return', [oldComment('1', '审核 甲')])));
    expect(currentRound(after).opinions).toHaveLength(1);
    expect(commentsOf(currentRound(after))).toHaveLength(1);
  });

  it('of two people of one name keeps both when they meet', () => {
    const [one, other] = ['1', '2'].map((id) =>
      opened(oldReview(oldRound('张三', id === '1' ? 'return' : 'approve', [oldComment(id, '张三')]))),
    );
    if (one === undefined || other === undefined) throw new Error('two reviews');
    const joined = joinReviews(one, other);
    expect(currentRound(joined).opinions).toHaveLength(2);
    expect(verdictOfRound(joined, currentRound(joined))).toBe('return');
  });

  it('that was judged twice by one person on one day holds the stricter, whichever came first', () => {
    const [strict, mild] = ['return', 'approve'].map((decision) =>
      opened(oldReview(oldRound('审核甲', decision, [oldComment('1', '审核甲')]))),
    );
    if (strict === undefined || mild === undefined) throw new Error('two reviews');
    for (const joined of [joinReviews(strict, mild), joinReviews(mild, strict)]) {
      expect(verdictOfRound(joined, currentRound(joined))).toBe('return');
    }
  });

  it('with decisions nobody signed keeps them', () => {
    const { verdict: _none, ...round } = oldRound('审核甲', 'return', []);
    const [opinion] = currentRound(opened(oldReview(round))).opinions;
    expect(opinion?.reviewer.name).toBe('没有署名的审核人');
    expect(opinion?.findings).toHaveLength(1);
  });

  it('is checked as strictly as it was', () => {
    const spoiled = oldReview(oldRound('审核甲', 'return', [{ ...oldComment('1', '审核甲'), text: ' ' }]));
    expect(parseReview(JSON.stringify(spoiled))).toEqual({
      ok: false,
      problem: [{ place: '第 1 轮第 1 条意见 text', message: '不能为空' }],
    });
  });
});

describe('the version of a review file', () => {
  const said: readonly (readonly [unknown, RegExp])[] = [
    [0, /由更早的程序保存/],
    [-1, /版本号写的是 “-1”/],
    [1.5, /版本号写的是/],
    ['1', /版本号写的是/],
    [null, /版本号写的是 “null”/],
    [undefined, /没有写版本号/],
    [3, /由更新的程序保存/],
    [99, /由更新的程序保存/],
  ];
  it.each(said)('%j is said as what it is', (version, words) => {
    const parsed = parseReview(JSON.stringify({ ...oldReview(oldRound('审核甲', 'return', [])), version }));
    if (parsed.ok) throw new Error('it was opened');
    expect(parsed.problem).toEqual([{ place: 'version', message: expect.stringMatching(words) as unknown }]);
  });
});
