import type { Piece } from '../../../shared/review/redline/text-change.ts';
import type { RedlineChoice } from './redline-choice.ts';

interface TextChangeViewProps {
  readonly pieces: readonly Piece[];
  readonly view: RedlineChoice['view'];
}

/** A paragraph in both documents: marked in one text, or side by side. */
export function TextChangeView({ pieces, view }: TextChangeViewProps) {
  if (view === 'inline') return <Pieces pieces={pieces} />;
  return (
    <div className="redline-sides">
      <div>
        <span className="soft">原稿</span>
        <Pieces pieces={pieces.filter(({ kind }) => kind !== 'added')} />
      </div>
      <div>
        <span className="soft">新稿</span>
        <Pieces pieces={pieces.filter(({ kind }) => kind !== 'removed')} />
      </div>
    </div>
  );
}

function Pieces({ pieces }: Pick<TextChangeViewProps, 'pieces'>) {
  return (
    <p className="redline-text">
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'removed') return <del key={index}>{text}</del>;
        return kind === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>;
      })}
    </p>
  );
}
