import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answer, Question } from '../../../shared/ipc.ts';
import type { CheckedDraft, CheckedState } from '../../../shared/review/summary/checked-draft.ts';
import { ask, listen } from '../../api.ts';
import { folderRows, goneDrafts, verdictKey, type FolderRow, type ListedDraft, type Standings } from './folder-rows.ts';

export type { FolderRow } from './folder-rows.ts';

/** What is being done with the folder now. */
export interface Progress {
  readonly task: 'check' | 'export' | 'summary';
  readonly done: number;
  readonly total: number;
  /** The file that was finished last. */
  readonly last: string;
}

/** What came of the last batch. */
export type FolderResult =
  | { readonly task: 'check'; readonly stopped: boolean }
  | { readonly task: 'export'; readonly value: Extract<Answer<'folder.export'>, { ok: true }>['value'] }
  | { readonly task: 'summary'; readonly path: string };

/** The drafts of a folder and what can be done with all of them. */
export interface Folder {
  /** Null while they are being listed. */
  readonly rows: readonly FolderRow[] | null;
  /** Names of drafts that were checked here and have gone since. */
  readonly gone: readonly string[];
  readonly trouble: string;
  readonly progress: Progress | null;
  readonly result: FolderResult | null;
  readonly relist: () => void;
  readonly check: () => Promise<void>;
  /** Exports what the rows show. */
  readonly exportThem: (
    settings: Omit<Question<'folder.export'>, 'drafts'>,
    rows: readonly FolderRow[],
  ) => Promise<void>;
  readonly summarize: (drafts: readonly CheckedDraft[]) => Promise<void>;
  readonly stop: () => void;
}

/** What the checks came to, by path: it is still there when a person comes back from a draft of the folder. */
const remembered = new Map<string, CheckedDraft>();

/** How often the progress follows a running batch, in ms. */
const SHOW_EVERY = 200;

/** How often the files are looked at again while nothing runs, in ms. */
const LOOK_EVERY = 4_000;

/** After how many drafts the table follows it: drawing hundreds of rows must not take the time the checks need. */
const REDRAW_EVERY = 25;

/** Lists a folder and runs its batches, one at a time. */
export function useFolder(path: string): Folder {
  const [listed, setListed] = useState<readonly ListedDraft[] | null>(null);
  const [standings, setStandings] = useState<Standings>(() => new Map());
  const [trouble, setTrouble] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<FolderResult | null>(null);
  const latest = useRef<Progress | null>(null);
  const [results, setResults] = useState<ReadonlyMap<string, CheckedDraft>>(() => new Map(remembered));

  const list = useCallback(async (): Promise<void> => {
    const answer = await ask('folder.list', { path }).catch(() => NO_ANSWER);
    const now = answer.ok ? answer.value : [];
    const looked = await standingsOf(now);
    if (looked !== null) setStandings((before) => (isSameMap(before, looked) ? before : looked));
    setListed((before) => (before !== null && isSameList(before, now) ? before : now));
    if (!answer.ok) setTrouble(words(answer.problems));
  }, [path]);
  const relist = useCallback(() => void list(), [list]);
  useEffect(relist, [relist]);

  useEffect(() => {
    // A batch tells of the files itself; a window nobody sees need not look.
    const look = (): void => {
      if (latest.current === null && document.visibilityState === 'visible') relist();
    };
    const looking = setInterval(look, LOOK_EVERY);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(looking);
      window.removeEventListener('focus', look);
    };
  }, [relist]);

  useEffect(() => {
    const show = setInterval(() => {
      setProgress((shown) => (shown === null ? null : latest.current));
    }, SHOW_EVERY);
    const stops = [
      listen('folder-checked', ({ draft, done, total }) => {
        remembered.set(draft.path, draft);
        if (done % REDRAW_EVERY === 0) setResults(new Map(remembered));
        if (latest.current?.task === 'check') latest.current = { task: 'check', done, total, last: draft.name };
      }),
      listen('folder-exported', ({ name, done, total }) => {
        if (latest.current?.task === 'export') latest.current = { task: 'export', done, total, last: name };
      }),
    ];
    return () => {
      clearInterval(show);
      for (const stop of stops) stop();
    };
  }, []);

  /** Runs one batch; what it throws or answers is told in words. */
  const run = async <Value>(
    task: Progress['task'],
    total: number,
    question: () => Promise<{ ok: true; value: Value } | { ok: false; problems: { message: string }[] }>,
    onValue: (value: Value) => void,
  ): Promise<void> => {
    latest.current = { task, done: 0, total, last: '' };
    setProgress(latest.current);
    setTrouble('');
    setResult(null);
    const answer = await question().catch(() => NO_ANSWER);
    latest.current = null;
    setProgress(null);
    if (answer.ok) onValue(answer.value);
    else setTrouble(words(answer.problems));
  };

  const rows = useMemo(
    () => (listed === null ? null : folderRows(listed, results, standings)),
    [listed, results, standings],
  );
  const gone = useMemo(
    () => (listed === null ? [] : goneDrafts(path, listed, results).map(({ name }) => name)),
    [path, listed, results],
  );
  return {
    rows,
    gone,
    trouble,
    progress,
    result,
    relist,
    check: async () => {
      const question = () => ask('folder.check', { path, only: null });
      await run('check', listed?.length ?? 0, question, ({ drafts, stopped }) => {
        // What has gone since the last check is not told of after this one.
        if (!stopped) for (const { path: old } of goneDrafts(path, listed ?? [], remembered)) remembered.delete(old);
        for (const draft of drafts) remembered.set(draft.path, draft);
        setResults(new Map(remembered));
        setResult({ task: 'check', stopped });
      });
      await list();
    },
    exportThem: async (settings, chosen) => {
      const drafts = chosen.map((row) => ({
        path: row.path,
        checked: row.checked === null ? null : filesOf(row.checked),
      }));
      await run(
        'export',
        drafts.length,
        () => ask('folder.export', { ...settings, drafts }),
        (value) => {
          setResult({ task: 'export', value });
        },
      );
      await list();
    },
    summarize: async (drafts) => {
      await run(
        'summary',
        1,
        () => ask('folder.summary', { path, drafts: [...drafts] }),
        (value) => {
          setResult({ task: 'summary', path: value.path });
        },
      );
      await list();
    },
    stop: () => void ask('folder.cancel', {}).catch(() => undefined),
  };
}

/** Holds the verdicts of these drafts against the files as they are now; null where nobody answers. */
async function standingsOf(listed: readonly ListedDraft[]): Promise<Standings | null> {
  const checked = listed.flatMap(({ path }) => remembered.get(path) ?? []);
  if (checked.length === 0) return new Map();
  const answer = await ask('check.standing', { drafts: checked.map(filesOf) }).catch(() => NO_ANSWER);
  if (!answer.ok) return null;
  return new Map(
    answer.value.flatMap(({ standing }, index) => {
      const one = checked[index];
      return one === undefined ? [] : [[verdictKey(one), standing] as const];
    }),
  );
}

/** The files a verdict rests on. */
function filesOf({ path, sha256, units, basis }: CheckedDraft): CheckedState {
  return { path, sha256, units, basis };
}

function isSameMap(one: Standings, other: Standings): boolean {
  return one.size === other.size && [...one].every(([key, standing]) => other.get(key) === standing);
}

function isSameList(one: readonly ListedDraft[], other: readonly ListedDraft[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const NO_ANSWER = { ok: false as const, problems: [{ place: '', message: '程序没有回应，请关闭窗口后重新打开' }] };

function words(problems: readonly { readonly message: string }[]): string {
  return problems.map(({ message }) => message).join('；');
}
