import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext, PrintedFrame } from '../context.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { found } from './found.ts';
import { plainText } from './printed-text.ts';

interface Titled {
  readonly id: string;
  readonly level: string;
  readonly text: string;
  /** How a 目录 may list it: a table with what stands before its title, or without. */
  readonly keys: readonly string[];
}

/** 目录 = body: what the 目录 lists is there, what is there is listed, and the pages agree (rule 37). */
export function contents(spec: SpecOf<'contents'>, { document, frame }: CheckContext): CheckResult {
  // Without a printed 目录 our own writers make it from the headings.
  if (frame === undefined || frame.contents.length === 0) return CLEAN;
  const titled = document.blocks.flatMap((block): readonly Titled[] => {
    if (block.type === 'paragraph') return [];
    const text = block.type === 'heading' ? block.text : block.title;
    const level = block.type === 'heading' ? `heading ${String(block.level)}` : block.type;
    const before = block.type === 'table' ? block.caption : '';
    return [{ id: block.id, level, text: text.trim(), keys: [keyOf(text), keyOf(`${before}${text}`)] }];
  });
  const entries = frame.contents.map((entry) => ({ ...entry, key: keyOf(entry.text) })).filter(({ key }) => key !== '');
  const used = new Set<Titled>();
  const pairs = entries.map((entry) => {
    const title = titled.find((one) => !used.has(one) && one.keys.some((key) => agree(key, entry.key)));
    if (title !== undefined) used.add(title);
    return { entry, title };
  });
  const unknown = pairs
    .filter(({ title }) => title === undefined)
    .map(({ entry }) =>
      found(
        spec,
        { block: '' },
        { message: `目录里的“${entry.text}”在正文里找不到`, actual: entry.text, fix: '请按正文的标题更新目录' },
      ),
    );
  // A 目录 of parts and sections need not list every table: what it leaves out altogether is its choice.
  const listed = new Set([...used].map(({ level }) => level));
  const unlisted = titled
    .filter((one) => !used.has(one) && listed.has(one.level) && mostlyListed(one.level, titled, used))
    .map(({ id, text }) =>
      found(spec, { block: id }, { message: `正文的“${text}”没有列入目录`, expected: text, fix: '请更新目录' }),
    );
  return { findings: [...unknown, ...unlisted, ...wrongPages(spec, pairs, frame)] };
}

function mostlyListed(level: string, titled: readonly Titled[], used: ReadonlySet<Titled>): boolean {
  const all = titled.filter((one) => one.level === level);
  return all.filter((one) => used.has(one)).length * 2 > all.length;
}

/** Printed page numbers against the pages of the file, which may begin to count elsewhere: the usual distance is right. */
function wrongPages(
  spec: SpecOf<'contents'>,
  pairs: readonly { readonly entry: PrintedFrame['contents'][number]; readonly title: Titled | undefined }[],
  frame: PrintedFrame,
): readonly Finding[] {
  const pages = pairs.flatMap(({ entry, title }) => {
    const printed = Number(entry.page.replace(/\D/gu, ''));
    const actual = title === undefined ? undefined : frame.pageOf(title.id);
    return title === undefined || actual === undefined || printed === 0 ? [] : [{ title, printed, actual }];
  });
  const distances = pages.map(({ printed, actual }) => actual - printed);
  const usual = usualDistance(
    distances,
    pages.reduce((least, { actual }) => Math.min(least, actual), Infinity),
  );
  if (usual === undefined) return [];
  return pages
    .filter(({ printed, actual }) => actual - printed !== usual)
    .map(({ title, printed, actual }) =>
      found(
        spec,
        { block: title.id },
        {
          severity: spec.wrongPage,
          message: `目录写“${title.text}”在第 ${String(printed)} 页，实际在第 ${String(actual - usual)} 页`,
          expected: String(actual - usual),
          actual: String(printed),
          fix: '请更新目录的页码',
        },
      ),
    );
}

/** The distance most pages have; where it would put the first page before page 1, most are wrong and the first one is right. */
function usualDistance(distances: readonly number[], firstPage: number): number | undefined {
  const counts = new Map<number, number>();
  for (const distance of distances) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([one, often], [other, oftener]) => oftener - often || Math.abs(one) - Math.abs(other),
  );
  if (best === undefined || best[1] * 2 <= distances.length) return undefined;
  const [most] = best;
  return firstPage - most >= 1 ? most : distances[0];
}

/** A title without 表N before it, dot leaders and page behind it, and punctuation. */
function keyOf(text: string): string {
  return withoutLeader(plainText(text))
    .replace(/^(?:附?表)\d+[：:、.]?/u, '')
    .replace(/[\p{P}\p{S}]/gu, '');
}

/** Read from the end: a leader may be of any length. */
function withoutLeader(text: string): string {
  let end = text.length;
  while (/\d/u.test(text.charAt(end - 1))) end -= 1;
  while (/[.．…·\-—–]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function agree(one: string, other: string): boolean {
  return one === other || (other.length >= 6 && (one.startsWith(other) || other.startsWith(one)));
}
