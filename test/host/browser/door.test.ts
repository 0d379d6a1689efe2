import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { browserSystem } from '../../../host/browser/browser-system.ts';
import { openDoor, type Door } from '../../../host/browser/door.ts';
import { MAX_BODY_BYTES } from '../../../host/browser/request-body.ts';
import { createHandlers } from '../../../host/handlers.ts';
import { TEMPLATES } from '../../../host/pack-files.ts';
import { isWithin } from '../../../host/disk/real-target.ts';
import { workFolder } from '../../e2e/work-folder.ts';
import { smallDesk } from '../small-desk.ts';
import { enter, visit, type Secrets, type Sent, type Visit } from './visit.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const { desk, work, draft } = smallDesk();
const screens = join(workFolder(), 'renderer');
let door: Door;
let secrets: Secrets;

beforeAll(async () => {
  mkdirSync(join(screens, 'assets'), { recursive: true });
  writeFileSync(join(screens, 'index.html'), '<title>屏</title>');
  writeFileSync(join(screens, 'assets/main-a1b2C3d4.js'), 'go()');
  writeFileSync(join(screens, 'empty.css'), '');
  writeFileSync(join(screens, 'secret.key'), '密');
  writeFileSync(join(screens, '../outside.json'), '外');
  symlinkSync(join(screens, '../outside.json'), join(screens, 'link.json'));
  door = await openDoor({ handlers: createHandlers(system(), desk), desk, screens }, 0);
  secrets = await enter(door.address);
});
afterAll(() => door.close());

function system() {
  return browserSystem(work, TEMPLATES, resolve(import.meta.dirname, '../../../package.json'));
}

/** A request of the page that has entered. */
function page(path: string, sent: Sent = {}): Promise<Visit> {
  return visit(door.port, path, { ...sent, headers: { ...secrets, ...sent.headers } });
}

function ask(channel: string, question: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Visit> {
  return page(`/api/${channel}`, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify(question),
  });
}

test('the token works once, and the cookie it brings cannot be read by scripts or sent by other sites', async () => {
  const other = await openDoor({ handlers: createHandlers(system(), desk), desk, screens }, 0);
  const path = other.address.slice(other.address.indexOf('/?'));
  const first = await visit(other.port, path);
  expect(first.status).toBe(200);
  expect(first.headers['set-cookie']?.[0]).toMatch(/^ysgk-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  // The key goes behind #, which no browser sends anywhere.
  expect(first.text).toMatch(/content="0;url=\/#key=[\w-]{43}"/);
  const second = await visit(other.port, path);
  expect([second.status, second.headers['set-cookie']]).toEqual([403, undefined]);
  expect(second.text).toContain('已经用过');
  const mine = first.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  expect((await visit(other.port, path, { headers: { Cookie: mine } })).status).toBe(200);
  expect((await visit(other.port, '/', { headers: { Cookie: mine } })).text).toContain('屏');
  // The cookie of one door opens no other.
  expect((await visit(door.port, '/', { headers: { Cookie: mine } })).status).toBe(403);
  await other.close();
});

test.each([
  '/',
  '/assets/main-a1b2C3d4.js',
  '/api/app.start',
  '/events',
  '/download?path=x',
  '/?token=',
  '/?token=wrong',
])('nothing is to be had without the cookie: %s', async (path) => {
  for (const headers of [
    {},
    { Cookie: `ysgk-${String(door.port)}=wrong` },
    { Cookie: secrets.Cookie.replace(/.$/, '') },
  ]) {
    const { status, text } = await visit(door.port, path, { headers });
    expect(status).toBe(403);
    expect(text).toMatch(/[\u4e00-\u9fff]/);
  }
});

test.each(['/api/app.start', '/events', '/download?path=x'])(
  'the cookie alone, which every port of this machine gets to see, does not do: %s',
  async (path) => {
    const method = path.startsWith('/api/') ? 'POST' : 'GET';
    const wrong = [{}, { 'X-Key': '' }, { 'X-Key': secrets['X-Key'].replace(/.$/, '') }, { 'X-Key': secrets.Cookie }];
    for (const key of wrong) {
      const headers = { ...JSON_TYPE, Cookie: secrets.Cookie, ...key };
      const { status, text } = await visit(door.port, path, { method, headers, body: method === 'POST' ? '{}' : '' });
      expect([status, text.includes('启动时显示的地址')]).toEqual([403, true]);
    }
    const alone = { ...JSON_TYPE, 'X-Key': secrets['X-Key'] };
    expect((await visit(door.port, path, { method, headers: alone, body: method === 'POST' ? '{}' : '' })).status).toBe(
      403,
    );
  },
);

test('what the screens themselves are made of tells nobody the key', async () => {
  for (const path of ['/', '/assets/main-a1b2C3d4.js', '/?token=used']) {
    const { text, headers } = await visit(door.port, path, { headers: { Cookie: secrets.Cookie } });
    expect(`${text} ${JSON.stringify(headers)}`).not.toContain(secrets['X-Key']);
  }
});

test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example', '[::1]:80'])(
  'a request for the host “%s” is refused, cookie or not',
  async (host) => {
    expect((await page('/', { headers: { Host: host } })).status).toBe(403);
    expect((await ask('app.start', {}, { Host: host })).status).toBe(403);
  },
);

test('localhost is this machine too', async () => {
  expect((await page('/', { headers: { Host: `localhost:${String(door.port)}` } })).status).toBe(200);
});

test.each([
  ['another site', { Origin: 'https://evil.example' }],
  ['another port', { Origin: 'http://127.0.0.1:1' }],
  ['no site', { Origin: 'null' }],
  ['the other name of this machine', { Origin: 'http://localhost:PORT' }],
  ['a page of another port, as the browser says', { 'Sec-Fetch-Site': 'same-site' }],
  ['a page of another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
])('%s cannot ask in the person’s name', async (_name, headers) => {
  const forged = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(door.port))]),
  );
  const { status, headers: given } = await ask('app.start', {}, forged);
  expect(status).toBe(403);
  expect(Object.keys(given).filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect((await page('/events', { headers: forged })).status).toBe(403);
});

test('the page itself may ask', async () => {
  const own = { Origin: `http://127.0.0.1:${String(door.port)}`, 'Sec-Fetch-Site': 'same-origin' };
  const { status, text, headers } = await ask('app.start', {}, own);
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ door: 'browser', folder: work });
  expect(headers['cache-control']).toBe('no-store');
});

test.each([
  ['GET', {}, '', 405],
  ['PUT', JSON_TYPE, '{}', 405],
  ['OPTIONS', {}, '', 405],
  ['POST', { 'Content-Type': 'text/plain' }, '{}', 415],
  ['POST', {}, '{}', 415],
  ['POST', { ...JSON_TYPE, 'Content-Encoding': 'gzip' }, '{}', 415],
  ['POST', JSON_TYPE, '{"a":', 400],
  ['POST', JSON_TYPE, '', 400],
  ['POST', JSON_TYPE, Buffer.from([0x22, 0xff, 0x22]), 400],
  ['POST', JSON_TYPE, '{"nonsense":1}', 422],
])('%s %j %j: %i', async (method, headers, body, status) => {
  const answer = await page('/api/app.start', { method, headers, body });
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text)).toMatchObject({
    problems: [{ message: expect.stringMatching(/[\u4e00-\u9fff]/) as string }],
  });
});

test('an unknown channel is refused, whatever its name', async () => {
  for (const name of ['nowhere', 'toString', '__proto__', '']) expect((await ask(name, {})).status).toBe(422);
});

test('a question over 25 MB is refused, announced or not, without being read to the end', async () => {
  const announced = await page('/api/app.start', {
    method: 'POST',
    headers: { ...JSON_TYPE, 'Content-Length': String(MAX_BODY_BYTES + 1) },
  }).catch((error: unknown) => error);
  expect(announced).toMatchObject({ status: 413 });

  const sent = await new Promise<number>((done) => {
    const socket = connect(door.port, '127.0.0.1');
    const chunk = Buffer.alloc(1 << 20, 0x20);
    let megabytes = 0;
    const pour = (): void => {
      while (!socket.destroyed && megabytes < 200) {
        megabytes += 1;
        if (!socket.write(`100000\r\n${chunk.toString('latin1')}\r\n`)) {
          socket.once('drain', pour);
          return;
        }
      }
    };
    socket.on('error', () => undefined);
    socket.on('close', () => {
      done(megabytes);
    });
    socket.write(
      `POST /api/app.start HTTP/1.1\r\nHost: 127.0.0.1:${String(door.port)}\r\nCookie: ${secrets.Cookie}\r\nX-Key: ${secrets['X-Key']}\r\n` +
        `Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    socket.resume();
    pour();
  });
  expect(sent).toBeLessThan(60);
});

test('the built screens are served under a strict policy, hashed assets to be kept', async () => {
  const start = await page('/');
  expect(start.text).toBe('<title>屏</title>');
  expect(start.headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
      "font-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
  );
  expect(start.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  const asset = await page('/assets/main-a1b2C3d4.js');
  expect(asset.text).toBe('go()');
  expect(asset.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'private, max-age=31536000, immutable',
  });
  expect(await page('/empty.css')).toMatchObject({ status: 200, text: '' });
});

test.each([
  '/../outside.json',
  '/assets/../../outside.json',
  '/%2e%2e/outside.json',
  '/..%2foutside.json',
  '/..%5coutside.json',
  '/assets/%2e%2e%2f%2e%2e%2foutside.json',
  '/link.json',
  '/secret.key',
  '/assets',
  '/assets/',
  '/c:/outside.json',
  '/%00',
  '/%',
  '/nowhere.js',
])('%s leads nowhere', async (path) => {
  const { status, text } = await page(path);
  expect(status).toBe(404);
  expect(text).not.toContain('外');
});

test.each(['//evil.example/', 'http://evil.example/', '*'])('the target %s is refused', async (target) => {
  const reply = await new Promise<string>((done) => {
    const socket = connect(door.port, '127.0.0.1', () => {
      socket.write(
        `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${String(door.port)}\r\nCookie: ${secrets.Cookie}\r\nConnection: close\r\n\r\n`,
      );
    });
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    socket.on('close', () => {
      done(text);
    });
  });
  expect(reply).toMatch(/^HTTP\/1\.1 400 /);
});

test('files outside the folder are neither opened, saved, listed nor exported to, by any way round', async () => {
  const outside = workFolder();
  symlinkSync(outside, join(work, '门'));
  const whole = JSON.parse((await ask('draft.open', { path: draft })).text) as { value: { draft: unknown } };
  for (const folder of [outside, join(work, '门'), join(work, '..'), join(work, '门/新')]) {
    const path = join(folder, '甲.ysgk');
    const exported = {
      draft: whole.value.draft,
      folder,
      name: '甲',
      formats: ['json'],
      final: false,
      bundledFonts: true,
    };
    const replies = [
      await ask('draft.open', { path }),
      await ask('draft.save', { path, draft: whole.value.draft, expected: null, force: true }),
      await ask('folder.list', { path: folder }),
      await ask('export.run', exported),
    ];
    for (const { text } of replies) expect(text).toContain('不在本次打开的文件夹');
  }
});

test('a draft is saved under .ysgk only, and nothing under a name that some system does not have', async () => {
  const whole = JSON.parse((await ask('draft.open', { path: draft })).text) as { value: { draft: unknown } };
  const save = async (name: string): Promise<string> => {
    const question = { path: join(work, name), draft: whole.value.draft, expected: null, force: true };
    return (await ask('draft.save', question)).text;
  };
  for (const name of ['甲.html', '甲.ysgk.exe', '甲', '.bashrc', '甲.ysgk/../.profile']) {
    expect(await save(name)).toContain('.ysgk 结尾');
  }
  for (const name of [
    '甲\n乙.ysgk',
    '甲\u202eksgy.ysgk',
    'CON.ysgk',
    'com1.草稿.ysgk',
    'a:b.ysgk',
    '.ysgk',
    '新 /甲.ysgk',
    'nul/甲.ysgk',
  ]) {
    expect(await save(name)).toMatch(/文件名|Windows/);
  }
  const run = { draft: whole.value.draft, folder: work, formats: ['json'], final: false, bundledFonts: true };
  for (const name of ['lpt1', '甲\u200b', '甲|乙']) {
    expect(JSON.parse((await ask('export.run', { ...run, name })).text)).toMatchObject({ written: [] });
  }
  expect(readdirSync(work).filter((name) => !name.endsWith('.ysgk') || /con|com1/i.test(name))).toEqual(['门']);
});

test('an export can be downloaded under its Chinese name and is never shown as a page; other files cannot', async () => {
  const whole = JSON.parse((await ask('draft.open', { path: draft })).text) as { value: { draft: unknown } };
  const exported = await ask('export.run', {
    draft: whole.value.draft,
    folder: work,
    name: "甲'（定）",
    formats: ['html'],
    final: false,
    bundledFonts: true,
  });
  const [path = ''] = (JSON.parse(exported.text) as { written: string[] }).written;
  expect(isWithin(work, path)).toBe(true);
  const download = await page(`/download?path=${encodeURIComponent(path)}`);
  expect(download.status).toBe(200);
  expect(/^<!doctype html>/i.test(download.text)).toBe(true);
  expect(download.headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent("甲'（定）.html").replace("'", '%27')}`,
  );
  for (const other of [draft, '/etc/passwd', '', `${path}/../甲.ysgk`]) {
    expect((await page(`/download?path=${encodeURIComponent(other)}`)).status).toBe(404);
  }
});

test('a window hears what concerns it, and counts as there for as long as it listens', async () => {
  const window = 'window-0001';
  const stop = new AbortController();
  const stream = await fetch(`http://127.0.0.1:${String(door.port)}/events?window=${window}`, {
    headers: secrets,
    signal: stop.signal,
  });
  expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  let heard = '';
  const reading = stream.body?.pipeThrough(new TextDecoderStream()).pipeTo(
    new WritableStream({
      write: (text) => {
        heard += text;
      },
    }),
  );
  const opened = JSON.parse((await ask('draft.open', { path: draft }, { 'X-Window': window })).text) as {
    value: { draft: { otherMatters: string } };
  };
  const second = await ask('draft.open', { path: draft }, { 'X-Window': 'window-0002' });
  expect(JSON.parse(second.text)).toMatchObject({ value: { openElsewhere: true } });
  await wait(100);
  writeFileSync(draft, JSON.stringify({ ...opened.value.draft, otherMatters: '别人改的' }));
  await vi.waitFor(() => {
    expect(heard).toContain(`event: file-changed\ndata: ${JSON.stringify({ path: draft })}\n\n`);
  });
  stop.abort();
  await reading?.catch(() => undefined);
  await ask('draft.close', { path: draft }, { 'X-Window': 'window-0002' });
  await vi.waitFor(async () => {
    const third = await ask('draft.open', { path: draft }, { 'X-Window': 'window-0003' });
    // This page's own requests go without a name and count as one window; it has the draft open from before.
    await ask('draft.close', { path: draft });
    expect(JSON.parse(third.text)).toMatchObject({ value: { openElsewhere: false } });
    await ask('draft.close', { path: draft }, { 'X-Window': 'window-0003' });
  });
});

test('without built screens the page says so', async () => {
  const bare = await openDoor({ handlers: createHandlers(system(), desk), desk, screens: join(screens, 'nowhere') }, 0);
  const { status, text } = await visit(bare.port, '/', { headers: await enter(bare.address) });
  expect([status, text.includes('界面还没有构建')]).toEqual([200, true]);
  await bare.close();
});

test('a port that is taken is not shared', async () => {
  await expect(openDoor({ handlers: createHandlers(system(), desk), desk, screens }, door.port)).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
