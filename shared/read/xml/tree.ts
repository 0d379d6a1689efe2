import { strFromU8 } from 'fflate';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { fail, ok, type Result } from '../../base/result.ts';
import { canonicalName } from './vocabulary.ts';

/** An element; names carry the short name of their vocabulary, see `canonicalName`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

/** A child of an element: an element, or text. */
export type XmlNode = XmlElement | string;

/** Levels of nesting; tables within tables within text boxes reach 60. Everything that walks the tree may recurse. */
const MAX_DEPTH = 256;
/** Elements of one part: a document of 2,000 pages has about a million. */
const MAX_ELEMENTS = 2_000_000;

/** Stops the parser from within; never leaves this file. */
class Refusal extends Error {}

/** Reads XML into a tree. Document types are refused, so nothing is ever expanded or fetched; the problem is a sentence. */
export function parseXml(bytes: Uint8Array): Result<XmlElement, string> {
  const text = decode(bytes);
  if (text === undefined) return fail('文字编码不是 UTF-8 或 UTF-16，不能读取，请另存一份');
  try {
    return ok(treeOf(text));
  } catch (error) {
    if (error instanceof Refusal) return fail(error.message);
    throw error;
  }
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

function treeOf(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let depth = 0;
  const addText = (piece: string): void => {
    open.at(-1)?.children.push(piece);
  };
  parser.on('error', () => {
    throw new Refusal('内容不合格式或不完整，文件已损坏，请重新下载，或在原来的程序里另存一份');
  });
  parser.on('doctype', () => {
    throw new Refusal('里面有文档类型定义（DTD），正常的办公文件没有它；为安全起见不读取');
  });
  // Counted when a tag begins: looking up its vocabulary takes the longer the deeper it stands.
  parser.on('opentagstart', () => {
    count += 1;
    depth += 1;
    if (depth > MAX_DEPTH) throw new Refusal(`内容嵌套超过 ${MAX_DEPTH} 层，不是正常的办公文件，不能读取`);
    if (count > MAX_ELEMENTS) throw new Refusal('内容太多，超过能读取的上限，请拆成几个文件');
  });
  parser.on('opentag', (tag) => {
    const element: OpenElement = {
      name: canonicalName(tag.uri, tag.local),
      attributes: attributesOf(tag),
      children: [],
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
    depth -= 1;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (root === undefined) throw new Refusal('内容是空的，文件已损坏，请重新下载或另存一份');
  return root;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const all = Object.values(tag.attributes);
  if (all.length === 0) return NO_ATTRIBUTES;
  return new Map(all.map(({ uri, local, value }) => [canonicalName(uri, local), value]));
}

/** UTF-8, or UTF-16 where a byte order mark says so; undefined for anything else. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, false);
  const text = strFromU8(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes);
  const declared = /^<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.-]+)["']/.exec(text)?.[1];
  return declared === undefined || /^(utf-?8|(us-)?ascii)$/i.test(declared) ? text : undefined;
}

function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) pieces.push(String.fromCharCode(view.getUint16(at, littleEndian)));
  return pieces.join('');
}
