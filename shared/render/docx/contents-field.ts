import { TableOfContents, type IContext, type IXmlableObject } from 'docx';

/** The 目录 without the tab stops that the library gives each entry: those of its styles reach to the edge of any page. */
export class ContentsField extends TableOfContents {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    return xml === undefined ? undefined : (withoutTabStops(xml) as IXmlableObject);
  }
}

function withoutTabStops(xml: unknown): unknown {
  if (Array.isArray(xml)) return xml.filter((part) => !isTabStops(part)).map(withoutTabStops);
  if (typeof xml !== 'object' || xml === null) return xml;
  return Object.fromEntries(Object.entries(xml).map(([name, part]) => [name, withoutTabStops(part)]));
}

function isTabStops(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'w:tabs' in part;
}
