import { strFromU8, strToU8 } from 'fflate';
import { NO_PATHS } from '../../host/check/basis-paths.ts';
import { FileWriter } from '../../host/export/format-writer.ts';
import { PackShelf, readPackFiles } from '../../host/pack-files.ts';
import { fingerprintOf } from '../../host/draft/disk-state.ts';
import type { ReadTask } from '../../host/reading/read-task.ts';
import { packReview } from '../../host/review/review-package.ts';
import { parseReviewBytes } from '../../host/review/review-file.ts';
import { decodeText } from '../../host/reading/decode-text.ts';
import { doTask } from '../../host/reading/thread-work.ts';
import { ok, type Located, type Result } from '../../shared/base/result.ts';
import { plainAmount, readAmount } from '../../shared/base/money/typed-amount.ts';
import type { Format } from '../../shared/render/writer.ts';
import { loadPack } from '../../shared/pack/load.ts';
import { parseCodeCsv } from '../../shared/ledger/codes.ts';
import { ImportProfileSchema } from '../../shared/read/table-file/import-profile.ts';
import { issueWords } from '../../shared/base/issue-words.ts';
import { writeReview } from '../../shared/review/round/review.ts';
import { parseTsv } from '../../renderer/components/grid/tsv.ts';
import { readCode } from '../../shared/read/ledger/account-code.ts';
import { understandBlock } from '../../shared/read/ledger/block-meaning.ts';
import { FILL_KINDS, type FillKind } from '../../shared/read/ledger/fill-down.ts';
import { readPastedBlock } from '../../shared/read/ledger/pasted-block.ts';
import type { Chance } from '../planter/chance.ts';
import { documentOf, exampleDraft, exampleText, EXAMPLES } from '../document/open-example.ts';
import { returnedReview } from '../review/round/review-of-tests.ts';
import { mutatedBytes, mutatedJson, mutatedPdf, mutatedText, mutatedZip } from './mutate.ts';

/** What the fuzz run gives every reader: valid inputs that the program makes itself, changed by chance. */

/** What a reader made of an input: nothing to say, or problems. */
export type Outcome = readonly Located[];

/** One kind of input. */
export interface FuzzKind {
  /** How many of a hundred inputs are of this kind. */
  readonly share: number;
  readonly make: (chance: Chance) => Uint8Array | Promise<Uint8Array>;
  /** Reads as the program does, in this thread; every expected trouble comes back as problems. */
  readonly read: (bytes: Uint8Array) => Outcome | Promise<Outcome>;
}

const shelf = new PackShelf();
const known = shelf.classification();
if (!known.ok) throw new Error(known.problem.message);
const codes = known.value;
const exports = new Map<string, Promise<Uint8Array>>();
const NATIONAL = 'national-9/examples/public-service-center-2026';

/** An example as the program publishes it; made once. */
async function exported(example: string, format: Format): Promise<Uint8Array> {
  const key = `${example}.${format}`;
  const known = exports.get(key);
  if (known !== undefined) return known;
  const making = (async () => {
    const draft = exampleDraft(example);
    const pack = shelf.open(draft.pack);
    if (!pack.ok) throw new Error(pack.problem.message);
    const writer = new FileWriter(documentOf(draft), pack.value.theme, { draftMark: false, bundledFonts: true });
    const bytes = await writer.write(format);
    if (!bytes.ok) throw new Error(`an example was not written: ${key}`);
    return bytes.value;
  })();
  exports.set(key, making);
  return making;
}

async function outcomeOf(task: ReadTask): Promise<Outcome> {
  return problemsOf((await doTask(task)) as Result<unknown, Located | readonly Located[]>);
}

function problemsOf(result: Result<unknown, Located | readonly Located[]>): Outcome {
  return result.ok ? [] : [result.problem].flat();
}

/** Published files are started from as well: that recognises them, and works out a ledger. */
function published(name: string): FuzzKind['read'] {
  return async (bytes) => [
    ...(await outcomeOf({ kind: 'side', bytes, name })),
    ...(bytes.length % 4 === 0 ? await outcomeOf({ kind: 'start', bytes, name }) : []),
  ];
}

const TABLE = [
  ['功能科目编码', '功能科目名称', '部门经济科目编码', '资金来源', '项目名称', '金额（元）', '备注'],
  ['2010301', '行政运行', '30101', '一般公共预算', '', '1,234,567.89', ''],
  ['2010302', '一般行政管理事务', '30201', '一般公共预算', '某项目', '35,000.00', '第一行\n第二行'],
  ['合计', '', '', '', '', '1,269,567.89', '“引号”'],
];

function tableText(separator: string): string {
  return TABLE.map((row) => row.map((cell) => (/["\n,;\t]/u.test(cell) ? `"${cell}"` : cell)).join(separator)).join(
    '\r\n',
  );
}

/** A block as the window takes it from the clipboard: read with every answer a person could give. */
function readClipboard(text: string): Outcome {
  const block = parseTsv(text).filter((row) => row.some((cell) => cell.trim() !== ''));
  if (block.length === 0) return [];
  const meaning = understandBlock(block, { fiscalYear: 2025, projects: ['某项目'] });
  return [new Set<FillKind>(), new Set(Object.keys(FILL_KINDS) as FillKind[])].flatMap((fill) => {
    const read = readPastedBlock(block, meaning, { unit: 'yuan', source: 'general.own', fill }, codes, ['某项目']);
    const amounts = read.lines.flatMap(({ current, prior }) => [current, prior]);
    if (!amounts.every((fen) => fen === null || Number.isSafeInteger(fen)))
      throw new Error('an amount is not a whole number of fen');
    return read.rejected.map(({ row, reason }) => ({ place: `第 ${row} 行`, message: reason }));
  });
}

/** A text in one of the encodings that spreadsheets come in. */
function encoded(text: string, chance: Chance): Uint8Array {
  const kind = chance.below(5);
  if (kind === 0) return strToU8(text);
  if (kind === 1) return strToU8(`\ufeff${text}`);
  const units = Uint16Array.from([0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))]);
  const little = new Uint8Array(units.buffer);
  if (kind === 2) return little;
  if (kind === 3) return Uint8Array.from(little, (_, index) => little[index ^ 1] ?? 0);
  // GBK cannot be written here; letters beyond ASCII become bytes that look like it.
  return Uint8Array.from(text, (letter) =>
    letter < '\u0080' ? letter.charCodeAt(0) : 0x81 + (letter.charCodeAt(0) % 0x7d),
  );
}

const PACK_IDS = ['xinjiang-2025', 'national-9'] as const;

/** Every kind of input with the reader that takes it. */
export const FUZZ_KINDS: Readonly<Record<string, FuzzKind>> = {
  draft: {
    share: 16,
    make: (chance) => {
      const text = exampleText(chance.pick([...EXAMPLES, NATIONAL]));
      const kind = chance.below(4);
      return kind === 0
        ? mutatedBytes(strToU8(text), chance)
        : strToU8(kind === 1 ? mutatedText(text, chance) : mutatedJson(text, chance));
    },
    read: async (bytes) => {
      const draft = (await doTask({ kind: 'draft', bytes, place: '草稿.ysgk' })) as Result<
        ReturnType<typeof exampleDraft>,
        readonly Located[]
      >;
      if (!draft.ok) return draft.problem;
      return outcomeOf({ kind: 'report', draft: draft.value, file: null, against: NO_PATHS });
    },
  },
  pack: {
    share: 6,
    make: (chance) => {
      const files = [...(readPackFiles(chance.pick(PACK_IDS)) ?? [])];
      const at = chance.below(files.length);
      const changed = files.map(([name, text], index) => [
        name,
        index === at ? (chance.below(3) === 0 ? mutatedText(text, chance) : mutatedJson(text, chance)) : text,
      ]);
      return strToU8(JSON.stringify(changed));
    },
    read: (bytes) => {
      const files = new Map(JSON.parse(strFromU8(bytes)) as [string, string][]);
      return problemsOf(loadPack('own', (id) => (id === 'own' ? files : readPackFiles(id))));
    },
  },
  docx: {
    share: 14,
    make: async (chance) => mutatedZip(await exported(chance.pick([EXAMPLES[0], NATIONAL]), 'docx'), chance),
    read: published('公开.docx'),
  },
  xlsx: {
    share: 14,
    make: async (chance) => mutatedZip(await exported(chance.pick([EXAMPLES[0], NATIONAL]), 'xlsx'), chance),
    read: async (bytes) => [
      ...(await published('公开.xlsx')(bytes)),
      ...(await outcomeOf({ kind: 'table', bytes, name: '表.xlsx' })),
    ],
  },
  pdf: {
    share: 3,
    make: async (chance) => mutatedPdf(await exported(chance.pick([EXAMPLES[0], NATIONAL]), 'pdf'), chance),
    read: published('公开.pdf'),
  },
  text: {
    share: 8,
    make: (chance) => {
      const text = mutatedText(mutatedText(tableText(chance.pick([',', '\t', ';', '，'])), chance), chance);
      const bytes = encoded(text, chance);
      return chance.below(2) === 0 ? mutatedBytes(bytes, chance) : bytes;
    },
    read: async (bytes) => [
      ...(await outcomeOf({ kind: 'table', bytes, name: '表.csv' })),
      ...problemsOf(parseCodeCsv(decodeText(bytes))),
    ],
  },
  clipboard: {
    share: 8,
    make: (chance) => strToU8(mutatedText(mutatedText(tableText('\t'), chance), chance)),
    read: (bytes) => readClipboard(strFromU8(bytes)),
  },
  code: {
    share: 6,
    make: (chance) =>
      strToU8(
        mutatedText(
          mutatedText(
            chance.pick(['2010301', '2010301 行政运行', '[30101]基本工资', '行政运行', "'２０１０３０１"]),
            chance,
          ),
          chance,
        ),
      ),
    read: (bytes) => {
      const text = strFromU8(bytes);
      const readings = ([5, 7] as const).map((length) => ({ length, reading: readCode(text, length, codes) }));
      for (const { length, reading } of readings) {
        if (reading.ok && !new RegExp(`^\\d{${length}}$`, 'u').test(reading.code))
          throw new Error(`${text} is no code of ${length} digits`);
      }
      const refused = readings.flatMap(({ reading }) =>
        reading.ok ? [] : [{ place: '编码', message: reading.problem }],
      );
      return refused.length === readings.length ? refused : [];
    },
  },
  package: {
    share: 6,
    make: (chance) => {
      const draft = strToU8(exampleText(NATIONAL));
      const pdf = strToU8('%PDF-1.7');
      const changed = chance.below(2) === 0 ? strToU8(mutatedJson(strFromU8(draft), chance)) : draft;
      const review = returnedReview(fingerprintOf(changed));
      const { bytes } = packReview(
        { kind: 'submission', name: '甲', draft: changed, pdf, findings: strToU8('{"findings":[]}'), review },
        '0.1.0',
      );
      return chance.below(2) === 0
        ? mutatedZip(bytes, chance)
        : chance.below(3) === 0
          ? mutatedBytes(bytes, chance)
          : bytes;
    },
    read: (bytes) => outcomeOf({ kind: 'package', bytes }),
  },
  review: {
    share: 5,
    make: (chance) => {
      const text = writeReview(returnedReview());
      return chance.below(4) === 0 ? mutatedBytes(strToU8(text), chance) : strToU8(mutatedJson(text, chance));
    },
    read: (bytes) => problemsOf(parseReviewBytes('甲.ysgk-review', bytes)),
  },
  profile: {
    share: 4,
    make: (chance) =>
      strToU8(
        mutatedJson(
          JSON.stringify({
            name: '一体化',
            columns: [{ heading: '金额', meaning: 'current' }],
            sources: [{ text: '财政', source: 'general.own' }],
          }),
          chance,
        ),
      ),
    read: (bytes) => {
      const profile = ImportProfileSchema.safeParse(JSON.parse(strFromU8(bytes)), { reportInput: true });
      return profile.success
        ? []
        : profile.error.issues.map((issue) => ({ place: issue.path.join('.') || '方案', message: issueWords(issue) }));
    },
  },
  amount: {
    share: 10,
    make: (chance) =>
      strToU8(
        mutatedText(
          mutatedText(
            chance.pick(['35.28', '1,555.53', '￥１２３', '-(12.50)', '35万元', '1 234 567.89', '—']),
            chance,
          ),
          chance,
        ),
      ),
    read: (bytes) => {
      const text = strFromU8(bytes);
      return (['wan', 'yuan'] as const).flatMap((unit): Outcome => {
        const amount = readAmount(text, unit);
        if (!amount.ok) return [{ place: '金额', message: amount.problem }];
        // What was read is written and read again as the same.
        const again = amount.value === null ? ok(null) : readAmount(plainAmount(amount.value, unit), unit);
        if (!again.ok || again.value !== amount.value)
          throw new Error(`${text} is not the same amount when it is read again`);
        return [];
      });
    },
  },
};
