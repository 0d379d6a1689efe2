import { createHash, randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { looksAlive, parseProcessName, PROCESS_NAME, processName, processRuns } from './process-name.ts';
import { namesIn } from './names-in.ts';

/** How long a temporary file is left alone whose writer cannot be asked, in ms: no writing takes a week. */
const LONG_DEAD = 7 * 24 * 3_600_000;

/**
 * A new name for the temporary file of a path: hidden, beside it, short so that a long name stays legal, and of no other
 * writer, on whatever machine: it says which process writes.
 */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${shortOf(path)}.${processName()}.${randomUUID().slice(0, 8)}.tmp`);
}

/** Removes what this process was writing for a path when it was called off. */
export async function removeTemporary(path: string): Promise<void> {
  const own = `.${shortOf(path)}.${processName()}.`;
  const names = await namesIn(dirname(path)).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(own) && one.endsWith('.tmp'))) {
    await rm(join(dirname(path), name), { force: true });
  }
}

/**
 * Removes what processes that were killed in the middle of writing have left in a folder: only files of the program's
 * own naming, and only where their writer is dead; of one on another machine, after a week. Returns how many.
 */
export async function sweepTemporary(folder: string): Promise<number> {
  let swept = 0;
  for (const name of await namesIn(folder).catch(() => [])) {
    const path = join(folder, name);
    if (!(await isAbandoned(name, path))) continue;
    await rm(path, { force: true })
      .then(() => (swept += 1))
      // Somebody else's file that may not be removed is no reason to stop.
      .catch(() => undefined);
  }
  return swept;
}

const OWN = new RegExp(`^\\.[0-9a-f]{16}\\.(${PROCESS_NAME})\\.[0-9a-f]{8}\\.tmp$`);
/** As earlier versions named them. */
const EARLIER = /^\.[0-9a-f]{16}\.(\d{1,10})\.tmp$/;

async function isAbandoned(name: string, path: string): Promise<boolean> {
  const writer = parseProcessName(OWN.exec(name)?.[1] ?? '');
  const pid = EARLIER.exec(name)?.[1];
  if (writer === undefined && pid === undefined) return false;
  const life = writer === undefined ? (processRuns(Number(pid)) ? 'unsure' : 'no') : looksAlive(writer);
  if (life !== 'unsure') return life === 'no';
  const status = await stat(path).catch(() => undefined);
  return status !== undefined && Date.now() - status.mtimeMs > LONG_DEAD;
}

function shortOf(path: string): string {
  return createHash('sha256').update(basename(path)).digest('hex').slice(0, 16);
}
