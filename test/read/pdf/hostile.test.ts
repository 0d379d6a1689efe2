import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PDF_RESOURCES } from '../../../host/reading/pdf-resources.ts';
import type { Located } from '../../../shared/base/result.ts';
import { isResourceName } from '../../../shared/read/pdf/resources.ts';
import { readPdf } from '../../../shared/read/pdf/read-pdf.ts';
import { DrawnPage, drawnPdf, pdfOf, stream } from './drawn-pdf.ts';
import { flowOf, linesOf } from './flow-text.ts';

/** No hostile file may take longer than this (ms); a busy machine is slow, a file without bounds endless. */
const BOUND = 20_000;

async function problemOf(bytes: Uint8Array): Promise<Located> {
  const started = performance.now();
  const read = await readPdf(bytes, PDF_RESOURCES);
  expect(performance.now() - started).toBeLessThan(BOUND);
  if (read.ok) expect.fail('was read');
  return read.problem;
}

/** A one-page file with these instructions and resources. */
function onePage(content: string, resources = '', more: readonly string[] = []): Uint8Array {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents 4 0 R >>`,
    content,
    ...more,
  ]);
}

/** A stream of binary data as text of one character a byte. */
function packed(bytes: Uint8Array, description: string): string {
  return stream(Buffer.from(bytes).toString('latin1'), description);
}

describe('a file that is no readable PDF', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('部门预算公开')],
    ['noise', new Uint8Array(randomBytes(20_000))],
  ])('%s: says so', async (_name, bytes) => {
    expect((await problemOf(bytes)).message).toMatch(/不是 PDF 文件/);
  });

  it('a head with noise after it says that the file is damaged', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(50_000)]);
    expect((await problemOf(new Uint8Array(bytes))).message).toMatch(/损坏/);
  });

  it('cut off anywhere, it is read as far as it goes or refused, never more', async () => {
    const whole = drawnPdf([new DrawnPage().text('预算公开', { x: 100, y: 300 })]);
    for (let end = 50; end < whole.length; end += 97) {
      const read = await readPdf(whole.slice(0, end), PDF_RESOURCES);
      if (read.ok) expect(['', '¶预算公开']).toContain(linesOf(read.value).join(''));
      else expect(read.problem.message).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('does not take the bytes away from their owner', async () => {
    const bytes = drawnPdf([new DrawnPage().text('预算', { x: 100, y: 300 })]);
    const { length } = bytes;
    await readPdf(bytes, PDF_RESOURCES);
    expect(bytes).toHaveLength(length);
  });
});

describe('a file that asks for too much', () => {
  it('ten thousand pages are refused with their number', async () => {
    const kids = Array.from({ length: 10_000 }, () => '3 0 R').join(' ');
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count 10000 >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ]);
    expect((await problemOf(bytes)).message).toMatch(/10000 页，最多读 600 页/);
  });

  it('a part that unpacks to hundreds of megabytes is refused before it is unpacked', async () => {
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024));
    expect((await problemOf(onePage(packed(bomb, '/Filter /FlateDecode')))).message).toMatch(/大得不合常理/);
  });

  it('hundreds of thousands of drawing instructions are refused with their page', async () => {
    const content = packed(deflateSync(Buffer.from('q Q '.repeat(250_000))), '/Filter /FlateDecode');
    const problem = await problemOf(onePage(content));
    expect([problem.place, problem.message]).toEqual(['第 1 页', expect.stringMatching(/不合常理/)]);
  });

  it('a page of many megabytes of instructions is refused before it is drawn', async () => {
    const content = packed(deflateSync(Buffer.from('0 0 m 9 9 l S\n'.repeat(1_000_000))), '/Filter /FlateDecode');
    expect((await problemOf(onePage(content))).message).toMatch(/大得不合常理/);
  });

  it('ends where the caller wants it to', async () => {
    const pages = Array.from({ length: 30 }, () => new DrawnPage().text('预算', { x: 100, y: 300 }));
    const stopped = new AbortController();
    stopped.abort(new Error('stopped'));
    await expect(readPdf(drawnPdf(pages), PDF_RESOURCES, stopped.signal)).rejects.toThrow('stopped');
    const later = new AbortController();
    setTimeout(() => {
      later.abort(new Error('later'));
    }, 1);
    await expect(readPdf(drawnPdf(pages), PDF_RESOURCES, later.signal)).rejects.toThrow('later');
  });
});

describe('a file with more than text in it', () => {
  it('scripts are not run', async () => {
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (globalThis.hostile = 1; while \\(true\\) {}) >> >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
    ]);
    await readPdf(bytes, PDF_RESOURCES);
    expect('hostile' in globalThis).toBe(false);
  });

  it('forms that draw themselves end', async () => {
    const form = stream(
      '/X Do',
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
    );
    const started = performance.now();
    const read = await readPdf(onePage(stream('/X Do'), '/XObject << /X 5 0 R >>', [form]), PDF_RESOURCES);
    expect(performance.now() - started).toBeLessThan(BOUND);
    expect(read.ok ? read.value.items : []).toEqual([]);
  });

  it('lists nested ten thousand deep end', async () => {
    const read = await readPdf(onePage(stream(`${'['.repeat(10_000)} TJ`)), PDF_RESOURCES);
    expect(read.ok ? read.value.items : []).toEqual([]);
  });

  it('a page tree that bites its tail ends', async () => {
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [2 0 R] /Count 3 /Parent 2 0 R >>',
    ]);
    await problemOf(bytes);
  });

  it('thousands of crossing lines end', async () => {
    const page = new DrawnPage();
    for (let place = 0; place < 590; place += 0.25) page.line(place, 0, place, 840).line(0, place, 590, place);
    const started = performance.now();
    await flowOf(page.text('预算', { x: 100, y: 300 }));
    expect(performance.now() - started).toBeLessThan(BOUND);
  });
});

it.each(['../../etc/passwd', 'a/b', 'a\\b', '.hidden', '', 'x.y.z/..'])('%j is no name of a resource', (name) => {
  expect(isResourceName(name)).toBe(false);
});

it.each(['UniGB-UCS2-H', '78-EUC-H', 'FoxitSerifBold.pfb', 'LiberationSans-Bold.ttf'])('%s is one', (name) => {
  expect(isResourceName(name)).toBe(true);
});
