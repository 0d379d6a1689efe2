import type { Edit } from '../../../../shared/draft/edit.ts';
import type { Draft } from '../../../../shared/draft/schema.ts';
import { canBeAdded, projectsToMake, putLines, withheldNotes } from '../put-lines.ts';
import { targetOf } from './import-target.ts';
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
export function planPut(table: Pick<Import, 'lines' | 'chosen' | 'replace' | 'projectNames'>, draft: Draft): PutPlan {
  const { lines } = table.lines;
  const target = targetOf(table.chosen, table.replace, table.projectNames);
  const edit = putLines(lines, target);
  return {
    edit,
    newProjects: projectsToMake(lines, target, draft.projects),
    withheld: withheldNotes(lines, target, draft.projects),
    exact: canBeAdded(edit(draft)),
  };
}
