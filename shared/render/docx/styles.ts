import {
  AlignmentType,
  LineRuleType,
  TabStopType,
  LeaderType,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import { proseOrientation, type FontRole, type Theme } from '../../pack/theme.ts';
import { fontOf } from './font.ts';
import { halfPoints, twipsOfPoints } from './measure.ts';
import { textWidth } from './page.ts';
import { cellStyle, STYLE, type CellKind } from './style-id.ts';

const CELL_ALIGNMENT = {
  code: AlignmentType.CENTER,
  name: AlignmentType.LEFT,
  amount: AlignmentType.RIGHT,
  header: AlignmentType.CENTER,
  text: AlignmentType.BOTH,
} as const satisfies Record<CellKind, string>;

const CELL_NAME = {
  code: '居中',
  name: '名称',
  amount: '金额',
  header: '表头',
  text: '文字',
} as const satisfies Record<CellKind, string>;

const CELL_KINDS = Object.keys(CELL_NAME) as readonly CellKind[];

/** Distance between the lines of a table or a form, in type sizes: exact, so that pages break alike whatever font is at hand. */
const COMPACT = 1.25;
/** The same for the paragraphs of a goal. */
const LOOSE = 1.5;

/** Every style of the document, from the theme. */
export function stylesOf(theme: Theme): IStylesOptions {
  const { body, sizes } = theme;
  const pitch = exact(body.pitch);
  const firstLine = {
    firstLineChars: body.indent * 100,
    firstLine: twipsOfPoints(body.size * body.indent),
    right: -overhang(theme),
  };
  const heading = (role: FontRole, size: number) => ({
    ...face(theme, role, size),
    bold: false,
    italics: false,
    color: '000000',
  });
  return {
    default: {
      document: {
        run: { ...face(theme, 'body', body.size), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      heading1: {
        run: heading('title', sizes.title),
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { ...exact(Math.max(body.pitch, sizes.title * 1.3)), before: 0, after: twipsOfPoints(body.pitch) },
          keepNext: true,
          outlineLevel: 0,
        },
      },
      heading2: {
        run: heading('heading', body.size),
        paragraph: { indent: firstLine, spacing: { ...pitch, before: 0, after: 0 }, keepNext: true, outlineLevel: 1 },
      },
      heading3: {
        run: heading('subheading', body.size),
        paragraph: { indent: firstLine, spacing: { ...pitch, before: 0, after: 0 }, keepNext: true, outlineLevel: 2 },
      },
    },
    paragraphStyles: [
      style(STYLE.body, '公开正文', {
        run: face(theme, 'body', body.size),
        paragraph: { alignment: AlignmentType.BOTH, indent: firstLine, spacing: pitch },
      }),
      style(STYLE.closing, '公开落款', {
        run: face(theme, 'body', body.size),
        paragraph: { alignment: AlignmentType.RIGHT, indent: { right: twipsOfPoints(body.size * 2) }, spacing: pitch },
      }),
      style(STYLE.coverLine, '封面', {
        run: face(theme, 'title', sizes.title),
        paragraph: { alignment: AlignmentType.CENTER, spacing: exact(sizes.title * 1.9) },
      }),
      ...contentsStyles(theme),
      ...tableStyles(theme),
      style(STYLE.footer, '页码', {
        run: face(theme, 'table', sizes.pageNumber),
        paragraph: { spacing: exact(sizes.pageNumber) },
      }),
      style(STYLE.draftMark, '草稿标记', {
        run: { ...face(theme, 'heading', sizes.title), color: 'C00000' },
        paragraph: { alignment: AlignmentType.LEFT, spacing: exact(sizes.title * 1.2) },
      }),
      style(STYLE.seam, '接缝', { run: face(theme, 'table', 1), paragraph: { spacing: exact(1) } }),
    ],
  };
}

function contentsStyles(theme: Theme): readonly IParagraphStyleOptions[] {
  const { body, sizes } = theme;
  const width = textWidth(theme, proseOrientation(theme));
  const step = twipsOfPoints(body.size);
  const entry = (id: string, name: string, role: FontRole, left: number) => {
    const paragraph = {
      // A long entry goes on under its own beginning. No indent at the right: LibreOffice drops a page number beyond it.
      indent: { left: left + step, hanging: step, right: 0 },
      tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
      spacing: exact(body.pitch),
    };
    return style(id, name, { run: face(theme, role, body.size), paragraph });
  };
  return [
    style(STYLE.contentsTitle, '目录标题', {
      run: face(theme, 'title', sizes.title),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exact(Math.max(body.pitch, sizes.title * 1.3)), after: twipsOfPoints(body.pitch) },
      },
    }),
    entry(STYLE.contents1, 'toc 1', 'heading', 0),
    entry(STYLE.contents2, 'toc 2', 'body', step),
  ];
}

function tableStyles(theme: Theme): readonly IParagraphStyleOptions[] {
  const { sizes } = theme;
  const title = {
    run: face(theme, 'title', sizes.tableTitle),
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { ...exact(sizes.tableTitle * 1.4), after: twipsOfPoints(sizes.tableTitle / 4) },
      keepNext: true,
    },
  };
  const meta = {
    run: face(theme, 'table', sizes.tableMeta),
    paragraph: { spacing: { ...exact(sizes.tableMeta * 1.4), after: twipsOfPoints(2) }, keepNext: true },
  };
  const cells = [false, true].flatMap((wide) =>
    CELL_KINDS.map((kind) => {
      const size = wide ? sizes.tableWide : sizes.table;
      return style(cellStyle(kind, wide), `${wide ? '宽表' : '表格'}${CELL_NAME[kind]}`, {
        run: { ...face(theme, 'table', size), bold: kind === 'header' },
        paragraph: { alignment: CELL_ALIGNMENT[kind], spacing: exact(size * (kind === 'text' ? LOOSE : COMPACT)) },
      });
    }),
  );
  return [
    style(STYLE.tableCaption, '表号', { run: face(theme, 'heading', sizes.tableMeta), paragraph: meta.paragraph }),
    // The level brings the title into the contents and the navigation pane.
    style(STYLE.tableTitle, '表标题', { ...title, paragraph: { ...title.paragraph, outlineLevel: 1 } }),
    style(STYLE.sheetTitle, '绩效目标表标题', { ...title, paragraph: { ...title.paragraph, outlineLevel: 3 } }),
    style(STYLE.tableMeta, '表前说明', meta),
    style(STYLE.tableNote, '表后说明', {
      run: face(theme, 'table', sizes.table),
      paragraph: { spacing: { ...exact(sizes.table * 1.5), before: twipsOfPoints(sizes.table / 2) } },
    }),
    ...cells,
  ];
}

function style(id: string, name: string, options: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...options };
}

function face(theme: Theme, role: FontRole, size: number) {
  return { font: fontOf(theme, role), size: halfPoints(size) };
}

function exact(points: number) {
  return { line: twipsOfPoints(points), lineRule: LineRuleType.EXACT };
}

/**
 * Twips by which a line goes beyond the text block so that it holds a whole number of characters: 28 of 3号 in 156 mm,
 * GB/T 9704-2012 clause 5.2.2 (28 × 16 pt is 2 mm wider). Narrowing the characters instead makes LibreOffice lose the
 * punctuation at the end of a justified line.
 */
function overhang(theme: Theme): number {
  const width = textWidth(theme, proseOrientation(theme));
  const size = twipsOfPoints(theme.body.size);
  return Math.max(0, Math.round(width / size) * size - width);
}
