import { fail, ok, type Located, type Result } from '../../base/result.ts';
import type { Flow } from '../flow.ts';
import { OfficePackage } from '../office/package.ts';
import { typedFlow } from '../typed-flow.ts';
import { childOf } from '../xml/walk.ts';
import { listsOf } from './list-definitions.ts';
import { Numbering } from './numbering.ts';
import { Story } from './story.ts';
import { StyleSheet } from './style-sheet.ts';

/**
 * Reads a DOCX as it prints: paragraphs with their automatic numbers and tables with their merged cells, in order.
 * Revisions count as accepted; hidden text, headers, footers, notes and comments are left out.
 */
export function readDocx(bytes: Uint8Array): Result<Flow, Located> {
  const office = OfficePackage.open(bytes);
  return office.ok ? readDocument(office.value) : office;
}

/** Reads the document of a package that is open. */
export function readDocument(office: OfficePackage): Result<Flow, Located> {
  const document = office.mainPart();
  if (!document.ok) return document;
  const body = childOf(document.value, 'w:body');
  if (document.value?.name !== 'w:document' || body === undefined) {
    return fail({ place: office.main, message: '没有找到 Word 文档的正文，文件已损坏，请在 Word 或 WPS 里另存一份' });
  }
  const stylesPart = office.related(office.main, 'styles');
  if (!stylesPart.ok) return stylesPart;
  const numberingPart = office.related(office.main, 'numbering');
  if (!numberingPart.ok) return numberingPart;
  const styles = new StyleSheet(stylesPart.value);
  const numbering = new Numbering(listsOf(numberingPart.value, styles), styles);
  const story = new Story(styles, numbering);
  story.read(body);
  const unread = [
    ...story.unread,
    ...[...numbering.unknownFormats].map((format) => `自动编号的格式“${format}”（按阿拉伯数字读入）`),
    ...(office.hasMacros ? ['文件带有宏，没有读取，也没有运行'] : []),
  ];
  return ok(typedFlow({ items: story.items, unread: unread.map((what) => ({ place: {}, what })) }));
}
