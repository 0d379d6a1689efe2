import type { Draft } from './draft-json.ts';
import type { ExpectedBlock, ExpectedDocument } from './expected-block.ts';
import { expectedGlossary } from './expected-glossary.ts';
import { expectedTables } from './expected-tables.ts';
import type { Facts } from './facts.ts';
import { factsOf } from './facts.ts';
import { sectionFive, sectionFour, sectionSix } from './prose-parts-four-to-six.ts';
import { overviewOfOffice, sectionOne, sectionThree, sectionTwo } from './prose-parts-one-to-three.ts';
import { sectionEight, sectionEleven, sectionNine, sectionSeven, sectionTen } from './prose-parts-seven-to-eleven.ts';
import { sectionTwelve } from './prose-part-twelve.ts';

/*
 * Where the specification leaves a choice, the oracle takes the most literal reading. Each one, so that another can be compared:
 *
 *  1. "Is there money" tests the exact sum of what is named: 收入预算包括 each source group (own + transfer as one), 支出预算包括 and
 *     五（二） each 类, 五（三） each 项, 六 each 款, 四 each fund. A 类 whose 项 cancel out has rows in the tables and no name in the prose.
 *  2. A row of a table stays if any of that table's own columns is not 0; so an 项 may stand in table 2 and not in table 3.
 *     Parents stand only above such rows and print their own exact sums, which may be blank.
 *  3. Tables 1 and 4 add a 类 outside the form's list if the row's own amounts (table 4: any of its four) are not all 0.
 *  4. 七 has s7.empty only if table 7 has no row. It names the projects of table 7 whose fiscal or non-fiscal sum (table 3 view, all
 *     sources) is not 0, numbered without gaps; if table 7 has rows but none of its projects has money, only the heading stands.
 *  5. Within an 项 of table 7 (and at one 项 of table 11) projects stand in the order of their first general (carry) line: in table 7
 *     of that 项, in table 11 of the whole ledger. The smallest 项 of table 11 is that of all the project's carry lines, 0 or not.
 *  6. Table 10 is empty, with its note, when all its cells are blank; sums of several funds that cancel out leave it filled.
 *  7. 四: s4.general is left out when no 类 has general money; s4.fund and s4.soe stand only where the fund's sum is not 0.
 *  8. 未安排 and the silence of the other sources test the exact figures of both years, `prior` included; `prior` always replaces the sum,
 *     also where last year's lines exist.
 *  9. Rate and difference: both years as displayed; equal as displayed gives 增加 0.00, 增长 0.00%. Displayed base 0 gives 100.00%, 增长 or
 *     下降 by the sign of the difference. Negative numbers print with `-`; nothing prints as `-0.00`.
 * 10. A code without a name: the code in the name cell, bare `218` in tables 1 and 4, the bare 7-digit code as the name of a
 *     basic row of table 11, 科目218 in all prose. 六 repeats a 款 name that two codes share.
 * 11. `codeNames` renames known codes everywhere, tables 1 and 4 too, except 234 in table 4 of the 2024 form, which is the form's own word.
 * 12. A typed text that is missing or blank prints 【待填】: reasons, uses, basis, allocation, period, contact, phone, manager, goals,
 *     glossary entries, main functions (none at all: one 【待填】 paragraph). `undertaker` and the sheet's `title` fall back to the name.
 * 13. Inside a sentence (reasons, uses) exactly one 。 or ； at the end of a typed text goes.
 * 14. "\n" splits any paragraph, also where the typed text stands in mid-sentence (reasons, uses) or in an override; blank parts are
 *     dropped. An override on the first id replaces the whole text, `.2` and `.3` included; an override may also name a `.2`.
 *     A table's note is one text and is not split. Overrides reach table notes (`t08.note`), 备注： included.
 * 15. Operators are folded only at the beginning of `target` and `lastYear`, and only `>=` and `<=`.
 * 16. 十二（四）: without the 整体 sheet 0个, the amount stays the whole budget. 2025 counts each project with money once. The amounts are all
 *     project lines, projects that cancel out included. 涉密: projects with money, all their sources together.
 * 17. s10.change and 十一 take the sums of all their lines; threePublic.total is its own key. A vehicle is bought by 31013 and 30913.
 * 18. Words of `kind` stand also in 十二（三） equipment and planned vehicles (first words), 本X, 我X; `及下属各预算单位` and
 *     单位运行经费 never change. 我X is 2024 only.
 * 19. Sheet fields print the `title` typed for the 整体 sheet; project sheets need `performance`, money, and no secrecy.
 * 20. Headings of the parts and sections are those of forms.md with the kind word; brackets and white space are not compared,
 *     all other punctuation is (half-width commas, colons, operators).
 * 21. closing.date is padded in the 2024 form only; closing stands after the glossary.
 */

/** `2024年02月25日` in the 2024 form, `2025年2月20日` in the 2025 form. */
function closing(facts: Facts): readonly ExpectedBlock[] {
  const blocks: ExpectedBlock[] = [{ type: 'paragraph', id: 'closing.name', text: facts.name }];
  const date = facts.draft.publishedOn;
  if (date !== undefined) {
    const [year = '', month = '', day = ''] = date.split('-');
    const unpadded = `${year}年${String(Number(month))}月${String(Number(day))}日`;
    const text = facts.form === '2024' ? `${year}年${month}月${day}日` : unpadded;
    blocks.push({ type: 'paragraph', id: 'closing.date', text });
  }
  return blocks;
}

/** An override replaces the whole paragraph; then a text of several lines becomes several paragraphs, `.2`, `.3` … */
function overriddenAndSplit(facts: Facts, blocks: readonly ExpectedBlock[]): readonly ExpectedBlock[] {
  const result: ExpectedBlock[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      result.push(block);
      continue;
    }
    const text = facts.draft.overrides[block.id] ?? block.text;
    const parts = text.split('\n').filter((part) => part.trim() !== '');
    parts.forEach((part, index) => {
      const id = index === 0 ? block.id : `${block.id}.${String(index + 1)}`;
      result.push({ type: 'paragraph', id, text: index === 0 ? part : (facts.draft.overrides[id] ?? part) });
    });
  }
  return result;
}

/** The whole document that the draft must give, written out naively from the specification; `draft` must be valid. */
export function expectedDocument(draft: unknown, codeNames: ReadonlyMap<string, string>): ExpectedDocument {
  // The oracle judges documents, not drafts: the schema has already judged this one.
  const facts = factsOf(draft as Draft, codeNames);
  const { word, name } = facts;
  const year = String(facts.year);
  const blocks: readonly ExpectedBlock[] = [
    ...overviewOfOffice(facts),
    { type: 'heading', level: 1, id: 'p2', text: `第二部分 ${year}年${word}预算公开表` },
    ...expectedTables(facts),
    { type: 'heading', level: 1, id: 'p3', text: `第三部分 ${year}年${word}预算情况说明` },
    ...sectionOne(facts),
    ...sectionTwo(facts),
    ...sectionThree(facts),
    ...sectionFour(facts),
    ...sectionFive(facts),
    ...sectionSix(facts),
    ...sectionSeven(facts),
    ...sectionEight(facts),
    ...sectionNine(facts),
    ...sectionTen(facts),
    ...sectionEleven(facts),
    ...sectionTwelve(facts),
    ...expectedGlossary(facts),
    ...closing(facts),
  ];
  return {
    format: 'ysgk-document',
    version: 1,
    title: `${name}${year}年${word}预算公开`,
    blocks: overriddenAndSplit(facts, blocks),
  };
}
