import { dirname, relative } from 'node:path';
import { isWithin, realTarget } from '../host/disk/real-target.ts';

/**
 * The files and folders a person has named: in a dialog, as an argument, by dropping them on the window, or in an earlier
 * session. A page that something foreign got into can ask for these and for nothing else on the machine.
 */
export class NamedPaths {
  /** Folders of named files; what stands directly in them belongs to the work (exports, review files, other drafts). */
  private readonly beside = new Set<string>();
  /** Named folders, with everything below. */
  private readonly below = new Set<string>();

  /** A file was named; it need not exist yet. */
  async addFile(path: string): Promise<void> {
    this.beside.add(dirname(await realTarget(path)));
  }

  /** A folder was named. */
  async addFolder(path: string): Promise<void> {
    this.below.add(await realTarget(path));
  }

  /** Whether a real path was named, or lies where a named one does. */
  has(path: string): boolean {
    // `relative` knows on which systems letters of both cases are the same.
    return (
      [...this.beside].some((folder) => relative(folder, path) === '' || relative(folder, dirname(path)) === '') ||
      [...this.below].some((folder) => isWithin(folder, path))
    );
  }
}
