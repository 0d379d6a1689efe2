import { describe, expect, it } from 'vitest';
import { docxFlow, linesOf } from '../office-file.ts';

/** What of a paragraph is read, and what is not. */

const paragraph = (...inside: readonly string[]) => `<w:p>${inside.join('')}</w:p>`;
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;

describe('the text of a paragraph', () => {
  it.each<readonly [what: string, inside: string, text: string]>([
    [
      'runs, tabs, breaks and hyphens',
      `<w:r><w:t>本部门</w:t><w:tab/><w:t>收入</w:t><w:br/><w:t>支</w:t><w:softHyphen/><w:t>出</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>`,
      '本部门\t收入\n支出-1',
    ],
    ['white space only where it is kept', `<w:r><w:t> 甲 </w:t></w:r>${run(' 乙 ')}`, '甲 乙 '],
    ['a page break at the end is no line', `${run('甲')}<w:r><w:br w:type="page"/></w:r>`, '甲'],
    [
      'deleted text is left out, inserted text kept',
      `${run('支出')}<w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins>${run('12')}</w:ins>`,
      '支出12',
    ],
    ['text moved away and to here', `<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`, '新'],
    [
      'the result of a field without its code',
      `${run('第')}${mark('begin')}${code('PAGE \\* ARABIC')}${mark('separate')}${run('3')}${mark('end')}${run('页')}`,
      '第3页',
    ],
    [
      'a field within the code of a field',
      `${mark('begin')}${code('IF ')}${mark('begin')}${code('A')}${mark('separate')}${run('藏')}${mark('end')}${mark('separate')}${run('见')}${mark('end')}`,
      '见',
    ],
    ['a simple field', `<w:fldSimple w:instr="DATE">${run('2025年')}</w:fldSimple>`, '2025年'],
    ['hidden text', `${run('见')}${run('藏', '<w:vanish/>')}${run('也见', '<w:vanish w:val="0"/>')}`, '见也见'],
    ['text hidden by a style', `${run('见')}${run('藏', '<w:rStyle w:val="secret"/>')}`, '见'],
    [
      'signs of symbol fonts',
      `<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>8次</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`,
      '≥8次☑',
    ],
    [
      'links, smart tags and content controls',
      `<w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${run('丙')}</w:sdtContent></w:sdt>`,
      '甲乙丙',
    ],
    [
      'the base of a text with its pronunciation',
      `<w:r><w:ruby><w:rt>${run('kè')}</w:rt><w:rubyBase>${run('克')}</w:rubyBase></w:ruby></w:r>`,
      '克',
    ],
    ['a note reference prints nothing', `${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>`, '甲'],
  ])('%s', (_, inside, text) => {
    const styles = '<w:style w:type="character" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(linesOf(docxFlow(paragraph(inside), { styles }))).toEqual([text]);
  });

  it('a field may begin in one paragraph and end in another', () => {
    const body =
      paragraph(mark('begin'), code('TOC \\o'), mark('separate'), run('一、甲'), '<w:r><w:tab/></w:r>', run('1')) +
      paragraph(run('二、乙'), mark('end'));
    expect(linesOf(docxFlow(`<w:sdt><w:sdtContent>${body}</w:sdtContent></w:sdt>`))).toEqual(['一、甲\t1', '二、乙']);
  });

  it('a paragraph whose end was deleted goes on in the next', () => {
    const deleted = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('收入')}</w:p>`;
    expect(linesOf(docxFlow(deleted + paragraph(run('预算')) + paragraph(run('支出'))))).toEqual(['收入预算', '支出']);
  });

  it('a text box follows its paragraph, once', () => {
    const drawing = `<w:drawing><wps:wsp><wps:txbx>${box('框里')}</wps:txbx></wps:wsp></w:drawing>`;
    const fallback = `<w:pict><v:shape><v:textbox>${box('框里')}</v:textbox></v:shape></w:pict>`;
    const choices = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(linesOf(docxFlow(paragraph(run('甲'), choices) + paragraph(run('乙'))))).toEqual(['甲', '框里', '乙']);
    expect(linesOf(docxFlow(paragraph(`<w:r>${fallback}</w:r>`)))).toEqual(['框里']);
  });

  it('says where pictures, objects and signs drawn by fields stand', () => {
    const body =
      paragraph(run('收支总表')) +
      paragraph('<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r>') +
      paragraph(mark('begin'), code(' EQ \\o\\ac(○,1)'), mark('end'), '<w:r><w:object/></w:r>');
    const whats = docxFlow(body).unread.map(({ what }) => what);
    expect(whats).toEqual([
      '图片（在 “收支总表” 之后）',
      '用域画出的符号（EQ \\o\\ac(○,1)）（在 “收支总表” 之后）',
      '嵌入的对象（在 “收支总表” 之后）',
    ]);
  });
});

describe('outline levels', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="base"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="h3"><w:name w:val="heading 3"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="round"><w:basedOn w:val="round"/></w:style>';

  it.each([
    ['<w:pStyle w:val="own"/>', 2],
    ['<w:pStyle w:val="own"/><w:outlineLvl w:val="0"/>', 1],
    ['<w:pStyle w:val="own"/><w:outlineLvl w:val="9"/>', undefined],
    ['<w:pStyle w:val="h3"/>', 3],
    ['<w:pStyle w:val="round"/>', undefined],
  ])('%s', (properties, outline) => {
    const [line] = docxFlow(`<w:p><w:pPr>${properties}</w:pPr>${run('甲')}</w:p>`, { styles }).items;
    expect(line?.kind === 'line' ? line.outline : 'none').toBe(outline);
  });
});

it('the strict form of the standard reads the same', () => {
  const more = {
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="m" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>',
    'word/document.xml':
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>',
  };
  expect(linesOf(docxFlow('', { more }))).toEqual(['甲']);
});
