import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Which process on which machine something belongs to, as a part of a file name: what a killed program left behind can
 * be told from what a running one is still writing. A process id alone is given to another program sooner or later.
 */
export interface ProcessName {
  /** The machine, and on Linux the process ids it counts in: a container counts its own. */
  readonly machine: string;
  /** One start of the machine; `0` where the system does not say. */
  readonly boot: string;
  readonly pid: number;
  /** When the process began, in the system's own count; `0` where the system does not say. */
  readonly start: string;
}

/** A process name within a file name, e.g. `1f2e3d4c-5b6a7988-1234-567890`. */
export const PROCESS_NAME = '([0-9a-f]{8})-([0-9a-f]{1,8})-(\\d{1,10})-(\\d{1,20})';

const MACHINE = short(`${hostname()} ${linkOf('/proc/self/ns/pid')}`);
const BOOT = bootOf();

/** Names this process, or another one of this machine. */
export function processName(pid?: number): string {
  if (pid !== undefined) return nameOf(pid);
  own ??= nameOf(process.pid);
  return own;
}

let own: string | undefined;

function nameOf(pid: number): string {
  return [MACHINE, BOOT, String(pid), startOf(pid) ?? '0'].join('-');
}

/** Reads a name; undefined if it is none. */
export function parseProcessName(name: string): ProcessName | undefined {
  const [, machine, boot, pid, start] = new RegExp(`^${PROCESS_NAME}$`).exec(name) ?? [];
  if (machine === undefined || boot === undefined || pid === undefined || start === undefined) return undefined;
  return { machine, boot, pid: Number(pid), start };
}

/**
 * Whether the process runs. `unsure`: it belongs to another machine, or something runs under its id and the system does
 * not say whether it is the same.
 */
export function looksAlive({ machine, boot, pid, start }: ProcessName): 'yes' | 'no' | 'unsure' {
  if (machine !== MACHINE) return 'unsure';
  if (boot !== BOOT && boot !== '0' && BOOT !== '0') return 'no';
  if (!processRuns(pid)) return 'no';
  if (pid === process.pid && start === '0') return 'yes';
  if (start === '0') return 'unsure';
  return startOf(pid) === start ? 'yes' : 'no';
}

/** Whether something runs under a process id; what belongs to somebody else (`EPERM`) runs as well, a dead child nobody asked about does not. */
export function processRuns(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return statusOf(pid)?.state !== 'Z';
}

function startOf(pid: number): string | undefined {
  return statusOf(pid)?.start;
}

/** What Linux says of a process (proc(5)); the name before it may hold brackets and spaces. */
function statusOf(pid: number): { readonly state: string; readonly start: string } | undefined {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [fields[0], fields[19]];
    return state === undefined || start === undefined ? undefined : { state, start };
  } catch {
    return undefined;
  }
}

function bootOf(): string {
  try {
    return short(readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim());
  } catch {
    return '0';
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
