import { isBlank } from '../base/text.ts';
import { placeOf } from '../draft/place.ts';
import type { Draft } from '../draft/schema.ts';
import type { Classification } from '../ledger/codes.ts';
import type { HeadingBlock } from '../prose/block.ts';
import type { ProseContext } from '../prose/context.ts';
import type { Block, Gap } from './document.ts';

/** What is missing in the printed paragraphs: every placeholder a sentence carries. */
export function missingTexts(blocks: readonly Block[]): readonly Gap[] {
  const where = new Whereabouts();
  return blocks.flatMap((block) => {
    if (block.type === 'heading') where.enter(block);
    if (block.type !== 'paragraph') return [];
    return block.runs.flatMap((run): readonly Gap[] =>
      run.kind === 'missing'
        ? [{ severity: 'error', block: block.id, message: `${where.words()}缺少${run.label}`, pointer: run.pointer }]
        : [],
    );
  });
}

/** The section one is in while going through the blocks: `五（三）`. */
class Whereabouts {
  private section = '';
  private subsection = '';

  enter(heading: HeadingBlock): void {
    const number = /^\s*([（(]?[一二三四五六七八九十]+[）)]?)/.exec(heading.text)?.[1] ?? '';
    if (heading.level < 3) this.section = number;
    this.subsection = heading.level === 3 ? number : '';
  }

  /** `五（三）：`, or nothing outside numbered sections. */
  words(): string {
    const place = this.section + this.subsection;
    return place === '' ? '' : `${place}：`;
  }
}

/** What the draft as a whole lacks before it can be published. */
export function missingParts(context: ProseContext): readonly Gap[] {
  const { draft } = context;
  const gaps: Gap[] = [];
  const add = (block: string, message: string, pointer: string): void => {
    gaps.push({ severity: 'error', block, message, pointer });
  };
  if (isBlank(draft.organization.name)) add('', '缺少单位名称', '/organization/name');
  if (draft.publishedOn === undefined) add('closing.date', '缺少公开日期（基本情况）', '/publishedOn');
  if (draft.ledger.length === 0) add('', '预算明细是空的，还没有任何金额', '/ledger');
  for (const pointer of draft.carriedOver ?? []) {
    const { container, field } = placeOf(
      pointer
        .split('/')
        .slice(1)
        .map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    );
    add('', `${field === '' ? container : `${container}·${field}`}沿用上年，还没有确认`, pointer);
  }
  if (draft.overallPerformance === undefined) {
    add('overall-performance', '缺少整体绩效目标表', '/overallPerformance');
  }
  const funded = new Set(context.funded.map((project) => project.id));
  draft.projects.forEach((project, index) => {
    if (!funded.has(project.id) || project.classified || project.performance !== undefined) return;
    add(
      `project-performance.${project.id}`,
      `项目“${project.name}”缺少绩效目标表`,
      `/projects/${String(index)}/performance`,
    );
  });
  return gaps;
}

/** Overrides that replace no paragraph. */
export function uselessOverrides(ids: readonly string[]): readonly Gap[] {
  return ids.map((id) => ({
    severity: 'error',
    block: id,
    message: `改写的段落“${id}”在文中已不存在，请删除或改到别的段落`,
    pointer: `/overrides/${id.replace(/~/g, '~0').replace(/\//g, '~1')}`,
  }));
}

/** Codes the classification does not know, or knows only from memory or from an old list. */
export function doubtfulCodes(draft: Draft, codes: Classification): readonly Gap[] {
  const firstPlace = new Map<string, string>();
  const note = (code: string | undefined, pointer: () => string): void => {
    if (code === undefined || firstPlace.has(code)) return;
    for (let length = 3; length <= code.length; length += 2) {
      const part = code.slice(0, length);
      if (!firstPlace.has(part)) firstPlace.set(part, pointer());
    }
  };
  for (const [index, line] of draft.ledger.entries()) {
    note(line.function, () => `/ledger/${String(index)}/function`);
    note(line.economic, () => `/ledger/${String(index)}/economic`);
  }
  return [...firstPlace].flatMap(([code, pointer]): readonly Gap[] => {
    const entry = codes.entry(code);
    if (entry === undefined) {
      return [{ severity: 'error', block: '', message: `科目 ${code} 没有名称，请填写科目名称或更正编码`, pointer }];
    }
    if (entry.trust === 'typed') {
      return [{ severity: 'hint', block: '', message: `科目 ${code} 用的是自定名称“${entry.name}”`, pointer }];
    }
    if (entry.trust === 'recall') {
      return [{ severity: 'hint', block: '', message: `科目 ${code}“${entry.name}”未见于公开资料，请核对`, pointer }];
    }
    return [];
  });
}

/** A form that is used outside the years it is known for. */
export function doubtfulYear(context: ProseContext): readonly Gap[] {
  const { manifest } = context.pack;
  const { fiscalYear } = context.draft;
  if (fiscalYear >= manifest.years.from && fiscalYear <= manifest.years.until) return [];
  const message = `模板包“${manifest.name}”不是 ${String(fiscalYear)} 年的格式，请确认当年的公开格式没有变化`;
  return [{ severity: 'hint', block: '', message, pointer: '/pack' }];
}
