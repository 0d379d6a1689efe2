/** Reading a document folds widths to compare; the name it says is the one that was typed. */
import { expect, it } from 'vitest';
import { PackShelf } from '../../../host/pack-files.ts';
import { readContext } from '../../../shared/check/read-context.ts';
import { runChecks } from '../../../shared/check/run.ts';
import { readDocx } from '../../../shared/read/docx/read-docx.ts';
import { asPrinted, folded } from '../../../shared/base/fold.ts';
import { recognise } from '../../../shared/read/recognise/recognise.ts';
import { writeDocx } from '../../../shared/render/docx/write.ts';
import { classificationOfTests, documentOf, draftFrom, exampleText } from '../../document/open-example.ts';

it.each([
  ['濮阳县第１中学', '濮阳县第１中学2025年部门预算公开'],
  ['县Ⅱ类幼儿园', '关于县Ⅱ类幼儿园2025年的说明'],
  ['乡敬老院㈠', '乡敬老院㈠2025年'],
  ['３Ｄ打印中心', '编制部门：３Ｄ打印中心'],
])('%s is found as it is printed', (name, text) => {
  expect(asPrinted(folded(name), text)).toBe(name);
});

it('a name that is not there is not found, nor one that begins within a letter', () => {
  expect(asPrinted('甲局', '乙局2025年')).toBeUndefined();
  expect(asPrinted('', '乙局')).toBeUndefined();
  expect(asPrinted('I类幼儿园', '县Ⅱ类幼儿园')).toBeUndefined();
});

it.each(['濮阳县第１中学', '乡中心敬老院㈠'])(
  'an exported document of %s says nothing about its name',
  async (name) => {
    const text = exampleText('xinjiang-2025/examples/liaison-office-2025');
    const { organization } = draftFrom(text);
    const draft = draftFrom(text.replaceAll(organization.name, name));
    const { overallPerformance } = draft;
    if (overallPerformance === undefined) throw new Error('the example has no overall sheet');
    // Its overall sheet bears another name: an oddity of that disclosure.
    const document = documentOf({ ...draft, overallPerformance: { ...overallPerformance, title: name } });
    const pack = new PackShelf().open(draft.pack);
    if (!pack.ok) throw new Error(pack.problem.message);
    const bytes = await writeDocx(document, pack.value.theme, { draftMark: false });
    if (!bytes.ok) throw new Error('texts were lost');
    const flow = readDocx(bytes.value);
    const read = flow.ok ? recognise(flow.value, [pack.value]) : flow;
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value.document.organization).toBe(name);
    const { findings } = runChecks(readContext(read.value, pack.value, classificationOfTests()));
    expect(findings.filter(({ rule }) => rule === 40).map(({ message }) => message)).toEqual([]);
  },
);
