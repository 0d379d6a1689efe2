import { isAbsolute, join, dirname, relative, sep } from 'node:path';
import { stat } from 'node:fs/promises';
import { printLocated, type Result } from '../../shared/base/result.ts';
import type { LinkedUnit } from '../../shared/draft/linked-unit.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Unit } from '../../shared/ledger/consolidate/unit.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import { parseDraftBytes, readDraftBytes } from '../draft/draft-file.ts';
import { isWithin, realTarget } from '../disk/real-target.ts';

type Link = NonNullable<Draft['units']>[number];

/** Looks for the drafts of the units beside their department's draft: who is there, unchanged, changed, or not usable. */
export async function lookAtUnits(draftPath: string, links: readonly Link[]): Promise<LinkedUnit[]> {
  const folder = dirname(await realTarget(draftPath));
  const looks: LinkedUnit[] = [];
  // One after the other: a department has many units, and each file may be large.
  for (const link of links) looks.push(await lookAt(folder, link));
  return looks;
}

/** The file of a unit of a department's draft; undefined where it must not be looked at. */
export async function unitPath(draftPath: string, file: string): Promise<string | undefined> {
  return pathOf(dirname(await realTarget(draftPath)), file);
}

/** When a file was last written, ISO; null where there is none. */
export async function writtenAt(path: string): Promise<string | null> {
  const status = await stat(path).catch(() => undefined);
  return status?.mtime.toISOString() ?? null;
}

async function lookAt(folder: string, { file, name, sha256 }: Link): Promise<LinkedUnit> {
  const without = (state: 'missing' | 'unusable', trouble: string): LinkedUnit => ({
    file,
    name,
    state,
    trouble,
    found: null,
  });
  const path = await pathOf(folder, file);
  if (path === undefined) return without('unusable', '单位草稿要放在部门草稿旁边或它的子文件夹里，请挪过来');
  if ((await stat(path).catch(() => undefined)) === undefined) {
    return without('missing', `部门草稿旁边没有这个文件，请把它放到 ${folder}`);
  }
  const unit = await readUnit(path, file);
  if (!unit.ok) return without('unusable', unit.problem);
  const { draft, sha256: now } = unit.value;
  return {
    file,
    name,
    state: now === sha256.toLowerCase() ? 'unchanged' : 'changed',
    trouble: '',
    found: { sha256: now, draft },
  };
}

/** A draft names its units itself: it must not lead out of its own folder, through a link neither. */
async function pathOf(folder: string, file: string): Promise<string | undefined> {
  if (file === '' || isAbsolute(file) || file.includes('\0')) return undefined;
  const path = await realTarget(join(folder, file));
  return isWithin(folder, path) ? path : undefined;
}

/** Reads a unit's draft to be added up; the problem is in words, without the path. */
export async function readUnit(path: string, file: string): Promise<Result<Unit, string>> {
  const bytes = await readDraftBytes(path);
  if (!bytes.ok) return { ok: false, problem: bytes.problem.message };
  const draft = parseDraftBytes(path, bytes.value);
  if (draft.ok) return { ok: true, value: { file, sha256: fingerprintOf(bytes.value), draft: draft.value } };
  const first = draft.problem.slice(0, 1).map(printLocated).join('').replace(`${path}：`, '');
  return { ok: false, problem: first };
}

/** How a department's draft in a folder names a file below it. */
export function fileBelow(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
