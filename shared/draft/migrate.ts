import { fail, ok, type Located, type Result } from '../base/result.ts';
import { toVersion2 } from './migrate/to-version-2.ts';
import { placeOf } from './place.ts';
import { DRAFT_VERSION } from './schema.ts';

/** Turns a draft of one version into the next; pure, and never asked for a version it does not know. */
export type Migration = (draft: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Migrations by the version they start from; each stands in a file of its own, with what it changes. */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map([[1, toVersion2]]);

/** Fields that a version brought: an older file that has one was not written by anybody who knew what it means. */
const BROUGHT: ReadonlyMap<number, readonly string[]> = new Map([
  [2, ['settings', 'fields', 'toComplete', 'baseline', 'confirmed']],
]);

/** The same of each project. */
const BROUGHT_TO_PROJECTS: ReadonlyMap<number, readonly string[]> = new Map([[2, ['fields']]]);

/** Brings an older draft up to `target`; refuses newer ones, whose fields this program cannot know. */
export function migrate(
  draft: unknown,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
  target: number = DRAFT_VERSION,
): Result<unknown, Located> {
  if (!isRecord(draft)) return fail({ place: '', message: '不是阳光预算的草稿文件：内容应为一组字段' });
  if (draft['format'] !== 'ysgk-draft')
    return fail({ place: '文件格式', message: '不是阳光预算的草稿文件（format 应为 ysgk-draft）' });
  const version = draft['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail({ place: '文件版本', message: '必须是正整数' });
  }
  if (version > target) {
    return fail({ place: '文件版本', message: `文件由更新的程序保存（版本 ${String(version)}），请升级程序后再打开` });
  }
  let current: Record<string, unknown> = { ...draft };
  for (let from = version; from < target; from += 1) {
    const step = migrations.get(from);
    if (step === undefined) return fail({ place: '文件版本', message: `版本 ${String(from)} 已不再支持` });
    const early = earlyField(current, from + 1);
    if (early !== undefined) {
      const message = `是第 ${String(from + 1)} 版才有的内容，文件写的是第 ${String(version)} 版`;
      const { container, field } = placeOf(early);
      return fail({ place: container, message: field + message });
    }
    current = { ...step(current), version: from + 1 };
  }
  return ok(current);
}

/** Where a draft of an older version has what only this version brought. */
function earlyField(draft: Readonly<Record<string, unknown>>, version: number): readonly PropertyKey[] | undefined {
  const own = (BROUGHT.get(version) ?? []).find((field) => Object.hasOwn(draft, field));
  if (own !== undefined) return [own];
  const projects: readonly unknown[] = Array.isArray(draft['projects']) ? draft['projects'] : [];
  for (const [index, project] of projects.entries()) {
    const field = (BROUGHT_TO_PROJECTS.get(version) ?? []).find(
      (name) => isRecord(project) && Object.hasOwn(project, name),
    );
    if (field !== undefined) return ['projects', index, field];
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
