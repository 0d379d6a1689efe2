import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request was meant for this door and comes from its own pages. The Host header keeps out other names for this
 * machine (DNS rebinding); Origin and Sec-Fetch-Site keep out other pages, which could otherwise ask in the person's name.
 */
export function isOwnRequest(headers: IncomingHttpHeaders, port: number): boolean {
  const { host, origin } = headers;
  if (host !== `127.0.0.1:${String(port)}` && host !== `localhost:${String(port)}`) return false;
  return origin === undefined || origin === `http://${host}`;
}

/** Whether a page of another site, or of another port of this machine, made the browser ask. */
export function isForeignFetch(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
