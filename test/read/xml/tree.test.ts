import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseXml, type XmlElement } from '../../../shared/read/xml/tree.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function tree(xml: string | Uint8Array): XmlElement {
  const result = parseXml(typeof xml === 'string' ? strToU8(xml) : xml);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

it('names go by vocabulary, not by prefix', () => {
  const root = tree(
    `<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main" x:a="1" b="2"><y:z xmlns:y="urn:y"/></x:p>`,
  );
  expect(root.name).toBe('w:p');
  expect([...root.attributes]).toEqual(
    expect.arrayContaining([
      ['w:a', '1'],
      ['b', '2'],
    ]),
  );
  expect(root.children).toMatchObject([{ name: '?:z' }]);
});

it('text keeps its order; character references and CDATA are text', () => {
  expect(tree('<a>1&lt;&#x32;<b/><![CDATA[<3>]]></a>').children).toEqual([
    '1<2',
    expect.objectContaining({ name: 'b' }),
    '<3>',
  ]);
});

it('UTF-8 with a mark and UTF-16 are read', () => {
  expect(tree('\ufeff<a>甲</a>').children).toEqual(['甲']);
  const text = '<?xml version="1.0" encoding="UTF-16"?><a>甲</a>';
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...Array.from(text, (letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]).flat(),
  ]);
  expect(tree(wide).children).toEqual(['甲']);
});

describe('refuses', () => {
  const lol = '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>';
  const external = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l>&x;</l>';

  it.each<readonly [what: string, xml: string, words: RegExp]>([
    ['entities that grow', lol, /文档类型定义/],
    ['entities from outside', external, /文档类型定义/],
    ['a bare document type', '<!DOCTYPE html><html/>', /文档类型定义/],
    ['entities nobody declared', '<a>&b;</a>', /不合格式/],
    ['what is not closed', `<w:p ${W}><w:r>`, /不合格式/],
    ['an unknown prefix', '<w:p/>', /不合格式/],
    ['nothing at all', '', /不合格式|空的/],
    ['100,000 levels', '<a>'.repeat(100_000) + '</a>'.repeat(100_000), /嵌套超过 256 层/],
    ['two million elements', `<a>${'<b/>'.repeat(2_000_000)}</a>`, /内容太多/],
    ['another encoding', '<?xml version="1.0" encoding="GB2312"?><a/>', /编码/],
  ])('%s', (_, xml, words) => {
    const result = parseXml(strToU8(xml));
    expect(result.ok ? 'read' : result.problem).toMatch(words);
  });
});
