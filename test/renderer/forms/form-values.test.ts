import { expect, it } from 'vitest';
import { FormSchema, formValuesOf, pathOf, pointerOf } from '../../../renderer/components/form/form-values.ts';
import { emptyDraft } from '../../../shared/draft/empty.ts';
import { exampleDraft, EXAMPLES } from '../../document/open-example.ts';

it('a field is one place, whether named, walked to or pointed at', () => {
  expect(pathOf('projects.0.name')).toEqual(['projects', 0, 'name']);
  expect(pathOf('otherMatters')).toEqual(['otherMatters']);
  expect(pointerOf('organization.staffing.inService.count')).toBe('/organization/staffing/inService/count');
});

it.each(EXAMPLES)('what a form shows of %s is valid as it stands', (example) => {
  expect(FormSchema.safeParse(formValuesOf(exampleDraft(example))).error).toBeUndefined();
});

it('a draft without dates is valid, one with half a date is not', () => {
  const values = formValuesOf(
    emptyDraft({ pack: 'p', kind: 'unit', fiscalYear: 2026, name: '', nature: 'administrative' }),
  );
  expect(values.publishedOn).toBe('');
  expect(FormSchema.safeParse(values).success).toBe(true);
  expect(FormSchema.safeParse({ ...values, publishedOn: '2026-02' }).success).toBe(false);
});
