import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answer, Question } from '../../../shared/ipc.ts';
import type { CheckedDraft } from '../../../shared/review/summary/checked-draft.ts';
import { ask, listen } from '../../api.ts';
import { isCurrentCheck } from './current-check.ts';

/** A draft of the folder: where it lies, and what its checks came to, once they have run on its present state. */
export interface FolderRow {
  readonly path: string;
  readonly name: string;
  readonly modifiedAt: string;
  readonly checked: CheckedDraft | null;
}

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
  readonly trouble: string;
  readonly progress: Progress | null;
  readonly result: FolderResult | null;
  readonly relist: () => void;
  readonly check: () => Promise<void>;
  readonly exportThem: (question: Question<'folder.export'>) => Promise<void>;
  readonly summarize: (drafts: readonly CheckedDraft[]) => Promise<void>;
  readonly stop: () => void;
}

/** What the checks came to, by path: it is still there when a person comes back from a draft of the folder. */
const remembered = new Map<string, CheckedDraft>();

/** How often the progress follows a running batch, in ms. */
const SHOW_EVERY = 200;

/** After how many drafts the table follows it: drawing hundreds of rows must not take the time the checks need. */
const REDRAW_EVERY = 25;

/** Lists a folder and runs its batches, one at a time. */
export function useFolder(path: string): Folder {
  const [listed, setListed] = useState<Extract<Answer<'folder.list'>, { ok: true }>['value'] | null>(null);
  const [trouble, setTrouble] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<FolderResult | null>(null);
  const latest = useRef<Progress | null>(null);
  const [results, setResults] = useState<ReadonlyMap<string, CheckedDraft>>(() => new Map(remembered));

  const list = useCallback(async (): Promise<void> => {
    const answer = await ask('folder.list', { path }).catch(() => NO_ANSWER);
    setListed(answer.ok ? answer.value : []);
    if (!answer.ok) setTrouble(words(answer.problems));
  }, [path]);
  const relist = useCallback(() => void list(), [list]);
  useEffect(relist, [relist]);

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

  const rows = useMemo(() => {
    if (listed === null) return null;
    const byName = new Map(listed.map((draft) => [draft.name, draft]));
    return listed.map((draft) => {
      const checked = results.get(draft.path);
      return { ...draft, checked: checked !== undefined && isCurrentCheck(checked, draft, byName) ? checked : null };
    });
  }, [listed, results]);
  return {
    rows,
    trouble,
    progress,
    result,
    relist,
    check: async () => {
      const question = () => ask('folder.check', { path, only: null });
      await run('check', listed?.length ?? 0, question, ({ drafts, stopped }) => {
        for (const draft of drafts) remembered.set(draft.path, draft);
        setResults(new Map(remembered));
        setResult({ task: 'check', stopped });
      });
      await list();
    },
    exportThem: (question) =>
      run(
        'export',
        question.drafts.length,
        () => ask('folder.export', question),
        (value) => {
          setResult({ task: 'export', value });
        },
      ),
    summarize: (drafts) =>
      run(
        'summary',
        1,
        () => ask('folder.summary', { path, drafts: [...drafts] }),
        (value) => {
          setResult({ task: 'summary', path: value.path });
        },
      ),
    stop: () => void ask('folder.cancel', {}).catch(() => undefined),
  };
}

const NO_ANSWER = { ok: false as const, problems: [{ place: '', message: '程序没有回应，请关闭窗口后重新打开' }] };

function words(problems: readonly { readonly message: string }[]): string {
  return problems.map(({ message }) => message).join('；');
}
