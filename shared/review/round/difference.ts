import { canonicalJson } from '../../base/canonical-json.ts';
import { quoted } from '../../base/text.ts';
import type { Comment, Decision, Opinion, ReviewVerdict } from './opinion.ts';
import { DECISION_NAMES, findingName, VERDICT_NAMES } from './rounds.ts';

/** What differs between two editions of one reviewer's opinion, one sentence each. */
export function differences(before: Opinion, after: Opinion): readonly string[] {
  return [
    ...changed('署名', before.reviewer.name, after.reviewer.name),
    ...changed('结论', verdictName(before.verdict), verdictName(after.verdict)),
    ...changed('日期', before.verdict?.on ?? '', after.verdict?.on ?? ''),
    ...changed('总体意见', before.verdict?.opinion.trim() ?? '', after.verdict?.opinion.trim() ?? ''),
    ...(before.draftSha256 === after.draftSha256 ? [] : ['审的是另一稿草稿']),
    ...listed('意见', before.comments, after.comments, ({ id }) => id, commentInWords),
    ...listed('校验问题的处理', before.findings, after.findings, findingName, decisionInWords),
  ];
}

/** Whether two editions say the same, whatever their fields' order. */
export function isSameOpinion(one: Opinion, other: Opinion): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function verdictName(verdict: ReviewVerdict | undefined): string {
  return verdict === undefined ? '还没有结论' : VERDICT_NAMES[verdict.decision];
}

function changed(what: string, before: string, after: string): readonly string[] {
  if (before === after) return [];
  return [`${what}：${before === '' ? '（无）' : quoted(before)} → ${after === '' ? '（无）' : quoted(after)}`];
}

function commentInWords({ placeName, text }: Comment): string {
  return `${placeName} ${quoted(text)}`;
}

function decisionInWords({ rule, message, decision, reason }: Decision): string {
  return `${rule} ${quoted(message)} ${DECISION_NAMES[decision]}${reason === undefined ? '' : `（${quoted(reason)}）`}`;
}

function listed<One>(
  what: string,
  before: readonly One[],
  after: readonly One[],
  nameOf: (one: One) => string,
  inWords: (one: One) => string,
): readonly string[] {
  const [old, now] = [before, after].map((all) => new Map(all.map((one) => [nameOf(one), one])));
  const gone = before.filter((one) => now?.has(nameOf(one)) === false);
  const come = after.filter((one) => old?.has(nameOf(one)) === false);
  const other = after.flatMap((one) => {
    const was = old?.get(nameOf(one));
    return was === undefined || canonicalJson(was) === canonicalJson(one) ? [] : [{ was, one }];
  });
  return [
    ...gone.map((one) => `没有了的${what}：${inWords(one)}`),
    ...come.map((one) => `新的${what}：${inWords(one)}`),
    ...other.map(({ was, one }) => `改了的${what}：${inWords(was)} → ${inWords(one)}`),
  ];
}
