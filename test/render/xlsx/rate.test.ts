import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { PackShelf } from '../../../host/pack-files.ts';
import { writeXlsx } from '../../../shared/render/xlsx/write-xlsx.ts';
import { documentOf, exampleDraft } from '../../document/open-example.ts';

const draft = exampleDraft('national-9/examples/public-service-center-2026');
const pack = new PackShelf().open(draft.pack);

it('a rate is the number a spreadsheet shows in percent, a rate that is not printed an empty cell', async () => {
  if (!pack.ok) throw new Error(pack.problem.message);
  const written = await writeXlsx(documentOf(draft), pack.value.theme, { draftMark: false });
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  const parts = unzipSync(written.value);
  const sheet = strFromU8(parts['xl/worksheets/sheet5.xml'] ?? new Uint8Array());
  // 事业运行: 236.30 against 227.56 is 3.84 % more; 一般行政管理事务 has not changed.
  expect(sheet).toMatch(/<c r="F\d+"[^>]*><v>236.3<\/v><\/c>.*?<c r="J\d+"[^>]*><v>0.0384<\/v><\/c><\/row>/u);
  expect(sheet).toMatch(/<v>12<\/v><\/c><c r="I(\d+)"[^>]*\/><c r="J\1"[^>]*\/><\/row>/u);
  expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('#,##0.00%');
});
