import type { Located, Result } from '../shared/base/result.ts';
import type { Answer, Question } from '../shared/ipc.ts';
import type { Client } from './client.ts';

/** What differs between the doors: the desktop shell and the local browser each bring their own. */
export interface System {
  readonly door: Answer<'app.start'>['door'];
  /** The folder a browser door works in; null where there is no such bound. */
  readonly folder: string | null;
  /** Versions for the about box, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** Whether files at this path (real, absolute) may be used through this door; the path again, or why not. */
  readonly admit: (path: string, purpose: 'read' | 'write') => Promise<Result<string, Located>>;
  /** Files that were named in an earlier session, out of what this program keeps; only what was admitted is kept. */
  readonly recognise: (paths: readonly string[]) => Promise<void>;
  /** The system's own dialog; null when cancelled or when there is none. */
  readonly choose: (question: Question<'file.choose'>, client: Client) => Promise<string | null>;
  /** Opens a written file with the system's program, or shows it in its folder. */
  readonly show: (path: string, reveal: boolean) => Promise<Result<undefined, Located>>;
  /** What the title bar says, and whether closing the window loses something. */
  readonly setTitle: (title: Question<'window.title'>, client: Client) => void;
  /** Closes the window, whatever is unsaved; a browser page closes itself. */
  readonly closeWindow: (client: Client) => void;
}
