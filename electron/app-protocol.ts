import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import { fileType } from '../host/browser/file-type.ts';
import { APP_SCHEME, filePathOf } from './app-page.ts';

/** Serves the built screens, and only them, under the shell's own scheme. */

/**
 * What the page may load: its own scripts, styles, pictures and fonts. `unsafe-inline` stands for styles alone, which
 * the component library writes into the page while it runs; pictures and fonts may also be made by the page itself.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/** Makes the scheme known; Electron wants it before `ready`. `standard` gives it an origin, `secure` makes that trusted. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers requests for the page with the files of a folder; after `ready`. */
export function serveApp(folder: string): void {
  protocol.handle(APP_SCHEME, (request) => answer(folder, request));
}

async function answer(folder: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const path = filePathOf(request.url);
  const type = fileType(path ?? '');
  if (path === undefined || type === undefined) return refusal(404);
  try {
    const bytes = await readFile(join(folder, path));
    return new Response(new Uint8Array(bytes), { headers: { ...HEADERS, 'Content-Type': type } });
  } catch {
    return refusal(404);
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: HEADERS });
}
