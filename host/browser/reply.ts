import type { ServerResponse } from 'node:http';

/** What the local browser door writes back, each with the headers every answer carries. */

/**
 * What a page may load and do: its own scripts and nothing else. `unsafe-inline` stands for styles alone, which the
 * component library writes into the page while it runs.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Headers of every answer; `no-store` unless the answer says otherwise. */
export const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** Sends a value as JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

/** Refuses a request of a screen, in the shape of located problems. */
export function sendProblem(response: ServerResponse, status: number, message: string): void {
  sendJson(response, status, { problems: [{ place: '', message }] });
}

/** Sends a page that only says something; `goOn` leads on from it by itself. */
export function sendPage(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  goOn?: string,
): void {
  const refresh = goOn === undefined ? '' : `<meta http-equiv="refresh" content="0;url=${escape(goOn)}">`;
  const html = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>阳光预算</title>${refresh}
<style>body{font:16px/1.8 sans-serif;max-width:40em;margin:15vh auto;padding:0 1em;color:#222}</style></head>
<body><h1>阳光预算</h1><p>${escape(message)}</p></body></html>
`;
  send(response, status, 'text/html; charset=utf-8', html, headers);
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(text, 'utf8');
  response.writeHead(status, { ...HEADERS, ...headers, 'Content-Type': type, 'Content-Length': bytes.length });
  response.end(bytes);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);
}
