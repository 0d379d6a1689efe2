import { open, realpath, type FileHandle } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isWithin } from '../disk/real-target.ts';
import { fileType } from './file-type.ts';
import { HEADERS } from './reply.ts';

/** Files the door hands out: the built screens, and what an export wrote. */

/** The file of the built screens that an address's path names; undefined if it names none. */
export async function screenFile(folder: string, pathname: string): Promise<string | undefined> {
  const path = decoded(pathname);
  // A name is never a way up, a drive or a device.
  if (path === undefined || path.split('/').some((name) => name === '..' || /[\\:\0]/u.test(name))) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path.endsWith('/') ? `${path}index.html` : path));
    return isWithin(root, file) && fileType(file) !== undefined ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Sends a file; false, with nothing sent, if there is none. */
export async function sendFile(
  response: ServerResponse,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return false;
  const size = await sizeOf(handle);
  if (size === undefined) {
    await handle.close();
    return false;
  }
  const type = fileType(path) ?? 'application/octet-stream';
  response.writeHead(200, { ...HEADERS, ...headers, 'Content-Type': type, 'Content-Length': size });
  // A reader that goes away in the middle is no trouble of ours.
  await pipeline(handle.createReadStream({ end: Math.max(0, size - 1) }), response).catch(() => undefined);
  return true;
}

/** Makes the browser keep a file instead of showing it: an exported page is no page of this door. */
export function attachment(path: string): Readonly<Record<string, string>> {
  const name = encodeURIComponent(basename(path)).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` };
}

async function sizeOf(handle: FileHandle): Promise<number | undefined> {
  const status = await handle.stat();
  return status.isFile() ? status.size : undefined;
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
