import { expect, test } from 'vitest';
import { setFieldContent } from '../../shared/pack/edit-field-content.ts';
import { removeField } from '../../shared/pack/field-problems.ts';
import { fieldOf, type FieldSpec } from '../../shared/pack/field-spec.ts';
import { exampleDraft, EXAMPLES } from '../document/open-example.ts';
import { OWN_FIELDS } from '../fixtures/own-fields.ts';
import { openOverlay } from './open-overlay.ts';

const pack = openOverlay('own-fields', OWN_FIELDS);
const draft = { ...exampleDraft(EXAMPLES[0]), projects: [{ id: 'a', name: '甲', classified: false }], ledger: [] };

function spec(id: string): FieldSpec {
  const found = fieldOf(pack.fields, id);
  if (found === undefined) throw new Error(`no field ${id}`);
  return found;
}

const set = (id: string, content: Parameters<typeof setFieldContent>[2], project: number | null = null) =>
  setFieldContent(spec(id), { id, project }, content);

test('writes and takes out one field; nothing is left of the last one', () => {
  const two = set('floor', 2)(set('vehicles.patrol', 3)(draft));
  expect(two.fields).toEqual({ 'vehicles.patrol': 3, floor: 2 });
  const one = set('vehicles.patrol', undefined)(two);
  expect(one.fields).toEqual({ floor: 2 });
  expect(set('floor', undefined)(one)).not.toHaveProperty('fields');
  expect(removeField('/fields/vehicles.patrol')(two).fields).toEqual({ floor: 2 });
});

test('what the pack does not take leaves the draft as it was', () => {
  for (const [id, content] of [
    ['floor', 1.234],
    ['vehicles.patrol', -1],
    ['level', 'three'],
    ['checkedOn', '2025-02-30'],
    ['shares', 'yes'],
    ['statements', [{ nothing: 1 }]],
  ] as const) {
    expect(set(id, content as never)(draft)).toBe(draft);
  }
});

test('a text of one line has no line break, others keep theirs', () => {
  expect(set('jurisdiction', '某省\n某市\u0000')(draft).fields).toEqual({ jurisdiction: '某省某市' });
  expect(set('statements', [{ name: '一\r\n二', text: '三\r\n四' }])(draft).fields).toEqual({
    statements: [{ name: '一二', text: '三\n四' }],
  });
});

test('of a project, but never of a classified one', () => {
  expect(set('stage', 'once', 0)(draft).projects[0]).toMatchObject({ fields: { stage: 'once' } });
  const classified = { ...draft, projects: [{ id: 'a', name: '甲', classified: true }] };
  expect(set('stage', 'once', 0)(classified)).toBe(classified);
  expect(set('stage', 'once', 7)(draft)).toBe(draft);
});
