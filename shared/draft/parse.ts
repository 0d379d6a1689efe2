import { parseJson } from '../base/json.ts';
import { fail, ok, type Located, type Result } from '../base/result.ts';
import { crossCheck } from './cross-check.ts';
import { locate } from './issue.ts';
import { migrate } from './migrate.ts';
import { DraftSchema, type Draft } from './schema.ts';

/** Parses the text of a draft file. The problems are in file order and speak the user's words. */
export function parseDraft(text: string): Result<Draft, readonly Located[]> {
  const json = parseJson(text);
  if (!json.ok) return fail([json.problem]);
  const migrated = migrate(json.value);
  if (!migrated.ok) return fail([migrated.problem]);
  const parsed = DraftSchema.safeParse(migrated.value, { reportInput: true });
  if (!parsed.success) return fail(locate(parsed.error.issues));
  const problems = crossCheck(parsed.data);
  return problems.length > 0 ? fail(problems) : ok(parsed.data);
}
