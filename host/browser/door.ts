import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Desk } from '../desk.ts';
import { dispatch } from '../dispatch.ts';
import type { Handlers } from '../handler.ts';
import { realTarget } from '../disk/real-target.ts';
import { isForeignFetch, isOwnRequest } from './origin.ts';
import { Pages } from './pages.ts';
import { sendJson, sendPage, sendProblem } from './reply.ts';
import { readJsonBody } from './request-body.ts';
import { attachment, screenFile, sendFile } from './sent-file.ts';
import { Session } from './session.ts';

/** What a door is made of. */
export interface DoorParts {
  readonly handlers: Handlers;
  readonly desk: Desk;
  /** Where the built screens stand. */
  readonly screens: string;
}

/** An open door. */
export interface Door {
  /** Where a person begins: the token in it works once. */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Opens the door on a port of this machine (0: any free one), for this machine alone; rejects if the port is taken. */
export async function openDoor(parts: DoorParts, port: number): Promise<Door> {
  const server = createServer();
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      listening();
    });
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const visitor = new Visitor(parts, bound.port);
  server.on('request', (request, response) => {
    visitor.receive(request, response).catch((error: unknown) => {
      process.stderr.write(`程序内部出错：${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
      if (response.headersSent) response.destroy();
      else sendProblem(response, 500, '程序内部出错');
    });
  });
  return {
    address: visitor.session.address(`http://127.0.0.1:${String(bound.port)}`),
    port: bound.port,
    close: () => shut(server),
  };
}

/** Receives requests: who is let in, and where to. */
class Visitor {
  readonly session = new Session();
  private readonly pages: Pages;

  constructor(
    private readonly parts: DoorParts,
    private readonly port: number,
  ) {
    this.pages = new Pages(parts.desk);
  }

  async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers, method = '' } = request;
    if (!isOwnRequest(headers, this.port)) {
      sendProblem(response, 403, '只接受本机浏览器中本程序页面的请求');
      return;
    }
    const url = targetOf(request, this.port);
    if (url === undefined) {
      sendProblem(response, 400, '地址不对');
      return;
    }
    const known = this.session.admits(headers.cookie, this.port);
    const token = url.pathname === '/' ? url.searchParams.get('token') : null;
    if (token !== null && method === 'GET') {
      this.begin(response, token, known);
    } else if (!known) {
      sendPage(response, 403, '请用启动时显示的完整地址打开。那个地址只能用一次；已经用过的，请重新启动程序。');
    } else if (isWork(url.pathname) && !this.session.isOfPage(headers['x-key'])) {
      sendProblem(response, 403, '这个页面不是用启动时显示的地址打开的，请用那个完整地址打开');
    } else if (url.pathname.startsWith('/api/')) {
      await this.answer(request, response, url.pathname.slice('/api/'.length));
    } else if (method !== 'GET') {
      sendProblem(response, 405, '不支持这种请求');
    } else if (url.pathname === '/events' || url.pathname === '/download') {
      await this.hand(request, response, url);
    } else {
      await this.show(response, url.pathname);
    }
  }

  /** A page that leads on, not a redirect: after one, some browsers would not send the cookie they were just given. */
  private begin(response: ServerResponse, token: string, known: boolean): void {
    const secrets = this.session.exchange(token, this.port);
    // What stands behind # is never sent anywhere: the page takes the key from there.
    if (secrets !== undefined) {
      sendPage(response, 200, '正在打开……', { 'Set-Cookie': secrets.cookie }, `/#key=${secrets.key}`);
    } else if (known) sendPage(response, 200, '正在打开……', {}, '/');
    else sendPage(response, 403, '这个地址已经用过或不完整，请重新启动程序，用新显示的地址打开。');
  }

  private async answer(request: IncomingMessage, response: ServerResponse, channel: string): Promise<void> {
    if (request.method !== 'POST') {
      sendProblem(response, 405, '不支持这种请求');
      return;
    }
    if (isForeignFetch(request.headers)) {
      sendProblem(response, 403, '只接受本程序页面的请求');
      return;
    }
    const body = await readJsonBody(request);
    if (!body.ok) {
      // What is still on its way is not read: the connection ends with this answer.
      response.setHeader('Connection', 'close');
      sendProblem(response, body.problem.status, body.problem.message);
      return;
    }
    const reply = await this.pages.answer(request.headers['x-window'], (page) =>
      dispatch(this.parts.handlers, channel, body.value, page),
    );
    if (reply.ok) sendJson(response, 200, reply.value);
    else sendJson(response, 422, { problems: reply.problem });
  }

  /** Events, and files that an export wrote. */
  private async hand(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (isForeignFetch(request.headers)) {
      sendProblem(response, 403, '只接受本程序页面的请求');
    } else if (url.pathname === '/events') {
      this.pages.listen(url.searchParams.get('window'), response);
    } else {
      const path = await realTarget(url.searchParams.get('path') ?? '');
      const sent = this.parts.desk.written.has(path) && (await sendFile(response, path, attachment(path)));
      if (!sent) sendProblem(response, 404, '没有这个导出文件');
    }
  }

  private async show(response: ServerResponse, pathname: string): Promise<void> {
    const file = await screenFile(this.parts.screens, pathname);
    // Names of assets carry a hash of their content.
    const lasting = /^\/assets\/[^/]*-[\w-]{8}\.\w+$/.test(pathname);
    const headers = lasting ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {};
    if (file !== undefined && (await sendFile(response, file, headers))) return;
    if (pathname === '/') sendPage(response, 200, '界面还没有构建，请先运行 npm run build，再刷新本页。');
    else sendPage(response, 404, '没有这个页面。');
  }
}

/** Whether an address leads to what a person works with; the screens themselves say nothing about anybody. */
function isWork(pathname: string): boolean {
  return pathname.startsWith('/api/') || pathname === '/events' || pathname === '/download';
}

function targetOf(request: IncomingMessage, port: number): URL | undefined {
  const target = request.url ?? '';
  if (!target.startsWith('/') || target.startsWith('//')) return undefined;
  const base = `http://127.0.0.1:${String(port)}`;
  return URL.canParse(target, base) ? new URL(target, base) : undefined;
}

async function shut(server: Server): Promise<void> {
  await new Promise<void>((closed) => {
    server.close(() => {
      closed();
    });
    server.closeAllConnections();
  });
}
