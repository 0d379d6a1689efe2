import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { buildDocument } from '../../document/build.ts';
import { crossCheck } from '../../draft/cross-check.ts';
import { DraftSchema, type Draft } from '../../draft/schema.ts';
import type { Classification } from '../../ledger/codes.ts';
import type { CommonValues } from '../../pack/fill.ts';
import { editionOf } from '../../pack/edition.ts';
import { styleOf } from '../../pack/number-spec.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Fact } from '../../pack/slot.ts';
import { beginToComplete, type OpenNote } from '../../draft/to-complete.ts';
import type { ReadDocument } from '../read-document.ts';
import { codeBook } from './code-book.ts';
import { differencesOf } from './differences.ts';
import { figuresOf } from './figure.ts';
import { natureOf, newDraft, printableTexts, type FoundParts } from './new-draft.ts';
import { overridesOf } from './overrides.ts';
import { ProjectBook } from './project-book.ts';
import { readProse } from './prose-reader.ts';
import { rebuildLedger, type RebuiltLedger } from './rebuild-ledger.ts';
import { pendingInWords } from './pending.ts';
import { MOST_LINES, type StartReport } from './report.ts';
import { SectionReader } from './section-reader.ts';
import { Wording } from './wording.ts';

/** A draft to start from, and what it is and is not. */
export interface StartingDraft {
  readonly draft: Draft;
  readonly report: StartReport;
}

/**
 * Makes a draft from a published document: its texts by the sentences of its pack, last year's figures from the changes
 * it states, and of its amounts only those lines that it determines. Nothing is guessed: what is open, and what in the file was not understood
 * (`remarks`), is in the draft's list of what is to be completed.
 */
export function startDraft(
  read: ReadDocument,
  whole: Pack,
  classification: Classification,
  remarks: readonly string[] = [],
): Result<StartingDraft, Located> {
  const { document } = read;
  const pack = editionOf(whole, read.edition);
  const words: CommonValues = {
    org: document.organization,
    year: String(document.fiscalYear),
    priorYear: String(document.fiscalYear - 1),
    kind: pack.manifest.kindWords[read.kind],
  };
  const codes = codeBook(document, pack, classification);
  const sections = new SectionReader(document);
  const wording = new Wording();
  const printing = { style: styleOf(pack.manifest, undefined, 'prose'), base: 'budget' } as const;
  readProse({ pack, words, codes, sections, wording, ...printing });
  const projects = new ProjectBook(
    document,
    pack,
    wording.projects.map(({ name }) => name),
  );
  const ledger = rebuildLedger(
    document,
    pack,
    figuresOf(document, pack, read.amountUnits, projects),
    projects,
    {
      all: wording.facts.count('projects.count'),
      fiscal: wording.facts.count('projects.fiscal.count'),
      other: wording.facts.count('projects.other.count'),
    },
    codes.codes.codes.filter((code) => /^3\d{4}$/u.test(code)),
  );
  const parts: FoundParts = { read, pack, words, wording, projects, codes, lines: ledger.lines };
  const plain = printableTexts(newDraft(parts));
  const isComplete = ledger.pending.length === 0 && ledger.obstacle === '';
  const { overrides, leftover, waiting } = overridesOf(
    document,
    buildDocument(plain, pack, classification),
    sections,
    pack,
    isComplete,
  );
  const checked = DraftSchema.safeParse({ ...plain, overrides: printableTexts(overrides) });
  const [issue] = checked.success ? crossCheck(checked.data) : [{ place: '', message: '' }];
  if (!checked.success || issue !== undefined) {
    const why = checked.success ? (issue?.message ?? '') : (checked.error.issues[0]?.message ?? '');
    return fail({ place: '', message: `由这份文件起不了稿：${why}。请新建草稿，对照文件填写` });
  }
  const draft = checked.data;
  const rebuilt = buildDocument(draft, pack, classification);
  const pending = pendingNotes({ draft, wording, pack, ledger, waiting });
  const unused = leftover.map(({ text }) => text.trim()).slice(0, MOST_LINES);
  const report: StartReport = {
    taken: takenLines(draft, pack),
    assumptions: assumptionsOf(ledger),
    pending: pending.map(({ text }) => text).slice(0, MOST_LINES),
    leftover: unused,
    differences: differencesOf(document, rebuilt, (id) => {
      const project = projects.ofSheet(id);
      return project === undefined ? id : `project-performance.${project.id}`;
    }).slice(0, MOST_LINES),
  };
  const notes = [...pending, ...unused.map(leftoverNote), ...remarks.map(remarkNote)];
  return ok({ draft: notes.length === 0 ? draft : { ...draft, toComplete: [...beginToComplete(notes)] }, report });
}

/** Everything a person has to see to, each in its place. */
function pendingNotes({
  draft,
  wording,
  pack,
  ledger,
  waiting,
}: {
  readonly draft: Draft;
  readonly wording: Wording;
  readonly pack: Pack;
  readonly ledger: RebuiltLedger;
  readonly waiting: readonly string[];
}): readonly OpenNote[] {
  const names = new Map(draft.projects.map(({ id, name }) => [id, name]));
  return [
    ...(ledger.obstacle === '' ? [] : [{ text: ledger.obstacle, place: '/ledger' }]),
    ...unread(wording, pack),
    ...unnamedProjects(wording, draft),
    ...waiting.map((id) => ({ text: `“${draft.overrides[id] ?? ''}”一段照原文留下，金额补齐后才印出`, place: id })),
    ...ledger.pending.map((amount) => ({
      text: pendingInWords(amount, names),
      place: amount.block,
      row: amount.row,
    })),
  ];
}

/** A paragraph that the draft has no place of its own for: a person decides what becomes of it. */
function leftoverNote(paragraph: string): OpenNote {
  return { text: `没有读入的段落：${paragraph}`, place: '/otherMatters' };
}

/** What the reader could not make out is nowhere in the draft. */
function remarkNote(remark: string): OpenNote {
  return { text: `原件里没有读懂：${remark}`, place: '' };
}

function takenLines(draft: Draft, pack: Pack): readonly string[] {
  const { organization, projects } = draft;
  const comparisons = Object.values(draft.comparisons);
  const count = (values: readonly unknown[], unit: string): string => `${String(values.length)} ${unit}`;
  return [
    `${organization.name} ${String(draft.fiscalYear)} 年，按模板包“${pack.manifest.name}”读入`,
    `主要职能 ${count(organization.functions, '段')}，下属单位 ${count(organization.subordinates, '个')}，科室 ${count(organization.offices, '个')}`,
    `项目 ${count(projects, '个')}，其中涉密 ${count(
      projects.filter(({ classified }) => classified),
      '个',
    )}；项目绩效目标表 ${count(
      projects.filter(({ performance }) => performance !== undefined),
      '张',
    )}，整体绩效目标表 ${draft.overallPerformance === undefined ? '0' : '1'} 张`,
    `变动原因 ${count(
      comparisons.filter(({ reason }) => reason !== undefined),
      '条',
    )}，上年数 ${count(
      comparisons.filter(({ prior }) => prior !== undefined),
      '个',
    )}，主要用途 ${count(Object.keys(draft.uses), '条')}`,
    `预算明细 ${count(draft.ledger, '行')}`,
    `与格式的句子不同、照原文留下的段落 ${count(Object.keys(draft.overrides), '段')}`,
  ];
}

function assumptionsOf({ obstacle, lines }: RebuiltLedger): readonly string[] {
  if (obstacle !== '') return [obstacle];
  return [
    '只填了公开的数字能唯一确定的明细，其余一律没有猜：公开表按科目汇总，常常分不到每一行',
    '印出的数按它的末位（多为 0.01 万元，即 100 元）计为准数，再细的尾数公开件里没有；上年数也是这样算回的',
    '推算时假定没有负数的明细；有冲减的，请改正',
    ...(lines.some(({ economic }) => economic === undefined)
      ? ['非财政拨款的经济科目没有公开，这些明细没有填经济科目，可以补上']
      : []),
  ];
}

/** Facts that a document should say, by what a person calls them, and where each is entered. */
const EXPECTED: Readonly<Record<string, readonly [facts: readonly Fact[], pointer: string]>> = {
  编制和实有人数: [['staffing.quota', 'staffing.inService.count'], '/organization/staffing/quota'],
  人员增减: [['staffing.inService.change', 'staffing.retired.change'], '/organization/staffing/inService/change'],
  政府采购预算: [['procurement.goods', 'procurement.services'], '/procurement/goods'],
  面向中小企业预留: [['procurement.forSmes', 'procurement.forMicro'], '/procurement/forSmes'],
  房屋面积和价值: [['assets.area', 'assets.buildings'], '/assets/buildings/area'],
  车辆: [['assets.other.count', 'assets.general.count'], '/assets/vehicles/general/count'],
  办公家具价值: [['assets.furniture'], '/assets/furniture'],
  其他资产价值: [['assets.otherAssets'], '/assets/otherAssets'],
  大型设备: [['assets.over500k', 'assets.over1m'], '/assets/over500k'],
  计划购置的设备: [['assets.planned.over500k', 'assets.planned.over1m'], '/assets/planned/over500k'],
};

function unread(wording: Wording, pack: Pack): readonly OpenNote[] {
  const missing = Object.entries(EXPECTED)
    .filter(([, [facts]]) => !facts.some((fact) => wording.facts.has(fact)))
    .map(([label, [, pointer]]) => ({ text: `${label}：没有按格式的句子找到，草稿里是 0`, place: pointer }));
  if (natureOf(wording, pack) !== undefined) return missing;
  return [{ text: '单位性质（行政或事业）：没有找到，先按行政填写', place: '/organization/nature' }, ...missing];
}

/** Projects that a document counts but does not name. */
function unnamedProjects({ facts }: Wording, { projects }: Draft): readonly OpenNote[] {
  const all = facts.count('projects.count') ?? 0;
  const classified = facts.count('projects.classified.count') ?? 0;
  const note = (kind: string, stated: number, known: number): readonly OpenNote[] =>
    stated <= known
      ? []
      : [
          {
            text: `${kind}：文件说有 ${String(stated)} 个，名称只印出 ${String(known)} 个，请补上其余的`,
            place: '/projects',
          },
        ];
  return [
    ...note('项目', all, projects.length),
    ...note('涉密项目', classified, projects.filter((project) => project.classified).length),
  ];
}
