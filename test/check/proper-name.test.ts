/** A name that ends as the next word begins is no slip of the hand; a word written twice is. */
import { expect, it } from 'vitest';
import { isJoinOfName } from '../../shared/check/document/proper-name.ts';
import { repeatedWords } from '../../shared/check/document/repeated-word.ts';
import { runChecks } from '../../shared/check/run.ts';
import { exampleDraft } from '../document/open-example.ts';
import { contextOf } from './example-context.ts';

const OFFICES = [
  '!濮阳县城关镇人民政府',
  '!城关镇教育中心',
  '!县人民医院',
  '!镇中心中心学校',
  '教育资助中心',
  '培训经费',
].join('\n');

const slips = (text: string): readonly string[] =>
  repeatedWords(text)
    .filter((repeated) => !isJoinOfName(text, repeated, OFFICES))
    .map(({ word }) => word);

it.each([
  ['濮阳县城关镇人民政府政府采购预算', []],
  ['2025年县人民医院医院运行经费', []],
  ['下属预算单位城关镇教育中心中心学校', []],
  ['镇中心中心学校2025年预算', []],
  ['项目教育资助中心中心设备购置', []],
  ['拨付教育资助中心资助学生', []],
  ['政府采购采购预算', ['采购']],
  ['濮阳县城关镇人民政府政府采购采购预算', ['采购']],
  ['濮阳县城关镇人民政府濮阳县城关镇人民政府预算', ['濮阳县城关镇人民政府']],
  ['培训经费培训经费10万元', ['培训经费']],
  ['主要用于人民人民政府的开支', ['人民']],
])('%s', (text, words) => {
  expect(slips(text)).toEqual(words);
});

it.each(['濮阳县城关镇人民政府', '某县政府采购', '某县机关', '某某事业单位'])(
  'an office called %s: nothing is found in the form’s own sentences',
  (name) => {
    const draft = exampleDraft('xinjiang-2025/examples/liaison-office-2025');
    const { findings } = runChecks(contextOf({ ...draft, organization: { ...draft.organization, name } }));
    expect(findings.filter(({ rule, message }) => rule === 45 && message.includes('连着写了两次'))).toEqual([]);
  },
);
