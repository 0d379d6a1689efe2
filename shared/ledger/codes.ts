import { z } from 'zod';
import { fail, ok, type Located, type Result } from '../base/result.ts';

/** 《政府收支分类科目》: names of functional and economic codes, and how far each is attested. */

/** How a code list's entry is known (`templates/codes/README.md`). `typed` is a name a person gave in the draft. */
export type Trust = 'attested' | 'brief' | 'attested-name' | 'attested-old' | 'recall' | 'listed' | 'typed';

const EntrySchema = z.object({
  code: z.string().regex(/^\d{3}(\d{2})?(\d{2})?$/),
  name: z.string().min(1),
  trust: z.enum(['attested', 'brief', 'attested-name', 'attested-old', 'recall']),
  from: z.number().int().optional(),
  until: z.number().int().optional(),
});

/** A code list file of `templates/codes/`. */
export const CodeListSchema = z.object({ items: z.array(EntrySchema) });

/** One classified name. */
export interface CodeEntry {
  readonly name: string;
  readonly trust: Trust;
}

/** Looks up names of functional (3, 5, 7 digits) and economic (3, 5 digits) codes. */
export interface Classification {
  readonly entry: (code: string) => CodeEntry | undefined;
  /** All codes, ascending: for suggestions. */
  readonly codes: readonly string[];
}

/** A classification from entries; later ones win. */
export function classification(entries: Iterable<readonly [code: string, entry: CodeEntry]>): Classification {
  const map = new Map(entries);
  return { entry: (code) => map.get(code), codes: [...map.keys()].sort() };
}

/** Entries of a parsed code list file. */
export function listEntries(list: z.infer<typeof CodeListSchema>): readonly (readonly [string, CodeEntry])[] {
  return list.items.map((item) => [item.code, { name: item.name, trust: item.trust }] as const);
}

/** Puts the names a person typed in front of the classification's (forms.md §3b). */
export function withTypedNames(
  base: Classification,
  names: Readonly<Record<string, string>> | undefined,
): Classification {
  const typed = new Map(Object.entries(names ?? {}));
  if (typed.size === 0) return base;
  return {
    entry: (code) => {
      const name = typed.get(code);
      return name === undefined ? base.entry(code) : { name, trust: 'typed' };
    },
    codes: [...new Set([...base.codes, ...typed.keys()])].sort(),
  };
}

/** Reads a bureau's own list, `code,name` a line with or without a heading line, in place of the built-in one. */
export function parseCodeCsv(text: string): Result<readonly (readonly [string, CodeEntry])[], Located> {
  const entries: (readonly [string, CodeEntry])[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const comma = line.indexOf(',');
    const code = unquote(comma < 0 ? line : line.slice(0, comma));
    const name = unquote(comma < 0 ? '' : line.slice(comma + 1));
    if (index === 0 && !/^\d/.test(code)) continue;
    if (!/^(\d{3}|\d{5}|\d{7})$/.test(code) || name === '') {
      const place = `科目表第 ${String(index + 1)} 行`;
      return fail({ place, message: '应为“编码,名称”，编码为 3、5 或 7 位数字' });
    }
    entries.push([code, { name, trust: 'listed' }]);
  }
  return entries.length === 0 ? fail({ place: '科目表', message: '没有任何科目' }) : ok(entries);
}

function unquote(field: string): string {
  const trimmed = field.trim();
  return /^".*"$/.test(trimmed) ? trimmed.slice(1, -1).replace(/""/g, '"').trim() : trimmed;
}

/** The name printed in a cell of its own, or inside prose; a code without a name stands for it (forms.md §3b). */
export function nameInCell(codes: Classification, code: string): string {
  return codes.entry(code)?.name ?? code;
}

/** `201 一般公共服务支出`; a code without a name is printed once. */
export function codeAndName(codes: Classification, code: string): string {
  const entry = codes.entry(code);
  return entry === undefined ? code : `${code} ${entry.name}`;
}

/** The name in prose; `科目218` for a code without one. */
export function nameInProse(codes: Classification, code: string): string {
  return codes.entry(code)?.name ?? `科目${code}`;
}
