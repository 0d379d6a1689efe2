import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { DRAFT_SCHEMA_FILE, draftSchemaText } from '../../scripts/draft-schema.ts';
import { DraftSchema } from '../../shared/draft/schema.ts';

const published = readFileSync(DRAFT_SCHEMA_FILE, 'utf8');

const NodeSchema = z.looseObject({
  title: z.string(),
  properties: z.record(z.string(), z.looseObject({ title: z.string() })),
  required: z.array(z.string()),
  additionalProperties: z.literal(false),
});

test('docs/draft.schema.json is what npm run schema writes', async () => {
  expect(published).toBe(await draftSchemaText());
});

test('it has every field of the draft, each with a Chinese name, and refuses any other', () => {
  const schema = NodeSchema.parse(JSON.parse(published));
  expect(Object.keys(schema.properties)).toEqual(Object.keys(DraftSchema.shape));
  const optional = Object.entries(DraftSchema.shape).flatMap(([key, field]) =>
    field.safeParse(undefined).success ? [key] : [],
  );
  expect(schema.required).toEqual(Object.keys(DraftSchema.shape).filter((key) => !optional.includes(key)));
  const titles = [...published.matchAll(/"title": "([^"]*)"/g)].map(([, title]) => title ?? '');
  expect(titles.filter((title) => !/[\u4e00-\u9fff]/.test(title) || title.includes('“'))).toEqual([]);
});
