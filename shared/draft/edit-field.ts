import { cleanDraft } from './clean-draft.ts';
import type { Edit } from './edit.ts';
import { DraftSchema, type Draft } from './schema.ts';

/** The way to a field of a draft, as a form names it: `['organization', 'staffing', 'quota']`. */
export type FieldPath = readonly [section: keyof Draft, ...steps: readonly (string | number)[]];

/**
 * Writes one field; undefined takes an optional one away. A value its section's schema refuses leaves the draft as it
 * was, so that nothing half typed gets into it.
 */
export function setField(path: FieldPath, value: unknown): Edit {
  return (draft) => {
    const [section] = path;
    const next = cleanDraft(withValue(draft, path, value) as Draft);
    return DraftSchema.shape[section].safeParse(next[section]).success ? next : draft;
  };
}

/** Writes a value at a path: copies what stands on the way to the field and shares everything else. */
export function withValue(holder: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(holder)) {
    const list: readonly unknown[] = holder;
    return list.map((item, index) => (index === step ? withValue(item, rest, value) : item));
  }
  const fields = typeof holder === 'object' && holder !== null ? (holder as Readonly<Record<string, unknown>>) : {};
  const inner = withValue(fields[step], rest, value);
  if (inner !== undefined) return { ...fields, [step]: inner };
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== step));
}
