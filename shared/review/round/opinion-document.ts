import { compareText } from '../../ledger/project.ts';
import type { Block, BudgetDocument } from '../../document/document.ts';
import { reportParagraph, reportTable, type ReportColumn } from '../report-block.ts';
import { codeInWords } from '../../base/listed-file.ts';
import { findingStands, type FindingStand } from './decisions.ts';
import type { CommentAnswer, Review, Round } from './review.ts';
import { nameIn, reviewerNames } from './reviewer.ts';
import { commentsOf, DECISION_NAMES, VERDICT_NAMES } from './rounds.ts';
import { openMatters, verdictOfRound } from './standing.ts';

/** The 审核意见表 of a review as a document of its own, so that every writer prints it: a part a round, the newest first. */
export function opinionDocument(
  review: Review,
  of: Pick<BudgetDocument, 'title' | 'organization' | 'fiscalYear'>,
): BudgetDocument {
  let tables = 0;
  const blocks = [...review.rounds].reverse().flatMap((round): Block[] => {
    const own = [
      ...grid(COMMENT_COLUMNS, '审核意见', commentRows(review, round)),
      ...grid(DECISION_COLUMNS, '校验问题的处理', decisionRows(review, round)),
    ].map(({ columns, title, rows }) => {
      const number = (tables += 1);
      const place = { id: `opinion.t${String(number)}`, number, caption: `附表${String(number)}` };
      return reportTable({ ...place, title: `第 ${String(round.number)} 轮${title}`, remark: '', columns, rows });
    });
    const id = `opinion.${String(round.number)}`;
    const name = `${of.organization} ${String(of.fiscalYear)} 年预算公开审核意见表`;
    return [
      { type: 'heading', level: 1, id, text: `${name}（第 ${String(round.number)} 轮）` },
      ...leadOf(of.title, review, round, own.length).map((text, index) =>
        reportParagraph(`${id}.lead.${String(index + 1)}`, text),
      ),
      ...signature(round).map((text, index) =>
        reportParagraph(`${id}.signature.${String(index + 1)}`, text, 'closing'),
      ),
      ...own,
    ];
  });
  return {
    title: '审核意见表',
    cover: [],
    organization: of.organization,
    fiscalYear: of.fiscalYear,
    blocks,
    gaps: [],
  };
}

function leadOf(title: string, review: Review, round: Round, tables: number): string[] {
  const names = reviewerNames(review);
  const verdict = verdictOfRound(review, round);
  const isLast = round.number === review.rounds.length;
  return [
    `公开文本：${title}`,
    `草稿校验码：${codeInWords(round.draftSha256)}`,
    `结论：${verdict === undefined ? '还没有结论' : VERDICT_NAMES[verdict]}`,
    ...verdictsOf(round).flatMap(({ reviewer, verdict: { decision, opinion }, isOnly }) =>
      isOnly
        ? [`总体意见：${opinion.trim() || '无'}`]
        : [`${nameIn(names, reviewer)}：${VERDICT_NAMES[decision]}。总体意见：${opinion.trim() || '无'}`],
    ),
    ...(isLast && verdict !== undefined ? openMatters(review) : []),
    ...(tables === 0
      ? ['没有逐条意见。']
      : [
          `逐条意见 ${String(commentsOf(round).length)} 条，处理校验问题 ${String(decided(round).length)} 个，见后表。`,
        ]),
  ];
}

/** The verdicts of a round; a single one speaks for the round. */
function verdictsOf({ opinions }: Round) {
  const judged = opinions.flatMap(({ reviewer, verdict }) => (verdict === undefined ? [] : [{ reviewer, verdict }]));
  return judged.map((one) => ({ ...one, isOnly: judged.length === 1 }));
}

/** The lines that are signed and sealed; nothing is before there is a verdict. */
function signature(round: Round): readonly string[] {
  const judged = verdictsOf(round);
  const days = judged.map(({ verdict }) => verdict.on).sort(compareText);
  const last = days.at(-1);
  if (last === undefined) return [];
  const [year = '', month = '', day = ''] = last.split('-').map((part) => String(Number(part)));
  const people = judged.map(({ reviewer }) => reviewer.name).join('、');
  return ['审核单位（盖章）：', `审核人：${people}`, `${year} 年 ${month} 月 ${day} 日`];
}

const COMMENT_COLUMNS: readonly ReportColumn[] = [
  ['序号', 'code', 5],
  ['位置', 'name', 24],
  ['原文', 'name', 22],
  ['审核意见', 'name', 26],
  ['答复', 'name', 23],
];

const DECISION_COLUMNS: readonly ReportColumn[] = [
  ['序号', 'code', 5],
  ['规则', 'code', 8],
  ['问题', 'name', 47],
  ['处理', 'code', 10],
  ['理由', 'name', 30],
];

function commentRows(review: Review, round: Round): readonly (readonly string[])[] {
  const names = reviewerNames(review);
  return commentsOf(round).map(({ placeName, quote, text, reviewer, answer }, index) => [
    String(index + 1),
    placeName,
    quote,
    `${text}（${nameIn(names, reviewer)}）`,
    answerInWords(answer),
  ]);
}

/** `已改。…（某某）`, `说明：…（某某）`; a dash where nobody has answered. */
export function answerInWords(answer: CommentAnswer | undefined): string {
  if (answer === undefined) return '—';
  const text = answer.text.trim();
  if (!answer.done) return `说明：${text}（${answer.by}）`;
  return `已改${text === '' ? '' : `：${text}`}（${answer.by}）`;
}

function decisionRows(review: Review, round: Round): readonly (readonly string[])[] {
  const names = reviewerNames(review);
  return decided(round).map((stand, index) => [
    String(index + 1),
    stand.finding.rule,
    stand.finding.message,
    DECISION_NAMES[stand.holds],
    reasonsInWords(stand, names),
  ]);
}

/** Findings on which somebody decided; one that only became a comment stands among the comments. */
function decided(round: Round): readonly FindingStand[] {
  return findingStands(round).filter(({ votes }) => votes.some(({ decision }) => decision !== 'comment'));
}

/** Why, and who said so: `尾差（审核甲）`; of several each: `审核甲不适用：尾差；审核乙认可；意见不一，按要改的算`. */
export function reasonsInWords(
  { votes, settlement, isContested }: FindingStand,
  names: ReadonlyMap<string, string>,
): string {
  const [only] = votes;
  if (only !== undefined && votes.length === 1 && settlement === undefined) {
    return `${only.reason}（${nameIn(names, only.reviewer)}）`;
  }
  const said = votes.map(({ reviewer, decision, reason }) => {
    const what = decision === 'comment' ? '转为意见' : DECISION_NAMES[decision];
    return `${nameIn(names, reviewer)}${what}${withReason(reason)}`;
  });
  const isOpen = isContested && settlement === undefined;
  return [...said, ...(isOpen ? ['意见不一，按要改的算'] : []), ...settledInWords(settlement)].join('；');
}

function settledInWords(settlement: FindingStand['settlement']): readonly string[] {
  if (settlement === undefined) return [];
  return [`${settlement.by}定为${DECISION_NAMES[settlement.decision]}${withReason(settlement.reason ?? '')}`];
}

function withReason(reason: string): string {
  return reason === '' ? '' : `：${reason}`;
}

interface Grid {
  readonly columns: readonly ReportColumn[];
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** A table without rows is left out. */
function grid(columns: readonly ReportColumn[], title: string, rows: readonly (readonly string[])[]): readonly Grid[] {
  return rows.length === 0 ? [] : [{ columns, title, rows }];
}
