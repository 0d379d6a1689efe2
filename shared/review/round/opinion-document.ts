import type { Block, BudgetDocument } from '../../document/document.ts';
import { reportParagraph, reportTable, type ReportColumn } from '../report-block.ts';
import { codeInWords } from './manifest.ts';
import type { CommentAnswer, Review, ReviewVerdict, Round } from './review.ts';
import { DECISION_NAMES, VERDICT_NAMES } from './rounds.ts';

/** The 审核意见表 of a review as a document of its own, so that every writer prints it: a part a round, the newest first. */
export function opinionDocument(
  review: Review,
  of: Pick<BudgetDocument, 'title' | 'organization' | 'fiscalYear'>,
): BudgetDocument {
  let tables = 0;
  const blocks = [...review.rounds].reverse().flatMap((round): Block[] => {
    const own = [
      ...grid(COMMENT_COLUMNS, '审核意见', commentRows(round)),
      ...grid(DECISION_COLUMNS, '校验问题的处理', decisionRows(round)),
    ].map(({ columns, title, rows }) => {
      const number = (tables += 1);
      const place = { id: `opinion.t${String(number)}`, number, caption: `附表${String(number)}` };
      return reportTable({ ...place, title: `第 ${String(round.number)} 轮${title}`, remark: '', columns, rows });
    });
    const id = `opinion.${String(round.number)}`;
    const name = `${of.organization} ${String(of.fiscalYear)} 年预算公开审核意见表`;
    return [
      { type: 'heading', level: 1, id, text: `${name}（第 ${String(round.number)} 轮）` },
      ...leadOf(of.title, round, own.length).map((text, index) =>
        reportParagraph(`${id}.lead.${String(index + 1)}`, text),
      ),
      ...signature(round.verdict).map((text, index) =>
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

function leadOf(title: string, { draftSha256, verdict, comments, findings }: Round, tables: number): string[] {
  return [
    `公开文本：${title}`,
    `草稿校验码：${codeInWords(draftSha256)}`,
    `结论：${verdict === undefined ? '还没有结论' : VERDICT_NAMES[verdict.decision]}`,
    ...(verdict === undefined ? [] : [`总体意见：${verdict.opinion.trim() || '无'}`]),
    ...(tables === 0
      ? ['没有逐条意见。']
      : [`逐条意见 ${String(comments.length)} 条，处理校验问题 ${String(findings.length)} 个，见后表。`]),
  ];
}

/** The lines that are signed and sealed; nothing is before there is a verdict. */
function signature(verdict: ReviewVerdict | undefined): readonly string[] {
  if (verdict === undefined) return [];
  const [year = '', month = '', day = ''] = verdict.on.split('-').map((part) => String(Number(part)));
  return ['审核单位（盖章）：', `审核人：${verdict.by}`, `${year} 年 ${month} 月 ${day} 日`];
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

function commentRows({ comments }: Round): readonly (readonly string[])[] {
  return comments.map(({ placeName, quote, text, by, answer }, index) => [
    String(index + 1),
    placeName,
    quote,
    `${text}（${by}）`,
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

function decisionRows({ findings }: Round): readonly (readonly string[])[] {
  return findings.map(({ rule, message, decision, reason }, index) => [
    String(index + 1),
    rule,
    message,
    DECISION_NAMES[decision],
    reason ?? '',
  ]);
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
