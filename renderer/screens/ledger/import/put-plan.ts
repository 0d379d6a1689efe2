import type { Edit } from '../../../../shared/draft/edit.ts';
import type { Draft } from '../../../../shared/draft/schema.ts';
import { canBeAdded, projectsToMake, putLines, withheldNotes } from '../../../../shared/read/ledger/put-lines.ts';
import { targetOf } from '../../../../shared/read/ledger/import-target.ts';
import type { Import } from './use-import.ts';

/** What putting the lines in will do. */
export interface PutPlan {
  readonly edit: Edit;
  /** Names of projects that will be made. */
  readonly newProjects: readonly string[];
  /** Notes that are left out because their project is classified. */
  readonly withheld: number;
  /** Whether the ledgers can still be added up exactly afterwards. */
  readonly exact: boolean;
}

/** Works out what the lines of a table will do to a draft. */
export function planPut(table: Pick<Import, 'placed' | 'chosen' | 'replace' | 'projectNames'>, draft: Draft): PutPlan {
  const target = targetOf(table.chosen, table.replace, table.projectNames);
  const edit = putLines(table.placed, target);
  return {
    edit,
    newProjects: projectsToMake(table.placed, target, draft.projects),
    withheld: withheldNotes(table.placed, target, draft.projects),
    exact: canBeAdded(edit(draft)),
  };
}
