import { expect, it } from 'vitest';
import { readUpload } from '../../../renderer/screens/start/read-upload.ts';
import { exampleDraft, exampleText } from '../../document/open-example.ts';

const EXAMPLE = 'xinjiang-2025/examples/liaison-office-2025';

it('an uploaded draft is parsed like one from disk', async () => {
  expect(await readUpload(new Blob([exampleText(EXAMPLE)]))).toEqual({ ok: true, value: exampleDraft(EXAMPLE) });
});

it('a broken one says where, a foreign one says what it is not', async () => {
  const cut = await readUpload(new Blob([exampleText(EXAMPLE).slice(0, 400)]));
  expect(cut.ok ? '' : cut.problem[0]?.place).toMatch(/第 \d+ 行/);
  const picture = await readUpload(new Blob([new Uint8Array([0x89, 0x50, 0xff, 0xfe])]));
  expect(picture.ok ? '' : picture.problem[0]?.message).toContain('不是草稿文件');
});

it('one that is far too large is not read at all', async () => {
  const read = (): Promise<ArrayBuffer> => Promise.reject(new Error('was read'));
  const large = await readUpload({ size: 21 * 1024 * 1024, arrayBuffer: read });
  expect(large.ok ? '' : large.problem[0]?.message).toContain('20 MB');
});
