import { useState } from 'react';
import { waiverKey, type Finding } from '../shared/check/finding.ts';
import { ruleName } from '../shared/check/rule.ts';
import { ANSWER_TEXT, OVERRIDE_TEXT, WAIVER_TEXT } from '../shared/draft/unfinished.ts';
import { useWorkspaceStore } from './context.tsx';
import { refusedAt } from './unfinished.ts';

/**
 * Text typed into a dialog whose button has not been pressed yet. It is kept like the text of a field that the draft does
 * not take: in the recovery copy, counted as unsaved, and there again when the dialog is opened again.
 */

/** Where the reason of a waiver that is being written is kept. */
export function waiverPointer(finding: Pick<Finding, 'rule' | 'where' | 'lasting' | 'item'>): string {
  const name = finding.item === undefined ? `${ruleName(finding.rule)} ${waiverKey(finding)}` : `待补 ${finding.item}`;
  return pointerIn(WAIVER_TEXT, name);
}

/** Where the words for a paragraph that are being written are kept. */
export function overridePointer(id: string): string {
  return pointerIn(OVERRIDE_TEXT, id);
}

/** Where the answer to a comment that is being written is kept. */
export function answerPointer(comment: string): string {
  return pointerIn(ANSWER_TEXT, comment);
}

/** The paragraph the words at such a pointer are for. */
export function overrideIn(pointer: string): string {
  return pointer
    .slice(OVERRIDE_TEXT.length + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

/** One step below another; a recovery copy takes steps of 100 characters. */
function pointerIn(above: string, name: string): string {
  return `${above}/${name.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 100)}`;
}

/** The text of a dialog, how to change it, and how to give it up or have done with it. `fresh` is what it begins with. */
export function useDialogText(
  pointer: string,
  fresh: string,
): readonly [text: string, setText: (text: string) => void, done: () => void] {
  const store = useWorkspaceStore();
  const [text, setText] = useState(() => {
    const kept = refusedAt(store.getState(), pointer);
    return typeof kept === 'string' ? kept : fresh;
  });
  const write = (next: string): void => {
    setText(next);
    if (next === fresh) store.getState().accept(pointer);
    else store.getState().refuse(pointer, next);
  };
  const done = (): void => {
    store.getState().accept(pointer);
  };
  return [text, write, done];
}
