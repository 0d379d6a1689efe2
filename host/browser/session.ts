import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The one session of a started door. The address that is printed carries a token that works once; it is exchanged for a
 * cookie that scripts cannot read and other sites cannot send, which lasts as long as the browser and this program do.
 */
export class Session {
  private token: string | undefined = secret();
  private readonly key = secret();

  /** Where a person begins. */
  address(origin: string): string {
    return `${origin}/?token=${this.token ?? ''}`;
  }

  /** Takes the token; undefined if it is wrong or was used, else the cookie to set. */
  exchange(token: string, port: number): string | undefined {
    if (this.token === undefined || !isSame(token, this.token)) return undefined;
    this.token = undefined;
    // Cookies know no ports: the name keeps two doors on one machine apart.
    return `${cookieName(port)}=${this.key}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Whether a request's cookies belong to this session. */
  admits(cookies: string | undefined, port: number): boolean {
    return (cookies ?? '').split(';').some((cookie) => {
      const [name = '', value = ''] = cookie.trim().split('=');
      return name === cookieName(port) && isSame(value, this.key);
    });
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
