import { useEffect, useRef } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import { listen } from '../../api.ts';
import type { StartRequest } from '../../start-request.ts';

/** What the desktop shell may ask of the start screen. */
interface Requests {
  readonly onNew: () => void;
  readonly onOpen: () => Promise<void>;
  readonly onFile: (path: string) => void;
}

/** Follows the desktop's menu and its requests to open a file (a double click, a second start). */
export function useDesktopRequests(
  door: Answer<'app.start'>['door'],
  pending: StartRequest | null,
  requests: Requests,
): void {
  const latest = useRef(requests);
  useEffect(() => {
    latest.current = requests;
  });
  useEffect(() => {
    if (pending?.kind === 'new') latest.current.onNew();
    if (pending?.kind === 'open') void latest.current.onOpen();
    if (pending?.kind === 'file') latest.current.onFile(pending.path);
  }, [pending]);
  useEffect(() => {
    if (door !== 'desktop') return undefined;
    const stops = [
      listen('menu', ({ command }) => {
        if (command === 'new') latest.current.onNew();
        if (command === 'open') void latest.current.onOpen();
      }),
      listen('open-file', ({ path }) => {
        latest.current.onFile(path);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [door]);
}
