/** `npm run schema`: publishes the draft's JSON Schema, made from the schema the program itself parses drafts with. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { MAX_LINE_AMOUNT } from '../shared/base/money/fen.ts';
import { placeOf } from '../shared/draft/place.ts';
import { DRAFT_VERSION, DraftSchema } from '../shared/draft/schema.ts';

/** Where the published schema stands. */
export const DRAFT_SCHEMA_FILE = fileURLToPath(new URL('../docs/draft.schema.json', import.meta.url));

const IN_FEN = '整数，单位：分（1 万元 = 1,000,000 分）';

/** What a JSON Schema cannot say; `docs/draft-format.md` says it in full. */
const BEYOND =
  '结构以外还有几条规则由程序检查：财政拨款和结转资金的明细必须填 economic；明细的 project 必须是 projects 里的编号；' +
  '项目编号不重复；涉密项目不得填写 basis、undertaker、allocation、period、performance、fields，它的明细不得有 note；' +
  '日期必须真实存在；名称不能换行；改写的段落不能为空；面积最多两位小数。';

/** The part of a JSON Schema that is walked here. */
interface Node {
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | false;
  readonly anyOf?: readonly Node[];
  title?: string;
  description?: string;
}

/** The text of `docs/draft.schema.json`, formatted as the project formats JSON. */
export async function draftSchemaText(): Promise<string> {
  const { $schema, ...rest } = z.toJSONSchema(DraftSchema, { io: 'input' });
  name(rest as Node, []);
  const document = {
    $schema,
    $id: `urn:ysgk:draft:${String(DRAFT_VERSION)}`,
    title: `阳光预算草稿（*.ysgk）第 ${String(DRAFT_VERSION)} 版`,
    description: BEYOND,
    ...rest,
  };
  return format(JSON.stringify(document), { ...(await resolveConfig(DRAFT_SCHEMA_FILE)), parser: 'json' });
}

/** Gives every field the name the screens show, and every amount its unit. */
function name(node: Node, path: readonly PropertyKey[]): void {
  for (const [key, field] of Object.entries(node.properties ?? {})) {
    const place = placeOf([...path, key]);
    field.title = place.field === '' ? place.container : place.field;
    if (key === 'prior' || field.maximum === MAX_LINE_AMOUNT) field.description = IN_FEN;
    name(field, [...path, key]);
  }
  if (node.items !== undefined) name(node.items, [...path, 0]);
  if (node.additionalProperties) name(node.additionalProperties, [...path, '*']);
  for (const variant of node.anyOf ?? []) name(variant, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(DRAFT_SCHEMA_FILE, await draftSchemaText());
}
