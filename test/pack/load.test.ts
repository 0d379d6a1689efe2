import { describe, expect, test } from 'vitest';
import { readPackFiles } from '../../host/pack-files.ts';
import { printLocated } from '../../shared/base/result.ts';
import { loadPack } from '../../shared/pack/load.ts';
import { messageFor, sourceWith, type Files } from './overlay.ts';

const block = (id: string, patch: Files): Files => ({ blocks: { [id]: patch } });

describe('a wrong pack is reported in one line that says where', () => {
  test.each<readonly [string, Files, Files, string]>([
    ['a missing file', {}, { prose: ['part2', 's99'] }, '模板包 mine 的 prose/s99.json：缺少这个文件'],
    [
      'broken JSON',
      { 'prose/s02.json': '{\n  "blocks": {\n    "s2": {"text": "二、}\n}' },
      {},
      '模板包 mine 的 prose/s02.json，第 3 行第 20 列：不是有效的 JSON，请检查这里的标点和引号',
    ],
    ['an empty file', { 'theme.json': ' ' }, {}, '模板包 mine 的 theme.json：文件是空的'],
    [
      'an unknown slot',
      { 'prose/s02.json': block('s2.lead', { text: '{orgg}收入预算' }) },
      {},
      '模板包 mine 的 prose/s02.json，blocks.s2.lead.text：不认识的空位“{orgg}”，可用：{org} {year} {priorYear} {kind} {amount:…} {field:…} {sum:…} {rows:…} 和各项事实',
    ],
    [
      'a slot of another kind of block',
      { 'prose/s02.json': block('s2.lead', { text: '{label}收入预算' }) },
      {},
      '模板包 mine 的 prose/s02.json，blocks.s2.lead.text：不认识的空位“{label}”，可用：{org} {year} {priorYear} {kind} {amount:…} {field:…} {sum:…} {rows:…} 和各项事实',
    ],
    [
      'an unknown measure in a slot',
      { 'prose/s02.json': block('s2.lead', { text: '收入预算{amount:totl}万元' }) },
      {},
      '模板包 mine 的 prose/s02.json，blocks.s2.lead.text：不认识的空位“{amount:totl}”：没有这个金额名称',
    ],
    [
      'an unknown measure in the words of a change',
      {},
      { change: { unchanged: '与上年的{amount:totl}万元相同' } },
      '模板包 mine 的 pack.json，change.unchanged：不认识的空位“{amount:totl}”：没有这个金额名称',
    ],
    [
      'a measure that every object seems to have',
      { 'prose/s02.json': block('s2.lead', { text: '收入预算{amount:constructor}万元' }) },
      {},
      '模板包 mine 的 prose/s02.json，blocks.s2.lead.text：不认识的空位“{amount:constructor}”：没有这个金额名称',
    ],
    [
      'an unknown measure in a list of names',
      { 'prose/s01.json': block('s1.income', { items: { fund: { measures: ['income.fund'] } } }) },
      {},
      '模板包 mine 的 prose/s01.json，blocks.s1.income.items.fund.measures.0：不是已知的金额名称',
    ],
    [
      'an unknown measure in a condition',
      { 'prose/s04.json': block('s4.only-general', { when: { zero: ['fund.sum'] } }) },
      {},
      '模板包 mine 的 prose/s04.json，blocks.s4.only-general.when.zero.0：不是已知的金额名称',
    ],
    [
      'an unknown condition',
      { 'prose/s08.json': block('s8.empty', { when: { empty: null, emty: 't08' } }) },
      {},
      '模板包 mine 的 prose/s08.json，blocks.s8.empty.when：条件只能是 filled、empty、nonzero、zero、fact、field、written、nothingElse、unchanged、kind、setting、nature 中的一个，或 not、all',
    ],
    [
      'an unknown comparison key',
      {
        'prose/s03.json': block('s3.comparisons', {
          items: { 'expenditure.total': { label: '支出', whenZero: 'line' } },
        }),
      },
      {},
      '模板包 mine 的 prose/s03.json，blocks.s3.comparisons.items.expenditure.total：不是已知的对比项',
    ],
    [
      'an unknown source group',
      { 'tables/t08.json': { body: { scope: { sources: ['funds'] } } } },
      {},
      '模板包 mine 的 tables/t08.json，body.scope.sources.0：不是已知的资金来源或来源组',
    ],
    [
      'an unknown source group in a column',
      { 'tables/t02.json': { columns: { fiscal: { sum: { sources: ['fiscals'] } } } } },
      {},
      '模板包 mine 的 tables/t02.json，columns.fiscal.sum.sources.0：不是已知的资金来源或来源组',
    ],
    [
      'an unknown table in a condition',
      { 'prose/s08.json': block('s8.empty', { when: { empty: 't88' } }) },
      {},
      '模板包 mine 的 prose/s08.json，blocks.s8.empty.when：没有表“t88”',
    ],
    [
      'a table that is no longer listed but still named',
      {},
      { tables: ['t01', 't02', 't03', 't04', 't05', 't06', 't07', 't09', 't10', 't11'] },
      '模板包 mine 的 prose/s08.json，blocks.s8.empty.when：没有表“t08”',
    ],
    [
      'an unknown kind of body',
      { 'tables/t03.json': { body: { kind: 'tree' } } },
      {},
      '模板包 mine 的 tables/t03.json，body.kind：“tree”不是已知的种类，可用：function-tree、economic-tree、project-tree、carry-over、fixed、one-row、balance',
    ],
    [
      'an opening brace without its partner',
      { 'prose/s02.json': block('s2.lead', { text: '{org收入预算' }) },
      {},
      '模板包 mine 的 prose/s02.json，blocks.s2.lead.text：花括号不成对',
    ],
    [
      'a closing brace without its partner',
      { 'tables/t03.json': { title: 'kind}支出表' } },
      {},
      '模板包 mine 的 tables/t03.json，title：花括号不成对',
    ],
    [
      'a value of the wrong type',
      { 'tables/t03.json': { number: '3' } },
      {},
      '模板包 mine 的 tables/t03.json，number：类型不对，应为数字',
    ],
    [
      'a number out of range',
      { 'theme.json': { body: { size: 2 } } },
      {},
      '模板包 mine 的 theme.json，body.size：不能小于 4',
    ],
    [
      'a word out of a list',
      { 'tables/t03.json': { orientation: 'vertical' } },
      {},
      '模板包 mine 的 tables/t03.json，orientation：不是已知的写法，可用：portrait、landscape',
    ],
  ])('%s', (_, files, manifest, message) => {
    expect(messageFor(files, manifest)).toBe(message);
  });

  test('a pack that does not exist', () => {
    const pack = loadPack('nowhere', sourceWith({}));
    expect(pack.ok ? '' : printLocated(pack.problem)).toBe('模板包：找不到模板包“nowhere”，请检查名称或安装这个模板包');
  });

  test('a pack that extends one that does not exist', () => {
    expect(messageFor({}, { extends: 'xinjiang-2042' })).toBe(
      '模板包 mine：找不到模板包“xinjiang-2042”，请检查名称或安装这个模板包',
    );
  });

  test('packs that extend each other', () => {
    const other = { 'pack.json': { id: 'other', extends: 'mine' } };
    const mine = { 'pack.json': { id: 'mine', extends: 'other' } };
    const pack = loadPack('mine', sourceWith({ mine, other }));
    expect(pack.ok ? '' : printLocated(pack.problem)).toBe('模板包 mine：“extends”绕成了圈：mine → other → mine');
  });

  test('a mistake in the base is located in the base', () => {
    const base = { 'pack.json': { id: 'base', extends: 'xinjiang-2025' }, 'tables/t03.json': { titel: '支出表' } };
    const pack = loadPack('mine', sourceWith({ base, mine: { 'pack.json': { id: 'mine', extends: 'base' } } }));
    expect(pack.ok ? '' : printLocated(pack.problem)).toBe(
      '模板包 base 的 tables/t03.json：有不认识的字段“titel”，请删除或更正',
    );
  });
});

describe('a patch cannot miss its aim in silence', () => {
  test.each<readonly [string, Files, Files, string]>([
    [
      'a mistyped field',
      { 'prose/s02.json': block('s2.lead', { txt: '收入预算' }) },
      {},
      '模板包 mine 的 prose/s02.json，blocks.s2.lead：有不认识的字段“txt”，请删除或更正',
    ],
    [
      'a mistyped field of the manifest',
      {},
      { letterspaced: [] },
      '模板包 mine 的 pack.json：有不认识的字段“letterspaced”，请删除或更正',
    ],
    [
      'a block that the base does not have',
      { 'prose/s02.json': block('s2.leed', { text: '收入预算' }) },
      {},
      '模板包 mine 的 prose/s02.json，blocks.s2.leed.kind：缺少 kind：要改原包里的一项，请核对它的名字；要新增一项，必须写明种类',
    ],
    [
      'a column that the base does not have',
      { 'tables/t02.json': { columns: { fund: { header: ['政府性基金预算'] } } } },
      {},
      '模板包 mine 的 tables/t02.json，columns.fund：每一栏要有 header、width，再写 show（文字栏）或 sum（金额栏；选填 of：prior、difference、rate，和 measure）',
    ],
    [
      'a row that the base does not have',
      { 'tables/t10.json': { body: { rows: { recepion: { label: '公务接待费' } } } } },
      {},
      '模板包 mine 的 tables/t10.json，body.rows.recepion.sum：缺少，必须填写',
    ],
    [
      'a removal of what the base does not have',
      { 'prose/s02.json': { blocks: { 's2.leed': null } } },
      {},
      '模板包 mine 的 prose/s02.json，blocks.s2.leed：写着 null（删除），但原包里没有这一项，请核对名字',
    ],
    [
      'a file of a mistyped name',
      { 'tables/t3.json': { title: '支出表' } },
      {},
      '模板包 mine 的 tables/t3.json：pack.json 的 tables 和 prose 都没有列出这个文件',
    ],
    [
      'a replacement of a file that the base does not have',
      { 'tables/t3.json': { replaces: true, title: '支出表' } },
      {},
      '模板包 mine 的 tables/t3.json，replaces：原包里没有这个文件，没有什么可替换；请核对文件名，或去掉这一项',
    ],
    [
      'a replacement that leaves something out',
      { 'prose/part4.json': { replaces: true, blocks: { p4: { kind: 'heading', level: 1 } } } },
      {},
      '模板包 mine 的 prose/part4.json，blocks.p4.text：缺少，必须填写',
    ],
    [
      'another pack’s name',
      {},
      { id: 'xinjiang-2025' },
      '模板包 mine 的 pack.json，id：写的是“xinjiang-2025”，应与文件夹同名：“mine”',
    ],
    ['a table listed twice', {}, { tables: ['t01', 't01'] }, '模板包 mine 的 pack.json，tables：“t01”列了两次'],
    [
      'a block that stands in two files',
      { 'prose/s13.json': block('s2.lead', { kind: 'text', text: '收入预算' }) },
      { prose: ['part2', 's02', 's13'] },
      '模板包 mine 的 prose/s13.json，blocks.s2.lead：段落编号与 prose/s02.json 里的重复',
    ],
    [
      'prose without a place for the tables',
      {},
      { prose: ['s02'] },
      '模板包 mine 的文字：没有 kind 为 tables 的一项，不知道各表放在哪里',
    ],
    [
      'a second place for all tables',
      { 'prose/s02.json': block('more', { kind: 'tables' }) },
      {},
      '模板包 mine 的 prose/part2.json，blocks.tables：kind 为 tables 的不止一项，每一项都要用 tables 写明印哪几张',
    ],
  ])('%s', (_, files, manifest, message) => {
    expect(messageFor(files, manifest)).toBe(message);
  });
});

describe('what would print wrongly is refused', () => {
  test.each<readonly [string, Files, string]>([
    [
      'an amount in a title, which is filled without the ledger',
      { 'tables/t03.json': { title: '支出表{amount:total}' } },
      'tables/t03.json，title：不认识的空位“{amount:total}”，可用：{org} {year} {priorYear} {kind} {field:…} {sum:…} {rows:…}',
    ],
    [
      'a fact in a sheet’s title',
      { 'sheets/overall.json': { title: '{staffing.quota}' } },
      'sheets/overall.json，title：不认识的空位“{staffing.quota}”，可用：{org} {year} {priorYear} {kind} {field:…} {sum:…} {rows:…}',
    ],
    [
      'a slot where none is filled in',
      { 'prose/s03.json': block('s3.comparisons', { items: { 'expenditure.basic': { label: '{kind}支出' } } }) },
      'prose/s03.json，blocks.s3.comparisons.items.expenditure.basic.label：这里不能用空位，“{kind}”会原样印出来；能用的只有 pack.json 的 words 里的词',
    ],
    [
      'a header word that the table does not have',
      { 'tables/t02.json': { words: { fiscal: null } } },
      'tables/t02.json，columns.fiscal.header：“{fiscal}”里的空位不在本表的 words 中',
    ],
    [
      'a number row of another width',
      { 'tables/t03.json': { indexRow: ['※', '1'] } },
      'tables/t03.json，indexRow：有 2 格，而表有 7 栏；没有栏次行就写 []',
    ],
    [
      'a label that this kind of table has no words for',
      { 'tables/t06.json': { columns: { name: { show: 'project' } } } },
      'tables/t06.json，columns.name.show：economic-tree 表没有这样的文字，可用：class、section、name',
    ],
    [
      'a balance whose sides do not fit its columns',
      { 'tables/t01.json': { body: { incomeColumns: 3 } } },
      'tables/t01.json，columns：收支表的收入方、支出方都应为一栏文字、至少一栏金额',
    ],
    [
      'a sentence for the other case of no condition',
      { 'prose/s02.json': block('s2.lead', { otherwise: '没有收入。' }) },
      'prose/s02.json，blocks.s2.lead.otherwise：没有条件 when，这一句永远不会印出',
    ],
    [
      'a lead of its own without words',
      { 'prose/s03.json': block('s3.comparisons', { lead: 'separate' }) },
      'prose/s03.json，blocks.s3.comparisons.leadText：lead 为 joined、separate 时必须有 leadText，为 none 时不能有',
    ],
    [
      'an unarranged item without its sentence',
      { 'prose/s02.json': block('s2.comparisons', { unarranged: null }) },
      'prose/s02.json，blocks.s2.comparisons.unarranged：有的项写着 whenZero 为 unarranged，这一句必须填写',
    ],
    [
      'a name that would change the print order',
      { 'glossary.json': { entries: { 1: { term: '财政拨款', text: '指……' } } } },
      'glossary.json，entries.1：名字要以字母开头，只用字母、数字、点和连字符',
    ],
  ])('%s', (_, files, message) => {
    expect(messageFor(files)).toBe(`模板包 mine 的 ${message}`);
  });
});

test('a patch of nothing is the base under another name', () => {
  const mine = loadPack('mine', sourceWith({ mine: { 'pack.json': { id: 'mine', extends: 'xinjiang-2025' } } }));
  const base = loadPack('xinjiang-2025', readPackFiles);
  if (!mine.ok || !base.ok) throw new Error('both packs are right');
  const { manifest, ...rest } = base.value;
  expect(mine.value).toEqual({ ...rest, manifest: { ...manifest, id: 'mine', extends: 'xinjiang-2025' } });
});

test('a file that replaces leaves nothing of the inherited one', () => {
  const entries = { only: { term: '预算', text: '一年的收支计划。' } };
  const mine = {
    'pack.json': { id: 'mine', extends: 'xinjiang-2025' },
    'glossary.json': { replaces: true, entries },
  };
  const pack = loadPack('mine', sourceWith({ mine }));
  expect(pack.ok ? pack.value.glossary : pack.problem).toEqual(entries);
});

test('a patch that changes shareOf to nothing removes the share', () => {
  const mine = {
    'pack.json': { id: 'mine', extends: 'xinjiang-2025' },
    'prose/s03.json': block('s3.comparisons', { shareOf: null }),
  };
  const pack = loadPack('mine', sourceWith({ mine }));
  expect(pack.ok ? pack.value.prose.get('s3.comparisons') : pack.problem).toMatchObject({ shareOf: null });
});
