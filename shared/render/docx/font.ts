import type { IFontAttributesProperties } from 'docx';
import type { FontRole, Theme } from '../../pack/theme.ts';

/** The fonts of a text: the role's first family for Chinese, the theme's Latin one for letters and numbers. */
export function fontOf(theme: Theme, role: FontRole): IFontAttributesProperties {
  const latin = first(theme.fonts.latin);
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: first(theme.fonts[role]) };
}

/**
 * The part `word/fontTable.xml`: each font the document names, with the theme's further families as its other names
 * (`w:altName`, ECMA-376 part 1, §17.8.3.1), so that a computer without 仿宋_GB2312 prints 仿宋 and not 宋体.
 */
export function fontTable(theme: Theme): string {
  const { latin, ...chinese } = theme.fonts;
  const entries = new Map<string, string>();
  for (const families of Object.values(chinese)) entries.set(first(families), entry(families, '86', 'auto'));
  entries.set(first(latin), entry(latin, '00', 'roman'));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    [...entries.values()].join('') +
    '</w:fonts>'
  );
}

/** One font; `charset` 86 is GB2312. */
function entry(families: readonly string[], charset: string, family: string): string {
  const others = families.slice(1);
  const alternative = others.length === 0 ? '' : `<w:altName w:val="${escapeAttribute(others.join(','))}"/>`;
  return (
    `<w:font w:name="${escapeAttribute(first(families))}">${alternative}` +
    `<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
  );
}

/** A text inside a double-quoted XML attribute. */
export function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function first(families: readonly string[]): string {
  return families[0] ?? 'Times New Roman';
}
