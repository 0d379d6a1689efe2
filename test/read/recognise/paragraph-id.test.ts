import { expect, test } from 'vitest';
import { documentOf, exampleDraft } from '../../document/open-example.ts';
import { flowOf, type FlowLayout } from './flow-of.ts';
import { ALL_EXAMPLES, read } from './read-flow.ts';

const LAYOUT: FlowLayout = {
  visual: true,
  lineWidth: 28,
  cellWidth: 8,
  rowsPerPage: 12,
  continued: 'caption',
  repeatHeader: true,
  cutRows: false,
  titleInGrid: false,
  contents: 'pages',
};

test.each(ALL_EXAMPLES)('the blocks of %s get the ids of the draft format', (example) => {
  const { blocks } = documentOf(exampleDraft(example));
  const found = read(flowOf({ ...documentOf(exampleDraft(example)), blocks }, LAYOUT)).document.blocks;
  // The ids of projects are the draft's own; a file only tells one project from another.
  const anyProject = (id: string): string =>
    id
      .replace(/^(s7|project-performance)\.(?!empty|\d+$)[^.]+/u, '$1.*')
      .replace(/^(project-performance|s7)\.\d+/u, '$1.*');
  const codes = new Set(
    blocks.flatMap((block) =>
      block.type === 'table'
        ? block.rows.map((row) =>
            row.cells
              .slice(0, 3)
              .map((cell) => cell.text)
              .join(''),
          )
        : [],
    ),
  );
  // An item that had money last year only stands in no table: the file does not say its code.
  const isTold = (id: string): boolean => {
    const code = /^s5\.general\.item\.(\d+)/u.exec(id)?.[1];
    return code === undefined || codes.has(code);
  };
  const pairs = blocks.map((block, index) => [block.id, found[index]?.id ?? ''] as const);
  const told = pairs.filter(([id]) => isTold(id));
  expect(told.length).toBeGreaterThan(80);
  expect(told.map(([, id]) => anyProject(id))).toEqual(told.map(([id]) => anyProject(id)));
});
