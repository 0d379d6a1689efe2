import { z } from 'zod';

/** A length in millimetres on paper. */
const millimetres = z.number().min(0).max(500);
/** A type size or line pitch in points. */
const points = z.number().min(4).max(72);

/** Font families in order of preference, as offices name them; the first is what the DOCX names. */
const families = z.array(z.string().min(1)).min(1).readonly();

/** The jobs a font may do on the cover. */
const FONT_ROLES = ['title', 'body', 'heading', 'subheading', 'table'] as const;

/** How a printed document looks (`theme.json`). The default follows GB/T 9704-2012, which no rule binds a disclosure to. */
export const ThemeSchema = z.strictObject({
  /** A4 portrait; landscape pages swap the two and turn the margins with them. */
  page: z.strictObject({
    width: millimetres,
    height: millimetres,
    top: millimetres,
    right: millimetres,
    bottom: millimetres,
    left: millimetres,
    /** How cover, 目录, prose and performance sheets lie, portrait if it is not said; a table says it itself. */
    orientation: z.enum(['portrait', 'landscape']).optional(),
  }),
  fonts: z.strictObject({
    /** Document title and 第N部分: 小标宋. */
    title: families,
    /** Body: 仿宋. */
    body: families,
    /** 一、: 黑体. */
    heading: families,
    /** （一）: 楷体. */
    subheading: families,
    /** Tables and page numbers: 宋体. */
    table: families,
    /** Numbers and Latin letters everywhere. */
    latin: families,
  }),
  body: z.strictObject({
    size: points,
    /** Exact distance between base lines. */
    pitch: points,
    /** First-line indent in characters. */
    indent: z.number().int().min(0).max(8),
  }),
  sizes: z.strictObject({
    /** Cover and 第N部分. */
    title: points,
    tableTitle: points,
    /** 表N, 编制部门 and 单位：万元. */
    tableMeta: points,
    /** Body of a table with few columns, and of a wide one. */
    table: points,
    tableWide: points,
    pageNumber: points,
  }),
  pageNumber: z.strictObject({
    /** `{page}` stands for the number; nothing for a document without page numbers. */
    text: z.string().refine((text) => text === '' || text.includes('{page}'), '要有 {page}；不印页码就写 ""'),
    /** Distance from the text block to the number. */
    below: millimetres,
    /** Odd pages right, even pages left; else centred. */
    alternate: z.boolean(),
  }),
  /** The lines of the cover where they are not set as 第N部分 is: the font, and the size of each line, the last for those after it. */
  cover: z.strictObject({ font: z.enum(FONT_ROLES), sizes: z.array(points).min(1) }).optional(),
  contents: z.strictObject({ title: z.string().min(1) }),
  /** Printed on every page of a document that is not final. */
  draftMark: z.string().min(1),
});

/** How a printed document looks. */
export type Theme = z.infer<typeof ThemeSchema>;

/** How pages of prose lie. */
export function proseOrientation({ page }: Theme): 'portrait' | 'landscape' {
  return page.orientation ?? 'portrait';
}

/** Whether pages have numbers, on themselves and in the 目录. */
export function hasPageNumbers({ pageNumber }: Theme): boolean {
  return pageNumber.text !== '';
}

/** How a line of the cover is set, lines counted from 0. */
export function coverLine({ cover, sizes }: Theme, line: number): { readonly font: FontRole; readonly size: number } {
  if (cover === undefined) return { font: 'title', size: sizes.title };
  return { font: cover.font, size: cover.sizes[line] ?? cover.sizes.at(-1) ?? sizes.title };
}

/** A job a font does in the theme. */
export type FontRole = keyof Theme['fonts'];
