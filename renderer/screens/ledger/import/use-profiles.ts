import { useEffect, useState } from 'react';
import { printLocated, type Located } from '../../../../shared/base/result.ts';
import type { ImportProfile } from '../../../../shared/read/table-file/import-profile.ts';
import { ask } from '../../../api.ts';

/** The remembered profiles, and what is done to them. */
export interface Profiles {
  /** Null until the system has told them. */
  readonly list: readonly ImportProfile[] | null;
  /** Why the last change was not done; empty when it was. */
  readonly trouble: string;
  readonly keep: (profile: ImportProfile, replaces: string | null) => Promise<boolean>;
  readonly forget: (name: string) => Promise<void>;
}

type Changed =
  | { readonly ok: true; readonly value: readonly ImportProfile[] }
  | { readonly ok: false; readonly problems: readonly Located[] };

/** Loads the profiles; where they cannot be had, the import goes on without. */
export function useProfiles(): Profiles {
  const [list, setList] = useState<readonly ImportProfile[] | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    void ask('import.profiles', {})
      .catch(() => [])
      .then(setList);
  }, []);
  const change = async (asked: Promise<Changed>): Promise<boolean> => {
    try {
      const answer = await asked;
      setTrouble(answer.ok ? '' : answer.problems.map(printLocated).join('；'));
      if (answer.ok) setList(answer.value);
      return answer.ok;
    } catch (error) {
      setTrouble(`没有记住：${error instanceof Error ? error.message : '原因不明'}`);
      return false;
    }
  };
  return {
    list,
    trouble,
    keep: (profile, replaces) => change(ask('import.keepProfile', { profile, replaces })),
    forget: async (name) => {
      await change(ask('import.forgetProfile', { name }));
    },
  };
}
