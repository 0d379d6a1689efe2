/** The one page the desktop shell shows, by its own scheme: nothing is ever loaded from `file://` or from a network. */

/** The scheme the built screens are served under. */
export const APP_SCHEME = 'app';

const HOST = 'budget';

/** The address of the page. */
export const APP_PAGE = `${APP_SCHEME}://${HOST}/`;

/** Whether an address lies within the built screens. Parsed, not compared as text: `app://budget.evil/` does not. */
export function isAppAddress(address: string): boolean {
  const url = parse(address);
  return url?.protocol === `${APP_SCHEME}:` && url.host === HOST;
}

/** Whether an address is the page itself, whatever follows `#`; going there again is a reload. */
export function isAppPage(address: string): boolean {
  const url = parse(address);
  return isAppAddress(address) && url?.pathname === '/' && url.search === '';
}

/** The path within the built screens an address names, decoded; undefined if it names nothing there can be. */
export function filePathOf(address: string): string | undefined {
  const url = parse(address);
  if (url === undefined || !isAppAddress(address)) return undefined;
  try {
    const path = decodeURIComponent(url.pathname).slice(1);
    const names = path.split('/');
    // A name is never a way up, a drive or a device; `:` also keeps alternate NTFS streams out.
    if (names.some((name) => name === '..' || name === '.' || /[\\:\0]/u.test(name))) return undefined;
    return path === '' ? 'index.html' : path;
  } catch {
    return undefined;
  }
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
