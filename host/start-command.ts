import { lstat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fail, ok, oneLine, printLocated, type Located, type Result } from '../shared/base/result.ts';
import { writeDraft } from '../shared/draft/write.ts';
import { startResult, StartResultSchema, type StartResult } from '../shared/read/draft/start-result.ts';
import { fileTrouble } from './disk/file-trouble.ts';
import { createFile } from './disk/atomic-file.ts';
import { userShelf } from './pack-files.ts';
import { startFromFile } from './reading/started-file.ts';

/** Options of `start` as the command line gives them. */
export interface StartOptions {
  readonly out?: string | undefined;
  readonly pack?: string | undefined;
  readonly json: boolean;
}

/** Runs `start`; exit status 0 the draft is complete, 1 something is to be completed, 2 no draft was written. */
export async function runStart(options: StartOptions, inputs: readonly string[]): Promise<number> {
  const [file] = inputs;
  const { out } = options;
  if (file === undefined || inputs.length > 1) return trouble({ place: '', message: '要指定一份公开文件，也只能一份' });
  if (out === undefined || out.trim() === '')
    return trouble({ place: '', message: '没有指定草稿写到哪里，请加 --out 草稿.ysgk' });
  const started = await start(file, out, options.pack);
  if (!started.ok) return trouble(started.problem);
  const result = started.value;
  process.stdout.write(options.json ? `${JSON.stringify(StartResultSchema.parse(result))}\n` : words(result));
  return result.complete ? 0 : 1;
}

async function start(file: string, out: string, pack: string | undefined): Promise<Result<StartResult, Located>> {
  if (!/\.ysgk$/iu.test(out)) return fail({ place: out, message: '草稿文件的名字要以 .ysgk 结尾' });
  const beside = dirname(resolve(out));
  if (pack !== undefined) {
    const ids = userShelf().beside(beside).ids();
    if (!ids.includes(pack)) {
      return fail({ place: '--pack', message: `没有模板包“${pack}”，可用：${ids.join('、')}` });
    }
  }
  // Before anybody waits for the reading; `createFile` asks again.
  if (await exists(out)) return fail(taken(out));
  const started = await startFromFile(file, { pack, beside });
  if (!started.ok) return fail(started.problem[0] ?? { place: file, message: '没有起成草稿' });
  if (started.value.ofOtherForm && pack === undefined) {
    const nearest = started.value.pack;
    const message = `与现有的模板包都不大相同（最接近的是“${nearest.name}”），没有起稿；确实是这套格式的，请加 --pack ${nearest.id}`;
    return fail({ place: file, message });
  }
  try {
    if (!(await createFile(out, Buffer.from(writeDraft(started.value.draft))))) return fail(taken(out));
  } catch (error) {
    return fail(fileTrouble(out, error));
  }
  return ok(startResult({ file, out }, started.value, started.value.remarks));
}

function taken(out: string): Located {
  return { place: out, message: '已经有这个文件，没有动它；请换一个名字，或先把它改名、移走' };
}

/** Whether the name is taken, by a link that leads nowhere as well. */
async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function words(result: StartResult): string {
  const { file, draft, toComplete, baseline } = result;
  const open = toComplete.filter(({ state }) => state === 'open');
  const numbers = `公开件表里的 ${String(baseline.cells)} 个数${baseline.unreached === 0 ? '都已对上' : `还有 ${String(baseline.unreached)} 个没有对上`}`;
  const state = result.complete ? '没有待补的' : `待补 ${String(open.length)} 处`;
  const lines = [
    `${file} → ${draft}：${state}，${numbers}`,
    ...result.taken.map((line) => `  取到 ${line}`),
    ...result.assumptions.map((line) => `  金额 ${line}`),
    ...open.map(({ text }) => `  待补 ${text}`),
  ];
  return `${lines.map(oneLine).join('\n')}\n`;
}

function trouble(problem: Located): number {
  process.stderr.write(`${printLocated(problem)}\n`);
  return 2;
}
