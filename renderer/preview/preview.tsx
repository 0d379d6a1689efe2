import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Block } from '../../shared/document/document.ts';
import { useWorkspace } from '../context.tsx';
import './preview.css';
import { HeadingView, ParagraphView } from './prose-view.tsx';
import { SheetView } from './sheet-view.tsx';
import { TableView } from './table-view.tsx';

type Handlers = { readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>) => ReactNode };

const VIEWS: Handlers = {
  heading: (heading) => <HeadingView heading={heading} />,
  paragraph: (paragraph) => <ParagraphView paragraph={paragraph} />,
  table: (table) => <TableView table={table} />,
  sheet: (sheet) => <SheetView sheet={sheet} />,
};

/** The document as it will print, drawn from the same blocks as the files; follows what is being edited. */
export function Preview() {
  const blocks = useWorkspace((workspace) => workspace.document.blocks);
  const focus = useWorkspace((workspace) => workspace.focus);
  const pages = useMemo(() => pagesOf(blocks), [blocks]);
  const paper = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (focus === null || focus.block === '' || paper.current === null) return undefined;
    const target = paper.current.querySelector(`[data-block="${CSS.escape(focus.block)}"]`);
    const tall = target !== null && target.clientHeight > (paper.current.parentElement?.clientHeight ?? 0);
    target?.scrollIntoView({ block: tall ? 'start' : 'center' });
    target?.classList.add('here');
    return () => {
      target?.classList.remove('here');
    };
  }, [focus]);

  return (
    <div className="paper" ref={paper}>
      {pages.map((page, index) => (
        <section key={page[0]?.id ?? index} className="sheet-of-paper">
          {page.map((block) => (
            <BlockView key={`${block.type}.${block.id}`} block={block} />
          ))}
        </section>
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  const view = VIEWS[block.type] as (block: Block) => ReactNode;
  return view(block);
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
