import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Block } from '../../shared/document/document.ts';
import { useWorkspace } from '../context.tsx';
import './preview.css';
import { HeadingView, ParagraphView } from './prose-view.tsx';
import { scrollToPlace } from './scroll-to-place.ts';
import { SheetView } from './sheet-view.tsx';
import { TableView } from './table-view.tsx';

type Handlers = {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>, here: number | null) => ReactNode;
};

const VIEWS: Handlers = {
  heading: (heading) => <HeadingView heading={heading} />,
  paragraph: (paragraph) => <ParagraphView paragraph={paragraph} />,
  table: (table, here) => <TableView table={table} here={here} />,
  sheet: (sheet) => <SheetView sheet={sheet} />,
};

/** The document as it will print, drawn from the same blocks as the files; follows what is being edited. */
export function Preview() {
  const blocks = useWorkspace((workspace) => workspace.document.blocks);
  const shown = useWorkspace((workspace) => workspace.shown);
  const pages = useMemo(() => pagesOf(blocks), [blocks]);
  const paper = useRef<HTMLDivElement>(null);

  // Only another place moves the paper: whoever scrolls it while typing is left alone.
  useEffect(() => {
    const box = paper.current?.parentElement;
    if (shown === null || box === null || box === undefined) return undefined;
    const block = box.querySelector(`[data-block="${CSS.escape(shown.block)}"]`);
    const row = shown.row === null ? null : block?.querySelector(`[data-row="${String(shown.row)}"]`);
    const target = row ?? block;
    if (target === null) return undefined;
    const letGo = scrollToPlace(target, box);
    // A row is marked where it is drawn.
    if (target !== row) target.classList.add('here');
    return () => {
      letGo();
      if (target !== row) target.classList.remove('here');
    };
  }, [shown]);

  return (
    <div className="paper" ref={paper}>
      {pages.map((page, index) => (
        <section key={page[0]?.id ?? index} className="sheet-of-paper">
          {page.map((block) => (
            <BlockView
              key={`${block.type}.${block.id}`}
              block={block}
              here={shown?.block === block.id ? shown.row : null}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function BlockView({ block, here }: { readonly block: Block; readonly here: number | null }) {
  const view = VIEWS[block.type] as (block: Block, here: number | null) => ReactNode;
  return view(block, here);
}

/** Blocks that stand on a page together: parts, tables and sheets begin one, as they do in print. */
function pagesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const pages: Block[][] = [];
  let previous: Block | undefined;
  for (const block of blocks) {
    const apart = block.type === 'table' || block.type === 'sheet';
    const afterApart = previous?.type === 'table' || previous?.type === 'sheet';
    if (apart || afterApart || (block.type === 'heading' && block.level === 1) || pages.length === 0) pages.push([]);
    pages.at(-1)?.push(block);
    previous = block;
  }
  return pages;
}
