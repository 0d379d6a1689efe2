import { expect, test } from 'vitest';
import { confirmForm, formConfirmedOn, unconfirmForm } from '../../shared/draft/edit-confirmation.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { documentOf, exampleDraft } from '../document/open-example.ts';

const draft = { ...exampleDraft('xinjiang-2025/examples/liaison-office-2025'), fiscalYear: 2027 };
const confirmed = confirmForm('2027-01-20')(draft);

/** What the document says about the form. */
function hints(of: typeof draft): readonly string[] {
  return documentOf(of)
    .gaps.filter(({ pointer }) => pointer === '/pack')
    .map(({ message }) => message);
}

test('the hint that the form is another year’s goes when it is confirmed, and comes again with another year or form', () => {
  expect(hints(draft)).toHaveLength(1);
  expect(hints(confirmed)).toEqual([]);
  expect(formConfirmedOn(confirmed)).toBe('2027-01-20');
  expect(hints({ ...confirmed, fiscalYear: 2028 })).toHaveLength(1);
  expect(hints({ ...confirmed, pack: 'xinjiang-2024' })).toHaveLength(1);
  expect(hints({ ...confirmed, fiscalYear: 2025 })).toEqual([]);
});

test('it stands in the file, and taking it back leaves nothing behind', () => {
  const opened = parseDraft(writeDraft(confirmed));
  expect(opened.ok && opened.value.confirmed).toEqual({
    packForYear: { year: 2027, pack: 'xinjiang-2025', on: '2027-01-20' },
  });
  expect(unconfirmForm(confirmed)).toEqual(draft);
  expect(unconfirmForm(draft)).toEqual(draft);
});
