import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { countIn } from './count-word.ts';
import { eachParagraph } from './each-paragraph.ts';
import { found } from './found.ts';

type Spec = SpecOf<'listed-counts'>;

/** 下设 N 个科室 lists N (rule 43). */
export function listedCounts(spec: Spec, { document }: CheckContext): CheckResult {
  return { findings: inParagraphs(spec, document) };
}

const inParagraphs = eachParagraph<Spec>((spec, text, where) =>
  Object.entries(spec.lists).flatMap(([what, pattern]): readonly Finding[] => {
    const groups = pattern.exec(text)?.groups;
    const stated = countIn(groups?.['count'] ?? '');
    const items = groups?.['items'];
    if (stated === undefined || items === undefined || items.endsWith('等')) return [];
    const listed = itemsIn(items, spec.separator);
    if (listed.length === stated) return [];
    return [
      found(spec, where, {
        message: `写的是${what} ${String(stated)} 个，列出了 ${String(listed.length)} 个：${listed.join(spec.separator)}`,
        expected: String(listed.length),
        actual: String(stated),
        fix: '请核对个数和名称，两处一致',
      }),
    ];
  }),
);

/** The items of a list; a separator within brackets belongs to its item. */
function itemsIn(text: string, separator: string): readonly string[] {
  const items = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '（') depth += 1;
    if (sign === '）') depth -= 1;
    if (sign === separator && depth <= 0) items.push('');
    else items.push((items.pop() ?? '') + sign);
  }
  return items.filter((item) => item !== '');
}
