import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The one session of a started door. The address that is printed carries a token that works once; it is exchanged for two
 * secrets, which last as long as this program does. The cookie cannot be read by scripts nor sent by other sites, but
 * cookies know no ports: the browser hands it to every program that listens on this machine. So a request also shows the
 * key, which only pages of this address and port hold.
 */
export class Session {
  private token: string | undefined = secret();
  private readonly pass = secret();
  private readonly key = secret();

  /** Where a person begins. */
  address(origin: string): string {
    return `${origin}/?token=${this.token ?? ''}`;
  }

  /** Takes the token; undefined if it is wrong or was used, else the cookie to set and the key for the page to keep. */
  exchange(token: string, port: number): { readonly cookie: string; readonly key: string } | undefined {
    if (this.token === undefined || !isSame(token, this.token)) return undefined;
    this.token = undefined;
    // Cookies know no ports: the name keeps two doors on one machine apart.
    return { cookie: `${cookieName(port)}=${this.pass}; Path=/; HttpOnly; SameSite=Strict`, key: this.key };
  }

  /** Whether a request's cookies belong to this session. */
  admits(cookies: string | undefined, port: number): boolean {
    return (cookies ?? '').split(';').some((cookie) => {
      const [name = '', value = ''] = cookie.trim().split('=');
      return name === cookieName(port) && isSame(value, this.pass);
    });
  }

  /** Whether a request shows the key. */
  isOfPage(key: unknown): boolean {
    return typeof key === 'string' && isSame(key, this.key);
  }
}

function cookieName(port: number): string {
  return `ysgk-${String(port)}`;
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that says nothing about where two texts differ. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
