/**
 * The second secret of the local browser door, besides its cookie: the address a person opens leads to `/#key=…`, and
 * the page shows the key with everything it asks. Pages of other ports share the cookie, but not what a page keeps.
 */

const KEPT_AS = 'door-key';
const IN_ADDRESS = /^#key=([\w-]{43})$/;

/** The key of this door, out of the address the first time; empty for a page that never got one. */
export function doorKey(): string {
  const given = IN_ADDRESS.exec(location.hash)?.[1];
  if (given === undefined) return localStorage.getItem(KEPT_AS) ?? '';
  localStorage.setItem(KEPT_AS, given);
  // Out of sight, and out of what a person may copy from the address bar.
  history.replaceState(history.state, '', location.pathname);
  return given;
}
