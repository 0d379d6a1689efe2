import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { countIn } from '../document/count-word.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { projectSheets } from '../table/project-ledger.ts';
import { paragraphsOf, sectionOf } from './section.ts';

type Spec = SpecOf<'project-counts'>;

/** A number the prose states, the least and the most it may be. */
interface Count {
  readonly what: string;
  readonly stated: number | undefined;
  readonly least: number;
  readonly most: number;
}

/** The prose counts as many sheets and projects as there are, the classified ones included (rule 43). */
export function projectCounts(spec: Spec, context: CheckContext): CheckResult {
  // While a sheet is missing, which is said, there is nothing to count against.
  if (context.document.gaps.some(({ sheet }) => sheet === true)) return CLEAN;
  const findings = sectionOf(context.document, spec.section).flatMap(({ id, plain }) => {
    const groups = spec.counts.exec(plain)?.groups;
    return groups === undefined ? [] : countsOf(spec, context, groups).flatMap((count) => wrong(spec, id, count));
  });
  return { findings };
}

function wrong(spec: Spec, block: string, { what, stated, least, most }: Count): readonly Finding[] {
  if (stated === undefined || (stated >= least && stated <= most)) return [];
  const expected = rangeInWords(least, most);
  return [
    {
      rule: ruleOf(spec),
      severity: spec.severity,
      where: { block },
      message: `${what}写 ${String(stated)} 个，按绩效目标表和涉密项目应是 ${expected} 个`,
      expected,
      actual: String(stated),
      fix: '请核对项目的个数：每个不涉密的项目有一张绩效目标表',
    },
  ];
}

/**
 * Whether a classified project is paid by 财政拨款 or other money is printed nowhere, so those counts have a range. A project
 * paid by both counts twice; together they are no fewer than the projects.
 */
function countsOf(
  spec: Spec,
  context: CheckContext,
  groups: Readonly<Record<string, string | undefined>>,
): readonly Count[] {
  const { document, pack } = context;
  const stated = (group: string): number | undefined => countIn(groups[group] ?? '');
  const sheets = projectSheets(document, pack, spec.nameLabel);
  const overall = document.blocks.filter(({ type }) => type === 'sheet').length - sheets.length;
  const classified = classifiedCount(spec, context);
  const fiscal = sheets.filter((sheet) => (sheet.fiscal?.printed ?? 0) !== 0).length;
  const other = sheets.filter((sheet) => (sheet.other?.printed ?? 0) !== 0).length;
  const all = sheets.length + classified;
  const [ofFiscal, ofOther] = [stated('fiscal'), stated('other')];
  const together = ofFiscal === undefined || ofOther === undefined ? undefined : ofFiscal + ofOther;
  return [
    { what: '整体绩效目标', stated: stated('overall'), least: overall, most: overall },
    { what: '项目', stated: stated('all'), least: all, most: all },
    { what: '财政拨款项目', stated: ofFiscal, least: fiscal, most: fiscal + classified },
    { what: '非财政拨款项目', stated: ofOther, least: other, most: other + classified },
    { what: '财政拨款和非财政拨款项目共', stated: together, least: all, most: Infinity },
  ];
}

function classifiedCount({ classified }: Spec, { document }: CheckContext): number {
  const counts = paragraphsOf(document).map(({ plain }) => countIn(classified.exec(plain)?.groups?.['count'] ?? ''));
  return counts.reduce((sum: number, count) => sum + (count ?? 0), 0);
}

function rangeInWords(least: number, most: number): string {
  if (least === most) return String(least);
  return most === Infinity ? `不少于 ${String(least)}` : `${String(least)} 至 ${String(most)}`;
}
