import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { startDraft } from '../../shared/read/draft/start-draft.ts';
import { readPdf } from '../../shared/read/pdf/read-pdf.ts';
import { readBytes, type ReadFile } from '../../shared/read/read-bytes.ts';
import { runChecks, type CheckReport } from '../../shared/check/run.ts';
import { Checker } from '../check/checker.ts';
import { parseDraftBytes } from '../draft/draft-file.ts';
import { lookAtUnits, readUnit } from '../folder/linked-units.ts';
import { PackShelf } from '../pack-files.ts';
import { unpackReview } from '../review/review-package.ts';
import { PDF_RESOURCES } from './pdf-resources.ts';
import type { ReadTask } from './read-task.ts';
import { recogniseFile, type Recognised } from './recognised-file.ts';
import { differenceWords } from './same-document.ts';
import type { StartedDraft } from './started-file.ts';
import { comparedDocument } from './compared-document.ts';
import { readTableBytes } from './table-bytes.ts';

/** What a reading thread does with each kind of task. */

const shelf = new PackShelf();
const checker = new Checker();

type Work = { readonly [Kind in ReadTask['kind']]: (task: Extract<ReadTask, { kind: Kind }>) => unknown };

const WORK: Work = {
  document: ({ bytes, name }) => readFlow(bytes, name),
  table: ({ bytes }) => readTableBytes(bytes),
  published: ({ bytes, name }) => readPublished(bytes, name),
  side: async ({ bytes, name }) => {
    const file = await readPublished(bytes, name);
    return file.ok ? ok(comparedDocument(file.value)) : file;
  },
  start: ({ bytes, name }) => start(bytes, name),
  draft: ({ bytes, place }) => parseDraftBytes(place, bytes),
  check: ({ path }) => checker.check(path),
  package: ({ bytes }) => unpackReview(bytes),
  report: ({ draft }) => report(draft),
  'same-document': async ({ given, own }) =>
    ok(await differenceWords(given, own, async (bytes) => readPublished(bytes, 'a.pdf'))),
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

async function readPublished(bytes: Uint8Array, name: string): Promise<Result<Recognised, Located>> {
  const file = await readFlow(bytes, name);
  return file.ok ? recogniseFile(file.value, shelf) : file;
}

async function start(bytes: Uint8Array, name: string): Promise<Result<StartedDraft, readonly Located[]>> {
  const codes = shelf.classification();
  if (!codes.ok) return fail([codes.problem]);
  const file = await readPublished(bytes, name);
  if (!file.ok) return fail([file.problem]);
  const { read, remarks } = file.value;
  const pack = shelf.open(read.pack);
  if (!pack.ok) return fail([pack.problem]);
  const started = startDraft(read, pack.value, codes.value);
  return started.ok ? ok({ ...started.value, remarks }) : fail([started.problem].flat());
}

function report(draft: Extract<ReadTask, { kind: 'report' }>['draft']): Result<CheckReport, Located> {
  const context = checker.contextOf(draft);
  return context.ok ? ok(runChecks(context.value)) : context;
}
