import { isBlank, printable } from '../base/text.ts';
import type { Edit } from './edit.ts';
import type { Draft, ToComplete } from './schema.ts';

/** 待补: what a published document did not say, completed by a person over days. It stands in the draft and goes where it goes. */

/** Items a draft begins with at most; a person who has more to complete begins from scratch. */
const MOST_ITEMS = 2000;
/** Characters of an item at most. */
const MOST_TEXT = 2000;

/** Something to be completed, as a document gave rise to it. */
export interface OpenNote {
  /** Id of the block it belongs to, or a JSON pointer; empty for the draft as a whole. */
  readonly place: string;
  /** The row of a table it is about, from 0. */
  readonly row?: number | undefined;
  readonly text: string;
}

/** Begins a list, every item open; what is too long or too many is cut, and the cut is said. */
export function beginToComplete(notes: readonly OpenNote[]): readonly ToComplete[] {
  const kept = notes.length > MOST_ITEMS ? notes.slice(0, MOST_ITEMS - 1) : notes;
  const rest = notes.length - kept.length;
  const more: readonly OpenNote[] =
    rest === 0 ? [] : [{ text: `还有 ${String(rest)} 处没有列出，请对照公开件填写`, place: '/ledger' }];
  const times = new Map<string, number>();
  return [...kept, ...more].map(({ place, row, text }) => {
    const name = nameOf(place, row);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return {
      id: time === 1 ? name : `${name}.n${String(time)}`,
      place,
      text: cut(printable(text)),
      state: 'open',
      reason: '',
    };
  });
}

/** What is still open. */
export function openItemsOf({ toComplete = [] }: Pick<Draft, 'toComplete'>): readonly ToComplete[] {
  return toComplete.filter(({ state }) => state === 'open');
}

/** Ticks items off, or takes the tick back. */
export function tickItems(ids: ReadonlySet<string>, done: boolean): Edit {
  return changeItems(ids, (item) => ({ ...item, state: done ? 'done' : 'open', reason: '' }));
}

/** Says of an item why it need not be completed; without a reason nothing changes. */
export function waiveItem(id: string, reason: string): Edit {
  if (isBlank(reason)) return (draft) => draft;
  return changeItems(new Set([id]), (item) => ({ ...item, state: 'waived', reason: reason.trim() }));
}

function changeItems(ids: ReadonlySet<string>, change: (item: ToComplete) => ToComplete): Edit {
  return (draft) =>
    draft.toComplete?.some(({ id }) => ids.has(id)) === true
      ? { ...draft, toComplete: draft.toComplete.map((item) => (ids.has(item.id) ? change(item) : item)) }
      : draft;
}

/** `t05.r3`, `organization.staffing.quota`: the place, as far as an id may hold it. */
function nameOf(place: string, row: number | undefined): string {
  const name = place.replace(/^\//u, '').replace(/[\s/]+/gu, '.');
  return (name === '' ? 'document' : name) + (row === undefined ? '' : `.r${String(row)}`);
}

function cut(text: string): string {
  if (isBlank(text)) return '请对照公开件填写';
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
}
