import { fail, ok, type Result } from './result.ts';
import { quoted } from './text.ts';

/**
 * Which version of a format a file says it has, from `oldest` to `newest`. What else stands there is said as what it is:
 * only a larger number was written by a newer program, and what is no version number was written by none.
 */
export function formatVersion(version: unknown, oldest: number, newest: number): Result<number, string> {
  if (version === undefined) return fail('没有写版本号，不是完整的文件，请对方重新保存或重新做一份');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    const written = quoted(JSON.stringify(version));
    return fail(`版本号写的是 ${written}，应为 ${String(oldest)} 到 ${String(newest)} 的整数；文件可能被改动或已损坏`);
  }
  if (version > newest) return fail(`由更新的程序保存（版本 ${String(version)}），请升级程序`);
  if (version < oldest) {
    return fail(`由更早的程序保存（版本 ${String(version)}），现在的程序不认识这种写法，请对方用现在的程序重新做一份`);
  }
  return ok(version);
}

/** Turns a file of one version into the next; pure, and never asked for a version it does not know. */
export type FormatStep = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Brings a file of a known version up to `newest`; a step is missing only where nobody wrote it. */
export function bringUp(
  file: Readonly<Record<string, unknown>>,
  version: number,
  newest: number,
  steps: ReadonlyMap<number, FormatStep>,
): Record<string, unknown> {
  let current: Record<string, unknown> = { ...file };
  for (let from = version; from < newest; from += 1) {
    const step = steps.get(from);
    if (step === undefined) throw new Error(`no step from version ${String(from)}`);
    current = { ...step(current), version: from + 1 };
  }
  return current;
}
