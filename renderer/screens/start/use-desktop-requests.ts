import { useEffect, useRef } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import { listen } from '../../api.ts';
import type { StartRequest } from '../../start-request.ts';

/** What the start screen may be asked for from elsewhere. */
interface Requests {
  readonly onNew: () => void;
  readonly onOpen: () => Promise<void>;
  readonly onFile: (path: string) => void;
  readonly onCopy: (copy: Extract<StartRequest, { kind: 'copy' }>) => void;
  readonly onVersions: () => void;
  readonly onUpload: (file: File) => void;
}

/** Does what was asked for before the screen came up, then follows the desktop's menu and its requests to open a file. */
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
    if (pending?.kind === 'copy') latest.current.onCopy(pending);
    if (pending?.kind === 'upload') latest.current.onUpload(pending.file);
  }, [pending]);
  useEffect(() => {
    if (door !== 'desktop') return undefined;
    const stops = [
      listen('menu', ({ command }) => {
        if (command === 'new') latest.current.onNew();
        if (command === 'open') void latest.current.onOpen();
        if (command === 'versions') latest.current.onVersions();
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
