import { z } from 'zod';

/** A length in millimetres on paper. */
const millimetres = z.number().min(0).max(500);
/** A type size or line pitch in points. */
const points = z.number().min(4).max(72);

/** Font families in order of preference, as offices name them; the first is what the DOCX names. */
const families = z.array(z.string().min(1)).min(1).readonly();

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
    /** `{page}` stands for the number. */
    text: z.string().includes('{page}'),
    /** Distance from the text block to the number. */
    below: millimetres,
    /** Odd pages right, even pages left; else centred. */
    alternate: z.boolean(),
  }),
  contents: z.strictObject({ title: z.string().min(1) }),
  /** Printed on every page of a document that is not final. */
  draftMark: z.string().min(1),
});

/** How a printed document looks. */
export type Theme = z.infer<typeof ThemeSchema>;

/** A job a font does in the theme. */
export type FontRole = keyof Theme['fonts'];
