import { strFromU8, strToU8, unzlibSync, zlibSync, zipSync, unzipSync } from 'fflate';
import type { Chance } from '../planter/chance.ts';

/** Changes to valid inputs, each drawn by chance: of bytes, of texts, of JSON, of the parts of a zip, of the objects of a PDF. */

/** Texts that readers stumble over. */
const ODD_TEXTS = [
  '',
  ' ',
  '\n',
  '\t',
  '0',
  '-0',
  '-1',
  '1e999',
  '99999999999999999999',
  '0.005',
  '1,2,3',
  'NaN',
  'null',
  '２０１',
  '⼀',
  '\u202e12\u202c',
  '\ufeff',
  '\u0000',
  '\u000b',
  '\ud83d',
  '“',
  '（',
  ')',
  '%',
  '=1+1',
  '&amp;',
  ']]>',
  '<!--',
  '《',
  '一、',
  '第一部分',
  '表3',
  '目录',
  '合计',
  '万元',
  '单位：万元',
  '项目支出绩效目标表',
  '2010301',
  '9'.repeat(400),
  '甲'.repeat(5000),
  '.'.repeat(3000),
  ' '.repeat(3000),
  '、'.repeat(2000),
  '1 '.repeat(2000),
  '甲\n'.repeat(2000),
  '"'.repeat(1001),
] as const;

/** Some bytes changed, taken out, put in twice, or the end cut off. */
export function mutatedBytes(bytes: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
  let out: Uint8Array = Uint8Array.from(bytes);
  for (let left = 1 + chance.below(4); left > 0 && out.length > 0; left -= 1) {
    const at = chance.below(out.length);
    const size = 1 + chance.below(Math.min(64, out.length));
    const kind = chance.below(6);
    if (kind === 0) out[at] = chance.below(256);
    else if (kind === 1) out[at] = (out[at] ?? 0) ^ (1 << chance.below(8));
    else if (kind === 2) out = joined(out.subarray(0, at), out.subarray(at + size));
    else if (kind === 3) out = joined(out.subarray(0, at), out.subarray(at, at + size), out.subarray(at));
    else if (kind === 4) out = out.slice(0, at);
    else
      out.set(
        Uint8Array.from({ length: Math.min(size, out.length - at) }, () => chance.below(256)),
        at,
      );
  }
  return Uint8Array.from(out);
}

/** A text with a stretch changed. */
export function mutatedText(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  const size = chance.below(40);
  const odd = chance.pick(ODD_TEXTS);
  const kind = chance.below(4);
  if (kind === 0) return text.slice(0, at) + odd + text.slice(at);
  if (kind === 1) return text.slice(0, at) + odd + text.slice(at + size);
  if (kind === 2) return text.slice(0, at) + text.slice(at + size);
  return text.slice(0, at) + text.slice(at, at + size).repeat(1 + chance.below(200)) + text.slice(at);
}

/**
 * A JSON value with one place in it changed: another value, a list many times as long, a field gone, twice or new. What was
 * changed before and is no JSON any more is changed as a text.
 */
export function mutatedJson(text: string, chance: Chance): string {
  const root = parsed(text);
  if (root === undefined) return mutatedText(text, chance);
  for (let left = 1 + chance.below(2); left > 0; left -= 1) mutateWithin(root, chance);
  return JSON.stringify(root);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function mutateWithin(root: unknown, chance: Chance): void {
  let at = root;
  for (let depth = chance.below(7); depth >= 0; depth -= 1) {
    if (typeof at !== 'object' || at === null) return;
    const record = at as Record<string, unknown>;
    const keys = Object.keys(record);
    if (keys.length === 0) return;
    const key = chance.pick(keys);
    const next = record[key];
    if (depth > 0 && typeof next === 'object' && next !== null) {
      at = next;
      continue;
    }
    const kind = chance.below(6);
    if (Array.isArray(next) && kind < 3 && next.length > 0) {
      record[key] = Array.from({ length: 1 + chance.below(3000) }, (_, index) => next[index % next.length] as unknown);
    } else if (kind === 3 && !Array.isArray(at)) Reflect.deleteProperty(record, key);
    else if (kind === 4 && !Array.isArray(at)) record[`${key}甲`] = next;
    else
      record[key] =
        typeof next === 'string'
          ? mutatedText(next, chance)
          : chance.pick<unknown>([null, true, -1, 0.5, 1e21, 2 ** 53, {}, [], ...ODD_TEXTS]);
    return;
  }
}

/** A zip with one entry changed and put back with its right checksum: its XML as a tree or as text, or its bytes; or gone, or empty. */
export function mutatedZip(bytes: Uint8Array, chance: Chance): Uint8Array {
  const entries = unzipSync(bytes);
  const names = Object.keys(entries);
  const main = names.filter((name) =>
    /document\.xml$|sheet\d+\.xml$|sharedStrings|styles|numbering|workbook\.xml$|\.ysgk$|\.json$|review$/u.test(name),
  );
  for (let left = 1 + chance.below(2); left > 0; left -= 1) {
    const name = chance.pick(chance.below(3) > 0 && main.length > 0 ? main : names);
    const content = entries[name];
    if (content === undefined) continue;
    const kind = chance.below(12);
    if (kind === 0) Reflect.deleteProperty(entries, name);
    else if (kind === 1) entries[name] = mutatedBytes(content, chance);
    else if (kind === 2) entries[`${name}甲`] = content;
    else if (/\.(xml|rels)$/u.test(name))
      entries[name] = strToU8(
        kind < 9 ? mutatedXml(strFromU8(content), chance) : mutatedText(strFromU8(content), chance),
      );
    else if (/\.(ysgk|json|ysgk-review)$/u.test(name)) entries[name] = strToU8(mutatedJson(strFromU8(content), chance));
    else entries[name] = mutatedBytes(content, chance);
  }
  return zipSync(entries, { level: 6 });
}

const TAG = /<[^<>]+>/gu;

/** XML in which one element or attribute is changed and the whole stays well-formed more often than not. */
export function mutatedXml(xml: string, chance: Chance): string {
  const tags = [...xml.matchAll(TAG)];
  const tag = tags.length === 0 ? undefined : chance.pick(tags);
  if (tag === undefined) return mutatedText(xml, chance);
  const [text] = tag;
  const name = /^<([\w:]+)/u.exec(text)?.[1];
  const end = tag.index + text.length;
  const kind = chance.below(6);
  if (kind === 0 && text.includes('="')) {
    const changed = text.replace(/="([^"]*)"/gu, (whole) =>
      chance.below(2) === 0 ? whole : `="${escaped(chance.pick(ODD_TEXTS))}"`,
    );
    return xml.slice(0, tag.index) + changed + xml.slice(end);
  }
  if (name === undefined) return xml.slice(0, tag.index) + escaped(chance.pick(ODD_TEXTS)) + xml.slice(tag.index);
  const close = text.endsWith('/>') ? end : xml.indexOf(`</${name}>`, end);
  if (close < 0) return mutatedText(xml, chance);
  const stop = text.endsWith('/>') ? end : close + name.length + 3;
  const element = xml.slice(tag.index, stop);
  if (kind === 1) return xml.slice(0, tag.index) + xml.slice(stop);
  if (kind === 2)
    return (
      xml.slice(0, tag.index) + element.repeat(2 + chance.below(element.length < 2000 ? 300 : 3)) + xml.slice(stop)
    );
  if (kind === 3) {
    const other = chance.pick(tags);
    return xml.slice(0, other.index) + element + xml.slice(other.index);
  }
  if (kind === 4)
    return xml.slice(0, tag.index) + `<${name}>`.repeat(1 + chance.below(300)) + element + xml.slice(stop);
  return xml.slice(0, end) + escaped(chance.pick(ODD_TEXTS)) + xml.slice(end);
}

function escaped(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/"/gu, '&quot;')
    .replace(/[\p{Cs}\p{Cc}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
}

/** A PDF with a number, a name or an object changed, or a stream unpacked, changed and packed again. */
export function mutatedPdf(bytes: Uint8Array, chance: Chance): Uint8Array {
  if (chance.below(5) === 0) return mutatedBytes(bytes, chance);
  const text = strFromU8(bytes, true);
  const streams = [...text.matchAll(/stream\r?\n/gu)].filter(({ index }) => !text.startsWith('end', index - 3));
  if (chance.below(2) === 0 && streams.length > 0) {
    const stream = chance.pick(streams);
    const from = stream.index + stream[0].length;
    const until = text.indexOf('endstream', from);
    try {
      const content = strFromU8(unzlibSync(bytes.subarray(from, until)), true);
      const changed = zlibSync(strToU8(mutatedOperators(content, chance), true));
      const head = text.slice(0, from).replace(/\/Length \d+(?=[^]{0,200}$)/u, `/Length ${changed.length}`);
      return joined(strToU8(head, true), changed, strToU8(`\n${text.slice(until)}`, true));
    } catch {
      return mutatedBytes(bytes, chance);
    }
  }
  return strToU8(mutatedOperators(text, chance), true);
}

/** One token of PDF syntax in another's place, gone, or many times. */
function mutatedOperators(text: string, chance: Chance): string {
  const tokens = [
    ...text.matchAll(
      /\/[A-Za-z]+|-?\d+(?:\.\d+)?|<[0-9a-fA-F]+>|\b(?:obj|endobj|R|BT|ET|Tj|TJ|Tm|Td|re|cm|q|Q|Do|xref|trailer)\b/gu,
    ),
  ];
  if (tokens.length < 2) return mutatedText(text, chance);
  let out = text;
  for (let left = 1 + chance.below(3); left > 0; left -= 1) {
    const token = chance.pick(tokens);
    const other = chance.pick(tokens)[0];
    const put = chance.pick([
      other,
      '',
      '-1',
      '0',
      '1e9',
      '999999999',
      '/Type',
      '<<',
      '>>',
      '[',
      `${token[0]} `.repeat(1 + chance.below(2000)),
    ]);
    out = out.slice(0, token.index) + put + out.slice(token.index + token[0].length);
  }
  return out;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
