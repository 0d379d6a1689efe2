import { isAsked } from '../pack/asks.ts';
import { blockOfKind } from '../pack/with-role.ts';
import { isBlank, quoted } from '../base/text.ts';
import { withheldOverrides } from '../draft/cross-check.ts';
import { formConfirmedOn } from '../draft/edit-confirmation.ts';
import type { Draft } from '../draft/schema.ts';
import type { Classification, Trust } from '../ledger/codes.ts';
import type { OwnMeasures } from '../ledger/measure.ts';
import { compareText } from '../ledger/project.ts';
import { isComparisonKey } from '../pack/measure-check.ts';
import type { Pack } from '../pack/pack.ts';
import { settingProblems } from '../pack/setting-spec.ts';
import type { ProseContext } from '../prose/context.ts';
import type { Block, Gap } from './document.ts';
import { Whereabouts } from './whereabouts.ts';

/** What is missing in the printed paragraphs: every placeholder a sentence carries. */
export function missingTexts(blocks: readonly Block[]): readonly Gap[] {
  const where = new Whereabouts();
  return blocks.flatMap((block) => {
    if (block.type === 'heading') where.enter(block);
    if (block.type !== 'paragraph') return [];
    // One place of the draft may be missing in a sentence twice, as itself and in the change.
    const missing = new Map(block.runs.flatMap((run) => (run.kind === 'missing' ? [[run.pointer, run.label]] : [])));
    return [...missing].map(([pointer, label]): Gap => {
      return { severity: 'error', block: block.id, message: `${where.words()}缺少${label}`, pointer };
    });
  });
}

/** What the draft as a whole lacks before it can be published. */
export function missingParts(context: ProseContext): readonly Gap[] {
  const { draft } = context;
  const gaps: Gap[] = [];
  const add = (block: string, message: string, pointer: string): void => {
    gaps.push({ severity: 'error', block, message, pointer });
  };
  const addSheet = (block: string, message: string, pointer: string): void => {
    gaps.push({ severity: 'error', block, message, pointer, sheet: true });
  };
  if (isBlank(draft.organization.name)) add('', '缺少单位名称', '/organization/name');
  if (draft.publishedOn === undefined && isAsked(context.pack, 'publishedOn'))
    add(blockOfKind(context.pack, 'closing-date') ?? '', '缺少公开日期（基本情况）', '/publishedOn');
  if (draft.ledger.length === 0) add('', '预算明细是空的，还没有任何金额', '/ledger');
  if (draft.overallPerformance === undefined && isAsked(context.pack, 'overallPerformance')) {
    addSheet('overall-performance', '缺少整体绩效目标表', '/overallPerformance');
  }
  const funded = new Set(context.funded.map((project) => project.id));
  const asksSheets = isAsked(context.pack, 'projects.performance');
  draft.projects.forEach((project, index) => {
    if (!funded.has(project.id)) return;
    if (isBlank(project.name)) add('', `第 ${String(index + 1)} 个项目缺少名称`, `/projects/${String(index)}/name`);
    if (project.classified || project.performance !== undefined || !asksSheets) return;
    addSheet(
      `project-performance.${project.id}`,
      `项目“${project.name}”缺少绩效目标表`,
      `/projects/${String(index)}/performance`,
    );
  });
  return gaps;
}

/** Overrides that replace no paragraph. */
export function uselessOverrides(ids: readonly string[], draft: Pick<Draft, 'overrides' | 'projects'>): readonly Gap[] {
  const { overrides, projects } = draft;
  const withheld = new Set(
    projects.filter(({ classified }) => classified).flatMap(({ id }) => withheldOverrides(draft, id)),
  );
  return ids.map((id) => ({
    severity: 'error',
    block: id,
    // Of a classified project's detail not a word is repeated.
    message: withheld.has(id)
      ? `改写的段落${quoted(id)}属于涉密项目不公开的内容，没有印出，请删除`
      : `改写的段落${quoted(overrides[id] ?? id)}印不出来，文中现在没有这一段：数字补齐才会有的先留着，否则请删除或改到别的段落`,
    pointer: overridePointer(id),
  }));
}

function overridePointer(id: string): string {
  return `/overrides/${id.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** Headings a person wrote: allowed, but what a reader finds a part by is no longer what the form says. */
export function ownHeadings(blocks: readonly Block[]): readonly Gap[] {
  return blocks.flatMap((block): readonly Gap[] => {
    if (block.type !== 'heading' || block.overridden !== true) return [];
    const message = `标题${quoted(block.text)}是自己写的，与公开格式的标题不同，请确认主管部门允许`;
    return [{ severity: 'hint', block: block.id, message, pointer: overridePointer(block.id) }];
  });
}

/** Choices the pack does not have: it printed its defaults. */
export function unknownSettings(draft: Draft, { manifest }: Pack): readonly Gap[] {
  return settingProblems(draft, manifest).map(({ place, message }) => ({
    severity: 'error',
    block: '',
    message: `${place}：${message}`,
    pointer: '/settings',
  }));
}

/** Why something changed that this form does not compare: it prints nowhere, which nobody would see. */
export function uselessComparisons({ comparisons }: Draft, measures: OwnMeasures): readonly Gap[] {
  return Object.keys(comparisons)
    .filter((key) => !isComparisonKey(key, measures))
    .map((key) => ({
      severity: 'error',
      block: '',
      message: `变动原因${quoted(key)}印不出来：这个公开格式没有这个对比项，请删除，或换回有它的格式`,
      pointer: `/comparisons/${key}`,
    }));
}

/** Codes whose names were asked for while the document was made, but that the classification does not know for sure. */
export function doubtfulCodes(asked: Iterable<string>, draft: Draft, codes: Classification): readonly Gap[] {
  const doubtful = [...asked].filter((code) => DOUBTFUL.has(codes.entry(code)?.trust));
  return doubtful.sort(compareText).map((code): Gap => {
    const entry = codes.entry(code);
    const place = { block: '', pointer: placeOfCode(draft, code) };
    if (entry === undefined) {
      return { ...place, severity: 'error', message: `科目 ${code} 没有名称，请填写科目名称或更正编码` };
    }
    const doubt = entry.trust === 'typed' ? `用的是自定名称“${entry.name}”` : `“${entry.name}”未见于公开资料，请核对`;
    return { ...place, severity: 'hint', message: `科目 ${code}${doubt.startsWith('“') ? '' : ' '}${doubt}` };
  });
}

/** No name at all, a name somebody typed, or one known from memory only. */
const DOUBTFUL: ReadonlySet<Trust | undefined> = new Set([undefined, 'typed', 'recall']);

/** Where a code was entered first: this year's ledger, last year's, or nowhere but in the form itself. */
function placeOfCode(draft: Draft, code: string): string {
  for (const ledger of ['ledger', 'priorLedger'] as const) {
    const index = draft[ledger].findIndex(
      (line) => line.function.startsWith(code) || line.economic?.startsWith(code) === true,
    );
    if (index >= 0) return `/${ledger}/${String(index)}/${code.startsWith('3') ? 'economic' : 'function'}`;
  }
  return '/codeNames';
}

/** A form that is used outside the years it is known for, until somebody has confirmed it for this one. */
export function doubtfulYear(context: ProseContext): readonly Gap[] {
  const { manifest } = context.pack;
  const { fiscalYear } = context.draft;
  if (fiscalYear >= manifest.years.from && fiscalYear <= manifest.years.until) return [];
  if (formConfirmedOn(context.draft) !== undefined) return [];
  const message = `模板包“${manifest.name}”不是 ${String(fiscalYear)} 年的格式，请在“基本情况”里确认当年的公开格式没有变化，或做当年的格式`;
  return [{ severity: 'hint', block: '', message, pointer: '/pack' }];
}
