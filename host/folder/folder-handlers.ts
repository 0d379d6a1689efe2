import { basename, join } from 'node:path';
import type { Located } from '../../shared/base/result.ts';
import type { CheckedDraft, CheckedState } from '../../shared/review/summary/checked-draft.ts';
import { summarize } from '../../shared/review/summary/summary.ts';
import { compareText } from '../../shared/ledger/project.ts';
import type { Answer, Question } from '../../shared/ipc.ts';
import { answer, answerOf, refuse } from '../answer.ts';
import { replaceFile } from '../disk/atomic-file.ts';
import { rememberedBasis } from '../check/remembered-basis.ts';
import type { Client } from '../client.ts';
import type { Desk } from '../desk.ts';
import { planExport } from '../export/export-plan.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import { FileHashes, standingOf, type Standing } from './checked-state.ts';
import { forEachBounded } from './folder-work.ts';
import type { Handlers } from '../handler.ts';
import { listFolder } from '../draft/opening-handlers.ts';
import { admitPath } from '../disk/path-admission.ts';
import { realTarget } from '../disk/real-target.ts';
import { summaryWorkbook } from './summary-workbook.ts';
import type { System } from '../system.ts';

/** What the summary of a folder is called. */
export const SUMMARY_FILE = '校验汇总.xlsx';

const BUSY = [{ place: '', message: '这个文件夹的上一次校验或导出还没有结束，请等它完成或先停止' }];

/** Checking, exporting and summing up all drafts of a folder. */
export function folderHandlers(
  system: System,
  desk: Desk,
): Pick<Handlers, 'folder.check' | 'check.standing' | 'folder.export' | 'folder.summary' | 'folder.cancel'> {
  const hashes = new FileHashes();
  return {
    'folder.check': async ({ path, only }, client) => {
      const folder = await admitPath(system, path, 'read');
      if (!folder.ok) return answerOf(folder);
      const listed = await listFolder(folder.value);
      if (!listed.ok) return listed;
      const wanted = only === null ? undefined : new Set(only);
      const paths = listed.value.map((draft) => draft.path).filter((one) => wanted?.has(one) ?? true);
      return inBatch(desk, client, (signal) => checkAll(system, desk, client, paths, signal));
    },
    'check.standing': async ({ drafts }) => answer(await standings(system, desk, drafts, hashes.of)),
    'folder.export': async (question, client) => {
      const folder = await admitPath(system, question.folder, 'write');
      if (!folder.ok) return answerOf(folder);
      return inBatch(desk, client, (signal) => exportAll(system, desk, client, question, folder.value, signal));
    },
    'folder.summary': async ({ path, drafts }) => {
      const folder = await admitPath(system, path, 'write');
      return folder.ok ? writeSummary(system, desk, folder.value, drafts) : answerOf(folder);
    },
    'folder.cancel': (_question, client) => {
      desk.batches.get(client.id)?.abort();
      return Promise.resolve({});
    },
  };
}

/** One batch a window at a time, which `folder.cancel` calls off. */
async function inBatch<Value>(
  desk: Desk,
  client: Client,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<{ ok: true; value: Value } | ReturnType<typeof refuse>> {
  if (desk.batches.has(client.id)) return refuse(BUSY);
  const abort = new AbortController();
  desk.batches.set(client.id, abort);
  try {
    return answer(await run(abort.signal));
  } finally {
    desk.batches.delete(client.id);
  }
}

type Checked = Extract<Answer<'folder.check'>, { ok: true }>['value'];
type Exported = Extract<Answer<'folder.export'>, { ok: true }>['value'];

async function checkAll(
  system: System,
  desk: Desk,
  client: Client,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<Checked> {
  const drafts: CheckedDraft[] = [];
  await forEachBounded(paths, desk.folderWork.width, signal, async (path) => {
    // A link in the folder may lead out of it.
    const admitted = await admitPath(system, path, 'read');
    const draft: CheckedDraft | undefined = admitted.ok
      ? await desk.folderWork.check(
          { path, against: await rememberedBasis(system, desk, path), codes: desk.codes },
          signal,
        )
      : {
          path,
          name: basename(path),
          modifiedAt: new Date(0).toISOString(),
          checkedAt: new Date().toISOString(),
          sha256: null,
          units: [],
          basis: [],
          outcome: { ok: false, problem: admitted.problem.message },
        };
    if (draft === undefined) return;
    drafts.push(draft);
    client.send('folder-checked', { draft, done: drafts.length, total: paths.length });
  });
  return { drafts: drafts.sort((one, other) => compareText(one.name, other.name)), stopped: signal.aborted };
}

async function exportAll(
  system: System,
  desk: Desk,
  client: Client,
  { drafts, formats, final, bundledFonts }: Question<'folder.export'>,
  folder: string,
  signal: AbortSignal,
): Promise<Exported> {
  const outcomes: Exported['drafts'] = [];
  const inputs: string[] = [];
  const expected = new Map<string, string | null>();
  for (const { path, checked } of drafts) {
    const admitted = await admitPath(system, path, 'read');
    if (admitted.ok && checked !== null && (await isOutdated(system, desk, checked))) {
      outcomes.push({ path, status: 'failed', written: [], problems: [`${basename(path)}：${OUTDATED}`] });
    } else if (admitted.ok) {
      inputs.push(path);
      expected.set(path, checked?.sha256 ?? null);
    } else outcomes.push({ path, status: 'failed', written: [], problems: [admitted.problem.message] });
  }
  const { jobs, problems } = await planExport({
    inputs,
    formats: [...new Set(formats)],
    out: folder,
    final,
    codes: desk.codes,
    bundledFonts,
    againstOf: (draft) => rememberedBasis(system, desk, draft),
  });
  for (const { place, message } of problems) {
    outcomes.push({ path: place, status: 'failed', written: [], problems: [message] });
  }
  let done = outcomes.length;
  const total = done + jobs.length;
  await forEachBounded(jobs, desk.folderWork.width, signal, async (job) => {
    const then = expected.get(job.draft) ?? undefined;
    const outcome = await desk.folderWork.export(then === undefined ? job : { ...job, expected: then }, signal);
    if (outcome === undefined) return;
    const { status, written, problems: troubles } = outcome;
    for (const path of written) desk.written.add(await realTarget(path));
    outcomes.push({ path: job.draft, status, written: [...written], problems: [...troubles] });
    done += 1;
    client.send('folder-exported', { name: basename(job.draft), done, total });
  });
  return { drafts: outcomes.sort((one, other) => compareText(one.path, other.path)), stopped: signal.aborted };
}

/** How the verdicts stand to the files as they are now, by path. */
async function standings(
  system: System,
  desk: Desk,
  drafts: readonly CheckedState[],
  hashOf?: FileHashes['of'],
): Promise<{ path: string; standing: Standing }[]> {
  const found: { path: string; standing: Standing }[] = [];
  for (const checked of drafts) {
    // What may not be read was not read either when it was checked.
    const admitted = await admitPath(system, checked.path, 'read');
    const standing = admitted.ok
      ? await standingOf(checked, await rememberedBasis(system, desk, checked.path), hashOf)
      : 'current';
    found.push({ path: checked.path, standing });
  }
  return found;
}

async function isOutdated(system: System, desk: Desk, checked: CheckedState): Promise<boolean> {
  return (await standings(system, desk, [checked])).some(({ standing }) => standing !== 'current');
}

const OUTDATED = '校验以后改过（草稿、单位草稿或核对依据），原来的结论不再是它的，没有导出；请重新校验再导出';

/** What a summary must not say: the verdicts of files that are not so any more. */
async function summaryTroubles(system: System, desk: Desk, drafts: readonly CheckedDraft[]): Promise<Located[]> {
  const found = await standings(
    system,
    desk,
    drafts.map(({ path, sha256, units, basis }) => ({ path, sha256, units, basis })),
  );
  return found.flatMap(({ path, standing }) => {
    if (standing === 'current') return [];
    const what = standing === 'gone' ? '校验以后被移走或删除了' : '校验以后改过（草稿、单位草稿或核对依据）';
    return [{ place: path, message: `${basename(path)} ${what}，没有写汇总表，请重新校验` }];
  });
}

async function writeSummary(
  system: System,
  desk: Desk,
  folder: string,
  drafts: readonly CheckedDraft[],
): Promise<Answer<'folder.summary'>> {
  const troubles = await summaryTroubles(system, desk, drafts);
  if (troubles.length > 0) return refuse(troubles);
  const listed = await listFolder(folder);
  if (!listed.ok) return listed;
  const checked = new Set(drafts.map(({ name }) => name));
  const unchecked = listed.value.map(({ name }) => name).filter((name) => !checked.has(name));
  const path = join(folder, SUMMARY_FILE);
  try {
    await replaceFile(path, await summaryWorkbook(summarize(drafts, momentWords, unchecked)));
  } catch (error) {
    return refuse([fileTrouble(path, error)]);
  }
  desk.written.add(await realTarget(path));
  return answer({ path });
}

/** A moment as people of the office write it: `2025/2/20 09:30`. */
function momentWords(iso: string): string {
  return new Date(iso).toLocaleString('zh-CN', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
