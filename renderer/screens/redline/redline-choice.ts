import type { UseWorkspace } from '../../workspace.ts';
import type { ComparedFile } from '../../compared-file.ts';

/** What a person has chosen to see. */
export interface RedlineChoice {
  /** Null: the draft as it was last saved. */
  readonly file: ComparedFile | null;
  readonly onlyDifferences: boolean;
  readonly view: 'inline' | 'beside';
}

/** Still there when a person comes back from the place of a difference. */
const remembered = new WeakMap<UseWorkspace, RedlineChoice>();

/** The choice made last for this open draft. */
export function choiceOf(store: UseWorkspace): RedlineChoice {
  return remembered.get(store) ?? { file: null, onlyDifferences: true, view: 'inline' };
}

/** Keeps a choice for as long as the draft is open. */
export function rememberChoice(store: UseWorkspace, choice: RedlineChoice): void {
  remembered.set(store, choice);
}
