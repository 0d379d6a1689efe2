import { useCallback, useEffect, useState } from 'react';
import { printLocated } from '../../../shared/base/result.ts';
import type { DraftVersion } from '../../../shared/draft/draft-version.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { ask } from '../../api.ts';

/** The earlier versions of a draft file, as far as they have been asked for. */
export interface Versions {
  /** Newest first; null until the first have come. */
  readonly versions: readonly DraftVersion[] | null;
  /** How many there are altogether. */
  readonly total: number;
  readonly trouble: string;
  readonly isReading: boolean;
  /** Asks for more of them. */
  readonly readMore: () => void;
}

/** Reads the versions of a draft file; `state` changes when there may be another one. */
export function useVersions(path: string, state: string | null): Versions {
  const [held, setHeld] = useState<Pick<Versions, 'versions' | 'total' | 'trouble'>>(NONE);
  const [isReading, setIsReading] = useState(true);
  const read = useCallback(
    async (before: readonly DraftVersion[], isWanted: () => boolean): Promise<void> => {
      setIsReading(true);
      const answer = await ask('history.list', { path, after: before.length }).catch(() => null);
      if (!isWanted()) return;
      setIsReading(false);
      if (answer?.ok !== true) {
        const words = answer?.problems.map(printLocated).join('；') ?? '程序没有回应，请重新打开本窗口';
        setHeld((now) => ({ ...now, trouble: words }));
        return;
      }
      const { versions, total } = answer.value;
      setHeld({ versions: [...before, ...versions], total, trouble: '' });
    },
    [path],
  );
  useEffect(() => {
    let isWanted = true;
    void read([], () => isWanted);
    return () => {
      isWanted = false;
    };
  }, [read, state]);
  const { versions } = held;
  const readMore = useCallback(() => void read(versions ?? [], () => true), [read, versions]);
  return { ...held, isReading, readMore };
}

const NONE = { versions: null, total: 0, trouble: '' };

/** One version as a draft, or why it cannot be opened. */
export async function readVersion(path: string, { id }: DraftVersion): Promise<Draft | string> {
  const answer = await ask('history.open', { path, id }).catch(() => null);
  if (answer === null) return '程序没有回应，请重新打开本窗口';
  return answer.ok ? answer.value : answer.problems.map(printLocated).join('；');
}
