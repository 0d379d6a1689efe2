import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { LinkedUnit } from '../../shared/draft/linked-unit.ts';
import type { Unit } from '../../shared/ledger/consolidate/unit.ts';
import { answer, answerOf, refuse } from '../answer.ts';
import type { Handlers } from '../handler.ts';
import { readInThread } from '../reading/reading-thread.ts';
import { fileBelow } from './linked-units.ts';
import { admitPath } from '../disk/path-admission.ts';
import { isWithin } from '../disk/real-target.ts';
import type { System } from '../system.ts';

/** 汇总: reading the drafts of units to be added up, and looking at them again later. */
export function unitHandlers(system: System): Pick<Handlers, 'units.read' | 'units.look'> {
  return {
    'units.read': async ({ folder, paths }) => {
      const admitted = await admitPath(system, folder, 'read');
      if (!admitted.ok) return answerOf(admitted);
      const units: Unit[] = [];
      const problems: Located[] = [];
      for (const path of paths) {
        const unit = await admittedUnit(system, admitted.value, path);
        if (unit.ok) units.push(unit.value);
        else problems.push(unit.problem);
      }
      return problems.length > 0 ? refuse(problems) : answer(units);
    },
    'units.look': async ({ path, units }) => {
      const admitted = await admitPath(system, path, 'read');
      if (!admitted.ok) return answerOf(admitted);
      return answerOf(await readInThread<LinkedUnit[]>({ kind: 'units', path: admitted.value, links: units }));
    },
  };
}

async function admittedUnit(system: System, folder: string, path: string): Promise<Result<Unit, Located>> {
  const admitted = await admitPath(system, path, 'read');
  if (!admitted.ok) return admitted;
  if (!isWithin(folder, admitted.value)) {
    return fail({ place: path, message: '不在这个文件夹里，请把单位草稿放到一起' });
  }
  const file = fileBelow(folder, admitted.value);
  const read = await readInThread<Result<Unit, string>>({ kind: 'unit', path: admitted.value, file });
  const unit = read.ok ? read.value : fail(read.problem.message);
  return unit.ok ? ok(unit.value) : fail({ place: fileBelow(folder, path), message: unit.problem });
}
