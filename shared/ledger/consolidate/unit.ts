import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { isBlank } from '../../base/text.ts';
import type { Draft } from '../../draft/schema.ts';

/** The draft of a unit that a 汇总 is made from, and how it is found again. */
export interface Unit {
  /** Where it lies, relative to the department's draft, with `/` between folders. */
  readonly file: string;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly draft: Draft;
}

/** Whether these drafts can be added up: one form, one year, every unit once, no 汇总 among them. */
export function checkUnits(units: readonly Unit[]): Result<readonly Unit[], readonly Located[]> {
  const [first] = units;
  if (first === undefined || units.length < 2) return fail([{ place: '', message: '请至少选两份单位草稿' }]);
  const problems = units.flatMap((unit, index) =>
    [...ownTrouble(unit), ...unlike(first, unit), ...twice(units.slice(0, index), unit)].map((message) => ({
      place: unit.file,
      message,
    })),
  );
  return problems.length > 0 ? fail(problems) : ok(units);
}

function ownTrouble({ draft }: Unit): readonly string[] {
  if (isBlank(draft.organization.name)) return ['没有单位名称，请先在这份草稿里填上'];
  if ((draft.units ?? []).length > 0) return ['本身已是汇总出来的部门草稿，请改选它所属的各单位'];
  return [];
}

function unlike(first: Unit, { draft }: Unit): readonly string[] {
  const { pack, fiscalYear } = first.draft;
  if (draft.fiscalYear !== fiscalYear) {
    return [`是 ${String(draft.fiscalYear)} 年的，与“${first.file}”的 ${String(fiscalYear)} 年不同，请只选同一年的`];
  }
  if (draft.pack !== pack) {
    return [`公开格式是 ${draft.pack}，与“${first.file}”的 ${pack} 不同，请先换成同一套格式`];
  }
  return [];
}

function twice(before: readonly Unit[], unit: Unit): readonly string[] {
  const same = before.find(
    (one) => one.sha256 === unit.sha256 || one.draft.organization.name === unit.draft.organization.name,
  );
  return same === undefined ? [] : [`与“${same.file}”是同一个单位（${unit.draft.organization.name}），只能选一份`];
}
