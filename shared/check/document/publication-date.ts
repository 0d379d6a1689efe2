import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { couldNotRun, type CheckResult, type Finding } from '../finding.ts';
import { found } from './found.ts';
import { plainOf } from './printed-text.ts';

type Spec = SpecOf<'publication-date'>;

/** Published within 20 days of the 批复, and on the day the last page says (rule 47). */
export function publicationDate(spec: Spec, context: CheckContext): CheckResult {
  const printed = printedDate(context);
  const stated = context.publishedOn;
  const wrong =
    stated !== undefined && printed !== undefined && printed.date !== stated
      ? [
          found(
            spec,
            { block: printed.block },
            {
              message: `落款日期是 ${printed.date}，填写的公开日期是 ${stated}`,
              expected: stated,
              actual: printed.date,
              fix: '请改成同一天',
            },
          ),
        ]
      : [];
  const published = stated ?? printed?.date;
  const where = { block: printed?.block ?? '' };
  if (context.approvedOn === undefined) return { ...couldNotRun('没有填批复日期'), findings: wrong };
  if (published === undefined) return couldNotRun('没有公开日期');
  return { findings: [...wrong, ...late(spec, where, context.approvedOn, published)] };
}

function late(spec: Spec, where: Finding['where'], approved: string, published: string): readonly Finding[] {
  const days = (Date.parse(published) - Date.parse(approved)) / DAY;
  if (days >= 0 && days <= spec.days) return [];
  const message =
    days < 0
      ? `公开日期 ${published} 早于批复日期 ${approved}`
      : `${approved} 批复，${published} 公开，隔了 ${String(days)} 日，超过 ${String(spec.days)} 日`;
  return [
    found(spec, where, {
      message,
      expected: String(spec.days),
      actual: String(days),
      fix: '请核对两个日期，批复后应及时公开',
    }),
  ];
}

const DAY = 86_400_000;

/** The date on the last page: the last paragraph that is a date and nothing else. */
function printedDate({ document }: CheckContext): { readonly block: string; readonly date: string } | undefined {
  for (const block of document.blocks.toReversed()) {
    if (block.type !== 'paragraph') continue;
    const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(plainOf(block).normalize('NFKC'));
    if (match === null) continue;
    const [, year = '', month = '', day = ''] = match;
    return { block: block.id, date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  }
  return undefined;
}
