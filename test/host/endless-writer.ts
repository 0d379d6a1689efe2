/**
 * Writes one draft over and over until it is killed, each time with the next number in 其他事项, and prints the number
 * once it is safe. Run by crash.test.ts as a process of its own.
 */
import { dirname, join } from 'node:path';
import { readDraftFile } from '../../host/draft/draft-file.ts';
import { DraftStore } from '../../host/draft/draft-store.ts';
import { Recovery } from '../../host/draft/recovery.ts';
import { NOTHING_UNFINISHED } from '../../shared/draft/unfinished.ts';

const [what = '', example = '', data = ''] = process.argv.slice(2);
const read = await readDraftFile(example);
if (!read.ok) throw new Error('the example opens');
const recovery = new Recovery(data);
const store = new DraftStore(data);
const path = join(dirname(data), '草稿.ysgk');

// Two megabytes of text: long enough a writing to be killed in its middle.
const functions = Array.from({ length: 14 }, () => '职'.repeat(50_000));
const organization = { ...read.value.organization, functions };

for (let number = 1; ; number += 1) {
  const draft = { ...read.value, organization, otherMatters: String(number) };
  if (what === 'recovery')
    await recovery.write(
      { key: 'key-0001', path: null, draft, unfinished: NOTHING_UNFINISHED },
      { pid: process.pid, client: 'x' },
    );
  else await store.save(path, { draft, expected: null, force: true });
  process.stdout.write(`${String(number)}\n`);
}
