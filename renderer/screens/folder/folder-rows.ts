import type { Answer } from '../../../shared/ipc.ts';
import type { CheckedDraft } from '../../../shared/review/summary/checked-draft.ts';

/** A draft of a folder, as the folder lists it. */
export interface ListedDraft {
  readonly path: string;
  readonly name: string;
  readonly modifiedAt: string;
}

/** A draft of the folder: where it lies, and what its checks came to, while that still belongs to it. */
export interface FolderRow extends ListedDraft {
  readonly checked: CheckedDraft | null;
  /** It was checked, and then it, a unit's draft or what it was held against was written: the verdict is void. */
  readonly isOutdated: boolean;
}

/** How verdicts stand to the files of now, by the draft's path and the moment it was checked. */
export type Standings = ReadonlyMap<
  string,
  Extract<Answer<'check.standing'>, { ok: true }>['value'][number]['standing']
>;

/** Names one verdict: a draft may have been checked again since somebody asked. */
export function verdictKey({ path, checkedAt }: Pick<CheckedDraft, 'path' | 'checkedAt'>): string {
  return `${checkedAt} ${path}`;
}

/** The listed drafts with their verdicts; where nobody has looked at the content yet, the time of writing decides. */
export function folderRows(
  listed: readonly ListedDraft[],
  results: ReadonlyMap<string, CheckedDraft>,
  standings: Standings,
): readonly FolderRow[] {
  return listed.map((draft) => {
    const checked = results.get(draft.path);
    if (checked === undefined) return { ...draft, checked: null, isOutdated: false };
    const standing = standings.get(verdictKey(checked));
    const isCurrent = standing === undefined ? checked.modifiedAt === draft.modifiedAt : standing === 'current';
    return { ...draft, checked: isCurrent ? checked : null, isOutdated: !isCurrent };
  });
}

/** Names of drafts that were checked in this folder and do not lie there any more. */
export function goneDrafts(
  folder: string,
  listed: readonly ListedDraft[],
  results: ReadonlyMap<string, CheckedDraft>,
): readonly CheckedDraft[] {
  const there = new Set(listed.map(({ path }) => path));
  const folders = new Set([folder, ...listed.map(folderOf)]);
  return [...results.values()].filter((checked) => !there.has(checked.path) && folders.has(folderOf(checked)));
}

function folderOf({ path }: { readonly path: string }): string {
  return path.replace(/[/\\][^/\\]*$/, '');
}
