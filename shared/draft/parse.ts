import { parse as parseTolerantly, type ParseError } from 'jsonc-parser';
import { fail, ok, type Located, type Result } from '../base/result.ts';
import { crossCheck } from './cross-check.ts';
import { locate } from './issue.ts';
import { migrate } from './migrate.ts';
import { DraftSchema, type Draft } from './schema.ts';

/** Parses the text of a draft file. The problems are in file order and speak the user's words. */
export function parseDraft(text: string): Result<Draft, readonly Located[]> {
  const json = parseJson(text);
  if (!json.ok) return fail([json.problem]);
  const migrated = migrate(json.value);
  if (!migrated.ok) return fail([migrated.problem]);
  const parsed = DraftSchema.safeParse(migrated.value, { reportInput: true });
  if (!parsed.success) return fail(locate(parsed.error.issues));
  const problems = crossCheck(parsed.data);
  return problems.length > 0 ? fail(problems) : ok(parsed.data);
}

/** Parses JSON; a broken text is located by line and column. */
export function parseJson(text: string): Result<unknown, Located> {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.trim() === '') return fail({ place: '', message: '文件是空的' });
  try {
    return ok(JSON.parse(body) as unknown);
  } catch {
    return fail(brokenJson(body));
  }
}

/** Where JSON breaks; the engine's own message states the offset only sometimes. */
function brokenJson(body: string): Located {
  const errors: ParseError[] = [];
  try {
    parseTolerantly(body, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return { place: '', message: '括号嵌套得太深，不是草稿文件' };
  }
  const first = errors[0];
  const offset = first?.offset ?? body.length;
  const before = body.slice(0, offset).split('\n');
  const place = `第 ${String(before.length)} 行第 ${String((before.at(-1)?.length ?? 0) + 1)} 列`;
  const cutOff = offset + (first?.length ?? 0) >= body.trimEnd().length;
  return {
    place,
    message: cutOff ? '文件不完整，后面的内容丢失了，请用备份恢复' : '不是有效的 JSON，请检查这里的标点和引号',
  };
}
