import { join } from 'node:path';
import { ok, printLocated, type Located, type Result } from '../../shared/base/result.ts';
import { crossCheck } from '../../shared/draft/cross-check.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Answer, CheckBasis, Question } from '../../shared/ipc.ts';
import { answerOf, refuse, unwritten } from '../answer.ts';
import type { Client } from '../client.ts';
import type { Desk } from '../desk.ts';
import type { ExportJob } from './export-plan.ts';
import type { Handlers } from '../handler.ts';
import { fileNameTrouble } from '../disk/file-name.ts';
import { admitPath } from '../disk/path-admission.ts';
import { isWithin, realTarget } from '../disk/real-target.ts';
import type { System } from '../system.ts';

/** Exporting what stands on the screen, and showing what was written. */
export function exportHandlers(
  system: System,
  desk: Desk,
): Pick<Handlers, 'export.run' | 'redline.export' | 'review.sheet' | 'export.cancel' | 'shell.open'> {
  return {
    'export.run': stoppable(desk, async (question, signal, client) => {
      const folder = await admitPath(system, question.folder, 'write');
      if (!folder.ok) return unwritten(printLocated(folder.problem));
      // A draft file is held to this when it is opened; what stands on a screen is held to it here.
      const contradictions = [question.draft, ...draftsOf(question.basis)].flatMap(crossCheck);
      if (contradictions.length > 0) return unwritten(...contradictions.map(printLocated));
      const file = await fileOf(system, question.path ?? null);
      if (!file.ok) return unwritten(printLocated(file.problem));
      return runExport(desk, client, signal, question, folder.value, { file: file.value });
    }),
    'redline.export': stoppable(desk, async ({ other, ...question }, signal, client) => {
      const folder = await admitPath(system, question.folder, 'write');
      if (!folder.ok) return unwritten(printLocated(folder.problem));
      const drafts = [question.draft, ...(other.kind === 'draft' ? [other.draft] : [])];
      const contradictions = drafts.flatMap(crossCheck);
      if (contradictions.length > 0) return unwritten(...contradictions.map(printLocated));
      const settings = { ...question, final: false, bundledFonts: false };
      return runExport(desk, client, signal, settings, folder.value, { comparedWith: other });
    }),
    'review.sheet': stoppable(desk, async ({ review, ...question }, signal, client) => {
      const folder = await admitPath(system, question.folder, 'write');
      if (!folder.ok) return unwritten(printLocated(folder.problem));
      const contradictions = crossCheck(question.draft);
      if (contradictions.length > 0) return unwritten(...contradictions.map(printLocated));
      const settings = { ...question, final: false, bundledFonts: false };
      return runExport(desk, client, signal, settings, folder.value, { opinions: review });
    }),
    'export.cancel': (_question, client) => {
      desk.exporting.get(client.id)?.abort();
      return Promise.resolve({});
    },
    'shell.open': async ({ path, reveal }) => {
      const file = await realTarget(path);
      const mayShow = desk.written.has(file) || (reveal && [...desk.written].some((one) => isWithin(file, one)));
      if (!mayShow) return refuse([{ place: path, message: '只能打开本次导出的文件' }]);
      const shown = await system.show(file, reveal);
      return shown.ok ? { ok: true, value: {} } : answerOf(shown);
    },
  };
}

const CALLED_OFF = '已取消导出';

/** One export a window at a time, which `export.cancel` calls off from the moment it was asked for. */
function stoppable<Asked>(
  desk: Desk,
  run: (question: Asked, signal: AbortSignal, client: Client) => Promise<Answer<'export.run'>>,
): (question: Asked, client: Client) => Promise<Answer<'export.run'>> {
  return async (question, client) => {
    if (desk.exporting.has(client.id)) return unwritten('上一次导出还没有结束，请等它完成或先取消');
    const abort = new AbortController();
    desk.exporting.set(client.id, abort);
    try {
      return await run(question, abort.signal, client);
    } finally {
      desk.exporting.delete(client.id);
    }
  };
}

/** The file of the open draft, beside which its units lie; it must be one that the door lets through. */
async function fileOf(system: System, path: string | null): Promise<Result<string | null, Located>> {
  return path === null ? ok(null) : admitPath(system, path, 'read');
}

function draftsOf(basis: CheckBasis | undefined): readonly Draft[] {
  return [basis?.approved, basis?.lastYear].flatMap((side) => (side?.kind === 'draft' ? [side.draft] : []));
}

async function runExport(
  desk: Desk,
  client: Client,
  signal: AbortSignal,
  { draft, name, formats, final, bundledFonts, basis }: Omit<Question<'export.run'>, 'path'>,
  folder: string,
  instead: Pick<ExportJob, 'comparedWith' | 'opinions' | 'file'> = {},
): Promise<Answer<'export.run'>> {
  const outputs = [...new Set(formats)].map((format) => ({ format, path: join(folder, `${name}.${format}`) }));
  const refused = outputs.map(({ path }) => fileNameTrouble(path)).find((trouble) => trouble !== undefined);
  if (refused !== undefined) return unwritten(printLocated({ place: name, message: refused }));
  const job: ExportJob = {
    draft: name,
    outputs,
    final,
    bundledFonts,
    codes: desk.codes,
    ...(basis === undefined ? {} : { basis }),
    ...instead,
  };
  if (signal.aborted) return unwritten(CALLED_OFF);
  const outcome = await desk.exporter.run(draft, job, signal, (format, done) => {
    client.send('export-progress', { format, done, total: outputs.length });
  });
  if (outcome === undefined) return unwritten(CALLED_OFF);
  for (const path of outcome.written) desk.written.add(await realTarget(path));
  return {
    written: [...outcome.written],
    problems: [...outcome.problems],
    refused: outcome.status === 'refused',
    fonts: [...outcome.fonts],
    missingCharacters: [...outcome.missingCharacters],
  };
}
