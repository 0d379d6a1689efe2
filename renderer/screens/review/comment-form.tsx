import { Button, Input, type GetRef } from 'antd';
import { useEffect, useRef } from 'react';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import { namePlace } from '../../../shared/document/place-name.ts';
import type { Comment, Place } from '../../../shared/review/round/opinion.ts';
import { PlaceChoice } from './place-choice.tsx';

/** Writes a comment on the place that was chosen. */
export function CommentForm({
  document,
  place,
  text,
  unnamed,
  onText,
  onPlace,
  onAdd,
}: {
  readonly document: BudgetDocument;
  readonly place: Place;
  /** What is being written; it outlives the form, which is away while another tab is looked at. */
  readonly text: string;
  /** What to do before it is known who reviews; empty when it is. */
  readonly unnamed: string;
  readonly onText: (text: string) => void;
  readonly onPlace: (place: Place) => void;
  readonly onAdd: (comment: Comment) => void;
}) {
  const field = useRef<GetRef<typeof Input.TextArea>>(null);
  const named = namePlace(document, place);
  const trouble = unnamed !== '' ? unnamed : text.trim() === '' ? '请写意见' : '';
  // Whoever chose a place on the paper wants to write now.
  useEffect(() => {
    if (place.block !== '') field.current?.focus();
  }, [place]);
  const add = (): void => {
    if (named === undefined || trouble !== '') return;
    onAdd(newComment(place, named, text.trim()));
    onText('');
  };
  return (
    <section className="panel" aria-label="提意见">
      <p className="soft">在左边点一段、一格或一行，或者在这里选；然后写意见。</p>
      <PlaceChoice document={document} place={place} onChange={onPlace} />
      {named === undefined || named.quote === '' ? null : (
        <blockquote className="chosen-quote">{named.quote}</blockquote>
      )}
      <Input.TextArea
        ref={field}
        aria-label="意见"
        rows={3}
        maxLength={4000}
        value={text}
        onChange={({ target }) => {
          onText(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) add();
        }}
      />
      <div className="comment-form-end">
        <span className="soft">{unnamed}</span>
        <Button type="primary" title="Ctrl+回车" disabled={trouble !== ''} onClick={add}>
          加上意见
        </Button>
      </div>
    </section>
  );
}

/** A comment written here and now. */
export function newComment(
  place: Place,
  named: { readonly name: string; readonly quote: string },
  text: string,
): Comment {
  const { name: placeName, quote } = named;
  return { id: crypto.randomUUID(), place, placeName, quote, text, at: new Date().toISOString() };
}
