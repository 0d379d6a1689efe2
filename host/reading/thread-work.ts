import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { readPdf } from '../../shared/read/pdf/read-pdf.ts';
import { readBytes, type ReadFile } from '../../shared/read/read-bytes.ts';
import type { CheckReport } from '../../shared/check/run.ts';
import type { CheckBasis } from '../../shared/ipc.ts';
import { Checker } from '../check/checker.ts';
import { parseDraftBytes } from '../draft/draft-file.ts';
import { lookAtUnits, readUnit } from '../folder/linked-units.ts';
import { userShelf, type PackShelf } from '../pack-files.ts';
import { unpackReview } from '../review/review-package.ts';
import { PDF_RESOURCES } from './pdf-resources.ts';
import type { ReadTask } from './read-task.ts';
import { recogniseFile, type Recognised } from './recognised-file.ts';
import { differenceWords } from './same-document.ts';
import { startedDraft } from './started-draft.ts';
import type { StartedFile } from './started-file.ts';
import { comparedDocument } from './compared-document.ts';
import { readTableBytes } from './table-bytes.ts';

/** What a reading thread does with each kind of task. */

/** What is kept open for the files of one code list. */
interface Room {
  readonly shelf: PackShelf;
  readonly checker: Checker;
}

/** By the code list in use; the empty name is the built-in one. */
const rooms = new Map<string, Room>();

function roomOf({ codes }: { readonly codes?: string | undefined }): Room {
  const known = rooms.get(codes ?? '');
  if (known !== undefined) return known;
  const shelf = userShelf(codes);
  const room = { shelf, checker: new Checker(shelf) };
  rooms.set(codes ?? '', room);
  return room;
}

/** What the checks say of a draft, and the files it was held against. */
export interface CheckedDraftReport {
  readonly report: CheckReport;
  readonly sides: CheckBasis;
}

type Work = { readonly [Kind in ReadTask['kind']]: (task: Extract<ReadTask, { kind: Kind }>) => unknown };

const WORK: Work = {
  document: ({ bytes, name }) => readFlow(bytes, name),
  table: ({ bytes }) => readTableBytes(bytes),
  published: (task) => readPublished(task),
  side: async (task) => {
    const file = await readPublished(task);
    return file.ok ? ok(comparedDocument(file.value)) : file;
  },
  start: (task) => start(task),
  draft: ({ bytes, place }) => parseDraftBytes(place, bytes),
  check: (task) => roomOf(task).checker.check(task.path, task.against),
  package: ({ bytes }) => unpackReview(bytes),
  report: (task) => roomOf(task).checker.report(task.draft, task.file, task.against),
  'same-document': async ({ given, own }) =>
    ok(await differenceWords(given, own, async (bytes) => readPublished({ kind: 'published', bytes, name: 'a.pdf' }))),
  units: async ({ path, links }) => ok(await lookAtUnits(path, links)),
  unit: async ({ path, file }) => ok(await readUnit(path, file)),
};

/** Does one task. */
export async function doTask(task: ReadTask): Promise<unknown> {
  const work = WORK[task.kind] as (task: ReadTask) => unknown;
  return await work(task);
}

async function readFlow(bytes: Uint8Array, name: string): Promise<Result<ReadFile, Located>> {
  return readBytes(bytes, name, { pdf: (file) => readPdf(file, PDF_RESOURCES) });
}

/** A published document to be recognised. */
type Published = Extract<ReadTask, { readonly kind: 'published' | 'side' | 'start' }>;

function shelfOf(task: Published): PackShelf {
  return roomOf(task).shelf.beside(task.beside ?? null);
}

async function readPublished(task: Published): Promise<Result<Recognised, Located>> {
  const file = await readFlow(task.bytes, task.name);
  return file.ok ? recogniseFile(file.value, shelfOf(task), task.pack) : file;
}

async function start(task: Published): Promise<Result<StartedFile, readonly Located[]>> {
  const shelf = shelfOf(task);
  const codes = shelf.classification();
  if (!codes.ok) return fail([codes.problem]);
  const file = await readPublished(task);
  if (!file.ok) return fail([file.problem]);
  const pack = shelf.open(file.value.read.pack);
  if (!pack.ok) return fail([pack.problem]);
  const { name } = pack.value.manifest;
  const ofOtherForm = file.value.read.ofOtherForm === true;
  const started = startedDraft({ ...file.value, pack: pack.value }, codes.value);
  if (!started.ok) return fail([started.problem]);
  return ok({ ...started.value, remarks: file.value.remarks, pack: { id: file.value.read.pack, name }, ofOtherForm });
}
