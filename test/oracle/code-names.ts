import { readFileSync } from 'node:fs';

/** The account classification of `templates/codes`, functional and economic codes together (they share no code). */
export function readCodeNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const file of ['function-codes.json', 'economic-codes.json']) {
    const text = readFileSync(new URL(`../../templates/codes/${file}`, import.meta.url), 'utf8');
    const list = JSON.parse(text) as { readonly items: readonly { readonly code: string; readonly name: string }[] };
    for (const { code, name } of list.items) names.set(code, name);
  }
  return names;
}
