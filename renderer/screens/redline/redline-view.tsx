import { isGrid, type BlockChange, type Redline } from '../../../shared/review/redline/redline.ts';
import { FATE_NAMES } from '../../../shared/review/redline/redline-document.ts';
import { useWorkspace } from '../../context.tsx';
import { placeOfBlock } from '../../finding-place.ts';
import { GridChangeView } from './grid-change-view.tsx';
import type { RedlineChoice } from './redline-choice.ts';
import { TextChangeView } from './text-change-view.tsx';

interface RedlineViewProps extends Pick<RedlineChoice, 'onlyDifferences' | 'view'> {
  readonly redline: Redline;
}

/** The differences in the order of the document, each with the way to its place. */
export function RedlineView({ redline, onlyDifferences, view }: RedlineViewProps) {
  const shown = redline.blocks.filter(({ fate }) => !onlyDifferences || fate !== 'same');
  const sections = sectionsOf(redline);
  return (
    <div className="redline">
      {shown.map((block) => (
        <article key={`${block.fate} ${block.type} ${block.id}`} className={`redline-block ${block.fate}`}>
          <header>
            <span className="fate">{FATE_NAMES[block.fate]}</span>
            <PlaceLink block={block} name={sections.get(block) ?? ''} />
          </header>
          {isGrid(block) ? (
            <GridChangeView grid={block} onlyDifferences={onlyDifferences} />
          ) : (
            <TextChangeView pieces={block.pieces} view={view} />
          )}
        </article>
      ))}
    </div>
  );
}

/** What each block is called: a table by its title, a paragraph by the heading it stands under. */
function sectionsOf({ blocks }: Redline): ReadonlyMap<BlockChange, string> {
  let heading = '';
  return new Map(
    blocks.map((block): readonly [BlockChange, string] => {
      if (isGrid(block)) return [block, block.title];
      if (block.type === 'heading') {
        heading = block.pieces
          .map(({ kind, text }) => (kind === 'removed' && block.fate !== 'removed' ? '' : text))
          .join('');
      }
      return [block, heading];
    }),
  );
}

/** The name of a difference, leading to where it is mended; what is gone has no place any more. */
function PlaceLink({ block, name }: { readonly block: BlockChange; readonly name: string }) {
  const blocks = useWorkspace((workspace) => workspace.document.blocks);
  const pack = useWorkspace((workspace) => workspace.pack);
  const goTo = useWorkspace((workspace) => workspace.goTo);
  if (block.fate === 'removed') return <strong>{name}</strong>;
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        const { part, ...place } = placeOfBlock(block.id, blocks, pack);
        goTo(part, place);
      }}
    >
      {name}
    </button>
  );
}
