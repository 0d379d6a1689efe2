import { basename } from 'node:path';

/**
 * What a backup's file name says: its place in the row, the moment, the content, the draft. The place counts up from
 * copy to copy, for the clock may be set back between two of them.
 */
export interface BackupName {
  readonly name: string;
  /** 0 for copies of earlier versions, which stand before all others. */
  readonly sequence: number;
  /** When it was taken, in ms since 1970, as the clock said. */
  readonly moment: number;
  /** The beginning of the SHA-256 of its bytes. */
  readonly content: string;
  /** It was a draft that opens when it was taken. */
  readonly isReadable: boolean;
}

const NAME = /^(?:(\d{10})-)?(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})-([0-9a-f]{8})-.*\.(ysgk|unreadable)$/su;

/** Reads the name of a backup; undefined for any other file. */
export function readBackupName(name: string): BackupName | undefined {
  const match = NAME.exec(name);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second, thousandth] = match.slice(2, 9).map(Number);
  if (year === undefined || month === undefined) return undefined;
  return {
    name,
    sequence: Number(match[1] ?? 0),
    moment: Date.UTC(year, month - 1, day, hour, minute, second, thousandth),
    content: match[9] ?? '',
    isReadable: match[10] === 'ysgk',
  };
}

/** The name of a new backup of the draft at a path. */
export function backupName(path: string, { sequence, moment, content, isReadable }: Omit<BackupName, 'name'>): string {
  const digits = new Date(moment).toISOString().replace(/\D/g, '');
  // A long name would not leave room for the rest: 40 characters are 120 of the 255 bytes there are.
  const stem = [...basename(path).replace(/\.ysgk$/i, '')].slice(0, 40).join('');
  const ending = isReadable ? 'ysgk' : 'unreadable';
  return `${String(sequence).padStart(10, '0')}-${digits}-${content}-${stem}.${ending}`;
}

/** Oldest first: as they were taken, whatever the clock said. */
export function inOrder(names: readonly string[]): readonly BackupName[] {
  return names
    .flatMap((name) => readBackupName(name) ?? [])
    .sort((one, other) => one.sequence - other.sequence || (one.name < other.name ? -1 : 1));
}
