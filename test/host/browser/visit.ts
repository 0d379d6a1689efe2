/** Requests as any program on this machine could make them: every header can be forged, nothing is followed. */
import { request, type IncomingHttpHeaders } from 'node:http';

/** What came back. */
export interface Visit {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What is sent. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Makes one request; a connection that the other side ends after answering counts as answered. */
export function visit(port: number, path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Visit> {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('close', () => {
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

/** The two secrets of a door, as headers of every request. */
export interface Secrets extends Readonly<Record<string, string>> {
  readonly Cookie: string;
  readonly 'X-Key': string;
}

/** Takes the token of an address; returns what to send from then on. */
export async function enter(address: string): Promise<Secrets> {
  const url = new URL(address);
  const { headers, text } = await visit(Number(url.port), `${url.pathname}${url.search}`);
  const cookie = headers['set-cookie']?.[0]?.split(';')[0];
  const key = /#key=([\w-]+)/.exec(text)?.[1];
  if (cookie === undefined || key === undefined) throw new Error('no secrets for the token');
  return { Cookie: cookie, 'X-Key': key };
}
