import { parse as parseTolerantly, printParseErrorCode, visit, type ParseError } from 'jsonc-parser';
import { fail, ok, type Located, type Result } from './result.ts';
import { quoted } from './text.ts';

/** Parses JSON. A broken text is located by line and column, and so is a field that stands twice: one of them would be lost. */
export function parseJson(text: string): Result<unknown, Located> {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.trim() === '') return fail({ place: '', message: '文件是空的' });
  try {
    const value = JSON.parse(body) as unknown;
    const lost = lostField(body);
    return lost === undefined ? ok(value) : fail(lost);
  } catch {
    return fail(brokenJson(body));
  }
}

/** Where JSON breaks; the engine's own message states the offset only sometimes. */
function brokenJson(body: string): Located {
  if (!/^\s*[{[]/.test(body)) return { place: '', message: '内容不是 JSON，请确认选对了文件' };
  const errors: ParseError[] = [];
  try {
    parseTolerantly(body, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return { place: '', message: '括号嵌套得太深，请确认选对了文件' };
  }
  const first = errors[0];
  const offset = first?.offset ?? body.length;
  const surplus = first !== undefined && printParseErrorCode(first.error) === 'EndOfFileExpected';
  const cutOff = !surplus && offset + (first?.length ?? 0) >= body.trimEnd().length;
  return {
    place: lineAndColumn(body, offset),
    message: cutOff ? '文件不完整，后面的内容丢失了，请用备份恢复' : '不是有效的 JSON，请检查这里的标点和引号',
  };
}

/** A field that would be lost without a word: one that stands twice, or under a name objects cannot keep. */
function lostField(body: string): Located | undefined {
  const open: Set<string>[] = [];
  let found: Located | undefined;
  visit(body, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectProperty: (name, offset) => {
      // Objects lose this name on the way, and with it what stands under it.
      if (name === '__proto__')
        found ??= { place: lineAndColumn(body, offset), message: '“__proto__”不能作字段名，请更正' };
      const names = open.at(-1);
      if (names?.has(name) === true) {
        found ??= { place: lineAndColumn(body, offset), message: `${quoted(name)}写了两次，请删去一处` };
      }
      names?.add(name);
    },
    onObjectEnd: () => {
      open.pop();
    },
  });
  return found;
}

function lineAndColumn(body: string, offset: number): string {
  const before = body.slice(0, offset).split('\n');
  return `第 ${String(before.length)} 行第 ${String((before.at(-1)?.length ?? 0) + 1)} 列`;
}
