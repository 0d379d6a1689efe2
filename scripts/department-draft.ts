import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printLocated } from '../shared/base/result.ts';
import { writeDraft } from '../shared/draft/write.ts';
import { consolidate } from '../shared/ledger/consolidate/consolidate.ts';
import { addProjects } from '../shared/ledger/consolidate/projects.ts';
import { findTransfers } from '../shared/ledger/consolidate/transfer.ts';
import { line, threeUnits } from '../test/fixtures/three-units.ts';

/** Name of the department's draft, without its ending. */
export const DEPARTMENT = '甲局2025';

/** Writes the drafts of three units and of their department; one unit has changed since. Returns all paths. */
export function departmentDraft(folder: string): readonly string[] {
  const { office, centre, station } = threeUnits();
  const units = [office, centre, station].map((draft) => ({
    file: `${draft.organization.name}.ysgk`,
    sha256: createHash('sha256').update(writeDraft(draft)).digest('hex'),
    draft,
  }));
  const transfers = findTransfers(units, addProjects(units, 'apart'));
  const draft = consolidate(units, {
    name: '甲局',
    nature: 'administrative',
    texts: '甲局.ysgk',
    sameNames: 'apart',
    eliminated: new Map(transfers.map(({ key, line: { amount } }) => [key, amount])),
  });
  if (!draft.ok) throw new Error(draft.problem.map(printLocated).join('\n'));
  const newer = { ...station, ledger: [...station.ledger, line('2010350', '30201', 'general.own', 5)] };
  const files = [
    ['甲局', office],
    ['乙中心', centre],
    ['丙站', newer],
    [DEPARTMENT, draft.value],
  ] as const;
  return files.map(([name, content]) => {
    const path = join(folder, `${name}.ysgk`);
    writeFileSync(path, writeDraft(content));
    return path;
  });
}
