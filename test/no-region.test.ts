/** The program asks a pack for roles: no id of a shipped pack, no number of a table and no region stands in its code. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { packIds, PackShelf } from '../host/pack-files.ts';

const REGIONS =
  /北京市|天津市|上海市|重庆市|河北省|山西省|辽宁省|吉林省|黑龙江省|江苏省|浙江省|安徽省|福建省|江西省|山东省|河南省|湖北省|湖南省|广东省|海南省|四川省|贵州省|云南省|陕西省|甘肃省|青海省|台湾省|内蒙古|广西|西藏|宁夏|新疆|自治区|香港|澳门/u;
const TABLE_NUMBER = /表\s?\d/u;

/** Ids that only a pack can mean: words such as `glossary` are also names of other things. */
const ids = new Set(
  packIds().flatMap((id) => {
    const pack = new PackShelf().open(id);
    if (!pack.ok) throw new Error(pack.problem.message);
    return [id, ...pack.value.tables.keys(), ...[...pack.value.prose.keys()].filter((name) => /[\d.]/.test(name))];
  }),
);

/** What a literal says that belongs into a pack; empty for one that is free of it. */
function foreign(text: string): readonly string[] {
  const own = [...(text.match(/[A-Za-z][\w.-]*/g) ?? [])].filter((word) => ids.has(word));
  return [...own, ...(TABLE_NUMBER.exec(text) ?? []), ...(REGIONS.exec(text) ?? [])];
}

/** Literals of a source that break the rule, as `file:line word`; comments may give examples. */
function foundIn(file: string, source: string): readonly string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);
    if (isText || ts.isRegularExpressionLiteral(node)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
      const text = ts.isRegularExpressionLiteral(node) ? node.text.replaceAll('\\.', '.') : node.text;
      found.push(...foreign(text).map((word) => `${file}:${String(line)} ${word}`));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

it('no literal of the program names a block, a table or a region', () => {
  const files = ['shared', 'host', 'renderer', 'electron'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap((file) => foundIn(file, readFileSync(file, 'utf8')))).toEqual([]);
});

it('each form of it is found', () => {
  const source = [
    "const a = 's12.other.none';",
    'const b = /^s7\\./;',
    'const c = `表10 合计${a}`;',
    "f('新疆');",
  ].join('\n');
  expect(foundIn('a.ts', `// s7\n${source}`)).toEqual(['a.ts:2 s12.other.none', 'a.ts:4 表1', 'a.ts:5 新疆']);
});
