import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { openDocumentFile } from '../../../host/reading/read-file.ts';
import { READ_LIMITS, type ReadOptions } from '../../../host/reading/reading-thread.ts';
import { docx, linesOf, textRows, xlsx } from '../../read/office-file.ts';
import { bomb, withDocument } from '../../read/zip/hostile-archive.ts';

/** Opening files that anybody may have made: what is read, what is refused, and that both end soon. */

const folder = mkdtempSync(join(tmpdir(), 'read-file-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The thread run from its source: the built one needs `npm run build`. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(
    `import { register } from '${import.meta.resolve('tsx/esm/api')}';
     register();
     await import('${new URL('../../../host/read-worker.ts', import.meta.url).href}');`,
  )}`,
);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

async function open(name: string, bytes: Uint8Array, options: ReadOptions = {}) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return openDocumentFile(path, { worker, ...options });
}

describe('reads', () => {
  it('a DOCX and an XLSX by content; plain data crosses the thread', async () => {
    const text = await open('甲.docx', docx(paragraph('收入预算')));
    expect(text.ok && [text.value.format, linesOf(text.value.flow), text.value.flow.unread]).toEqual([
      'docx',
      ['收入预算'],
      [],
    ]);
    const sheet = await open(
      '乙.xlsx',
      xlsx([
        {
          name: '表1',
          xml: textRows([
            ['科目', '合计'],
            ['201', '1.00'],
          ]),
        },
      ]),
    );
    expect(sheet.ok && [sheet.value.format, sheet.value.flow.items.length]).toEqual(['xlsx', 1]);
  });

  it('a file with the name of another kind, and says so', async () => {
    const read = await open('其实是表.docx', xlsx([{ name: '表1', xml: textRows([['科目', '合计']]) }]));
    expect(read.ok && [read.value.format, read.value.flow.unread]).toEqual([
      'xlsx',
      [{ place: {}, what: '文件名以 .docx 结尾，内容是 Excel 表格，已按内容读入' }],
    ]);
  });

  it('a file with macros without running them, and says so', async () => {
    const read = await open(
      '宏.docm',
      docx(paragraph('甲'), { more: { 'word/vbaProject.bin': strToU8('Sub AutoOpen') } }),
    );
    expect(read.ok && [linesOf(read.value.flow), read.value.flow.unread]).toEqual([
      ['甲'],
      [{ place: {}, what: '文件带有宏，没有读取，也没有运行' }],
    ]);
  });
});

const TEN = docx(paragraph('甲').repeat(10));

describe('refuses with the path first', () => {
  it.each<readonly [what: string, name: string, bytes: () => Uint8Array, words: RegExp]>([
    ['an empty file', '空.docx', () => new Uint8Array(), /空\.docx：文件是空的/],
    ['a bomb', '炸.docx', () => bomb(64), /炸\.docx：word\/document\.xml：.*解压后超过/],
    ['100,000 levels', '深.docx', () => withDocument('<a>'.repeat(100_000)), /深\.docx：word\/document\.xml：.*嵌套/],
  ])('%s', async (_, name, bytes, words) => {
    const read = await open(name, bytes());
    expect(read.ok ? 'read' : `${read.problem.place}：${read.problem.message}`).toMatch(words);
    if (!read.ok) expect(read.problem.place).toContain(join(folder, name));
  });

  it('a file larger than any disclosure, a folder, a device, a missing file', async () => {
    const path = join(folder, '大.pdf');
    writeFileSync(path, '%PDF-1.7');
    truncateSync(path, 65 * 1024 * 1024);
    const words = async (target: string) => {
      const read = await openDocumentFile(target, { worker });
      return read.ok ? 'read' : read.problem.message;
    };
    expect(await words(path)).toMatch(/65\.0 MB，超过公开稿 64 MB 的上限/);
    expect(await words(folder)).toMatch(/文件夹/);
    expect(await words('/dev/null')).toMatch(/不是普通文件/);
    expect(await words(join(folder, '没有.docx'))).toMatch(/找不到/);
  });
});

describe('ends the thread', () => {
  const large = docx(paragraph('收入预算支出预算').repeat(400_000));

  it('when the time is over', async () => {
    const read = await open('慢.docx', large, { limits: { ...READ_LIMITS, time: 400 } });
    expect(read.ok ? 'read' : read.problem.message).toMatch(/0\.4 秒还没读完/);
  });

  it('when the memory is used up', async () => {
    const read = await open('胖.docx', large, { limits: { ...READ_LIMITS, memory: 48 } });
    expect(read.ok ? 'read' : read.problem.message).toMatch(/内存不够/);
  });

  it('when it is called off', async () => {
    const read = await open('停.docx', large, { signal: AbortSignal.timeout(200) });
    expect(read.ok ? 'read' : read.problem.message).toBe('已停止读取');
    expect(await open('未.docx', TEN, { signal: AbortSignal.abort() })).toMatchObject({
      problem: { message: '已停止读取' },
    });
  });
});

describe('keeps a thread', () => {
  /** A program that answers every task with its own number, so that one sees whose answer it is; 慢 never comes. */
  const numbered = (memory: number) => ({
    limits: { time: 2_000, memory },
    worker: new URL(
      `data:text/javascript,${encodeURIComponent(
        `import { parentPort, threadId } from 'node:worker_threads';
         parentPort.on('message', (task) => { if (!task.name.startsWith('慢')) parentPort.postMessage({ ok: true, value: threadId }); });`,
      )}`,
    ),
  });
  const threadOf = async (name: string, options: ReadOptions): Promise<unknown> => {
    const read = await open(name, TEN, options);
    return read.ok ? read.value : read.problem.message;
  };

  it('that has read its file for the next one, and none that was ended', async () => {
    const options = numbered(201);
    const first = await threadOf('一.docx', options);
    expect(await threadOf('二.docx', options)).toBe(first);
    expect(await threadOf('慢.docx', { ...options, limits: { time: 100, memory: 201 } })).toMatch(/还没读完/);
    const next = await threadOf('三.docx', options);
    expect(next).not.toBe(first);
    expect(await threadOf('四.docx', options)).toBe(next);
  });

  it('but gives two files at a time a thread each, and other limits a thread of their own', async () => {
    const options = numbered(202);
    const [one, other] = await Promise.all([threadOf('甲.docx', options), threadOf('乙.docx', options)]);
    expect(one).not.toBe(other);
    expect([one, other]).not.toContain(await threadOf('丙.docx', numbered(203)));
  });
});
