import { expect, it } from 'vitest';
import { setField } from '../../shared/draft/edit-field.ts';
import { exampleDraft } from '../document/open-example.ts';

const draft = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');

it('writes the field and shares everything beside its way', () => {
  const next = setField(['organization', 'staffing', 'quota'], 12)(draft);
  expect(next.organization.staffing.quota).toBe(12);
  expect(draft.organization.staffing.quota).not.toBe(12);
  expect(next.organization.functions).toBe(draft.organization.functions);
  expect(next.ledger).toBe(draft.ledger);
});

it('goes into lists', () => {
  const next = setField(['projects', 1, 'name'], '改了名')(draft);
  expect(next.projects[1]?.name).toBe('改了名');
  expect(next.projects[0]).toBe(draft.projects[0]);
});

it('takes an optional field away', () => {
  const dated = setField(['approvedOn'], '2024-02-01')(draft);
  expect(dated.approvedOn).toBe('2024-02-01');
  expect('approvedOn' in setField(['approvedOn'], undefined)(dated)).toBe(false);
});

it.each([
  [['organization', 'staffing', 'quota'], -1],
  [['organization', 'name'], undefined],
  [['organization', 'unheardOf'], 'x'],
  [['publishedOn'], '2024-02-30'],
  [['procurement', 'goods'], 0.5],
] as const)('what the schema refuses changes nothing: %j', (path, value) => {
  expect(setField(path, value)(draft)).toBe(draft);
});
