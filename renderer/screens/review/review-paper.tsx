import { useMemo } from 'react';
import type { Comment, Place } from '../../../shared/review/round/opinion.ts';
import { Preview } from '../../preview/preview.tsx';
import { markingStyle, placeOfElement } from './place-element.ts';

/** The document as it will print: a click on a paragraph, a cell or a row says what a comment is about. */
export function ReviewPaper({
  comments,
  chosen,
  onChoose,
}: {
  readonly comments: readonly Comment[];
  readonly chosen: Place | null;
  readonly onChoose: (place: Place) => void;
}) {
  const style = useMemo(() => markingStyle(comments, chosen), [comments, chosen]);
  return (
    <div
      className="side-body review-paper"
      tabIndex={0}
      role="region"
      aria-label="公开文本"
      onClick={({ target }) => {
        const place = target instanceof Element ? placeOfElement(target) : null;
        if (place !== null) onChoose(place);
      }}
    >
      <style>{style}</style>
      <Preview />
    </div>
  );
}
