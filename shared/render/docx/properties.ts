import type { BudgetDocument } from '../../document/document.ts';
import { escapeAttribute } from './font.ts';
import { cleanText } from './text.ts';

/** The date of a document whose caller gives none. */
export function firstDay(document: BudgetDocument): Date {
  return new Date(Date.UTC(document.fiscalYear, 0, 1));
}

/**
 * The part `docProps/core.xml`: title, issuer, subject, language, dates. It takes the place of the library's, which
 * reads the clock and knows no language.
 */
export function coreProperties(document: BudgetDocument, created: Date): string {
  const { title, organization, fiscalYear } = document;
  const year = String(fiscalYear);
  // W3C dates carry no thousandths here: Word writes whole seconds.
  const moment = `${created.toISOString().slice(0, 19)}Z`;
  const elements = [
    ['dc:title', title],
    ['dc:subject', `${year}年预算公开`],
    ['dc:creator', organization],
    ['cp:keywords', `预算公开,${year}年,${organization}`],
    ['dc:description', `${organization}${year}年预算公开文本`],
    ['cp:lastModifiedBy', organization],
    ['cp:revision', '1'],
    ['dc:language', 'zh-CN'],
  ] as const;
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    elements.map(([name, text]) => `<${name}>${escapeAttribute(cleanText(text))}</${name}>`).join('') +
    `${date('created')}${date('modified')}</cp:coreProperties>`
  );
}
