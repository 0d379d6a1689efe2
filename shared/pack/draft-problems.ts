import type { Located } from '../base/result.ts';
import type { Draft } from '../draft/schema.ts';
import { fieldProblems } from './field-problems.ts';
import type { Pack } from './pack.ts';
import { settingProblems } from './setting-spec.ts';

/** What a draft chooses or fills in that its pack does not have: each with its place, refused by whoever opens both. */
export function draftProblems(draft: Draft, { manifest, fields }: Pack): readonly Located[] {
  return [...settingProblems(draft, manifest), ...fieldProblems(draft, { name: manifest.name, fields })];
}
