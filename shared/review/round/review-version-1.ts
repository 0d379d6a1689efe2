import { z } from 'zod';
import { sha256 } from '../../base/listed-file.ts';
import { compareText } from '../../ledger/project.ts';
import {
  commentId,
  decisionFields,
  filled,
  finding,
  hasReason,
  moment,
  MOST,
  OpinionSchema,
  personName,
  words,
  type Opinion,
} from './opinion.ts';

/**
 * The review file of version 1: one verdict a round, whoever gave it, and comments of several people in one list. It was
 * checked as strictly as today's, and becomes one opinion a person and round; nothing of it is left out.
 */

const comment = z.strictObject({
  ...OpinionSchema.shape.comments.element.shape,
  id: commentId,
  fromFinding: finding.optional(),
  by: personName,
  answer: z
    .strictObject({ text: words(MOST.text), by: personName, at: moment, done: z.boolean('必须是 true 或 false') })
    .optional(),
});

const round = z.strictObject({
  number: z.int('必须是整数').min(1, '从 1 数起'),
  submittedAt: moment,
  draftSha256: sha256,
  verdict: OpinionSchema.shape.verdict.unwrap().extend({ by: personName }).optional(),
  comments: z
    .array(comment)
    .max(MOST.comments, `最多 ${String(MOST.comments)} 条意见`)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, '有两条意见编号相同'),
  findings: z
    .array(z.strictObject(decisionFields).refine(hasReason, '不适用要写理由'))
    .max(MOST.decisions, `最多 ${String(MOST.decisions)} 个`),
});

/** A review file of version 1. */
export const ReviewVersion1Schema = z.strictObject({
  format: z.literal('ysgk-review', '不是审核文件'),
  version: z.literal(1),
  draft: z.strictObject({ name: filled(MOST.name) }),
  rounds: z
    .array(round)
    .min(1, '至少一轮')
    .max(MOST.rounds, `最多 ${String(MOST.rounds)} 轮`),
});

type Review1 = z.infer<typeof ReviewVersion1Schema>;
type Round1 = Review1['rounds'][number];

/** Decisions of a round in which nobody gave his name. */
const NAMELESS = '没有署名的审核人';

/** From version 1 to 2. */
export function fromVersion1({ format, draft, rounds }: Review1): Record<string, unknown> {
  const ids = idsOf(rounds);
  return {
    format,
    draft,
    rounds: rounds.map((one) => ({
      number: one.number,
      submittedAt: one.submittedAt,
      draftSha256: one.draftSha256,
      opinions: opinionsOf(one, ids),
      answers: one.comments
        .flatMap(({ id, answer }) => (answer === undefined ? [] : [{ comment: id, ...answer }]))
        .sort((left, right) => compareText(left.comment, right.comment)),
      settled: [],
    })),
  };
}

/** Whose the decisions of a round are: they carried no name, so they are of whoever gave the verdict. */
function deciderOf({ verdict, comments: said }: Round1): string {
  return verdict?.by ?? said.at(-1)?.by ?? NAMELESS;
}

function peopleIn(one: Round1): readonly string[] {
  const others = one.comments.map(({ by }) => by);
  const decides = one.verdict !== undefined || one.findings.length > 0;
  return [...new Map([...(decides ? [deciderOf(one)] : []), ...others].map((by) => [sameName(by), by])).values()];
}

/**
 * Ids for people who had none. Two of one name on different machines share no comment, so the first comment belongs to
 * the id: it is the same in every later package of the one, and another in those of the other.
 */
function idsOf(rounds: readonly Round1[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const one of rounds) {
    for (const by of peopleIn(one)) {
      const key = sameName(by);
      const first = one.comments.find((said) => sameName(said.by) === key)?.id ?? '';
      if (!ids.has(key)) ids.set(key, `v1:${key}:${first}`);
    }
  }
  return ids;
}

function opinionsOf(one: Round1, ids: ReadonlyMap<string, string>): readonly Opinion[] {
  const decider = sameName(deciderOf(one));
  return peopleIn(one)
    .map((name): Opinion => {
      const key = sameName(name);
      const said = one.comments.filter(({ by }) => sameName(by) === key);
      const isDecider = key === decider;
      const verdict = isDecider ? one.verdict : undefined;
      const moments = [...said.map(({ at }) => at), ...(verdict === undefined ? [] : [`${verdict.on}T00:00:00.000Z`])];
      return {
        reviewer: { id: ids.get(key) ?? key, name },
        draftSha256: one.draftSha256,
        edition: 0,
        at: moments.reduce(
          (last, at) => (Date.parse(at) > Date.parse(last) ? at : last),
          moments[0] ?? one.submittedAt,
        ),
        ...(verdict === undefined
          ? {}
          : { verdict: { decision: verdict.decision, on: verdict.on, opinion: verdict.opinion } }),
        comments: said.map(({ by: _by, answer: _answer, ...rest }) => rest),
        findings: isDecider ? one.findings : [],
      };
    })
    .sort((left, right) => compareText(left.reviewer.id, right.reviewer.id));
}

/** A name as it is compared: `张 三` and `张三` are one. */
function sameName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').slice(0, MOST.name);
}
