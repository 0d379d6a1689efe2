import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GOLDEN, goldenPath, goldenText } from './print.ts';

test.each(GOLDEN)('%s reads as its golden file (npm run golden renews it)', (example) => {
  expect(goldenText(example)).toBe(readFileSync(goldenPath(example), 'utf8'));
});
