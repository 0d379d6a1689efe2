import type { Located } from '../base/result.ts';
import { quoted } from '../base/text.ts';
import { crossCheck } from './cross-check.ts';
import { withValue } from './edit-field.ts';
import { locate } from './issue.ts';
import { placeOf } from './place.ts';
import { DraftSchema, type Draft } from './schema.ts';
import type { FieldText } from './unfinished.ts';
import { pointerStep, valueAt } from './value-at.ts';
import { draftBytes, MAX_DRAFT_BYTES } from './write.ts';

/** Something of a draft that no file takes: where it stands and why, and its text if it is one. */
export interface LeftOut extends Located {
  readonly pointer: string;
  readonly text: FieldText | null;
}

/** As much of a draft as can be saved. */
export interface Saveable {
  readonly draft: Draft;
  /** What stays out; empty when the draft can be saved as it is. */
  readonly left: readonly LeftOut[];
}

/** More steps than one draft needs; a draft that needs more is not saved in part. */
const MOST_STEPS = 200;

/**
 * The part of a draft that can be saved and opened again: one text that is refused must not keep everything else from
 * being saved. What is refused gives way to what the file has there (`before`), or to nothing. Null where no part of it
 * can be told from the rest.
 */
export function saveablePart(draft: Draft, before: Draft | null): Saveable | null {
  const left: LeftOut[] = [];
  let part: unknown = draft;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const parsed = DraftSchema.safeParse(part, { reportInput: true });
    if (parsed.success) {
      const longest = draftBytes(parsed.data) > MAX_DRAFT_BYTES ? longestText(parsed.data) : undefined;
      if (longest === undefined) return contradictionsAside(parsed.data, before, left);
      left.unshift(leftOut(parsed.data, longest, { place: placeInWords(longest), message: '太长，草稿文件放不下' }));
      part = put(part, longest, before);
      continue;
    }
    // The last one first: taking it out of a list moves none of the others.
    const issue = parsed.error.issues.at(-1);
    const located = locate(parsed.error.issues).at(-1);
    if (issue === undefined || located === undefined) return null;
    const path = refusedPath(part, issue.path);
    if (path.length === 0) return null;
    left.unshift(leftOut(part, path, located));
    part = put(part, path, before);
  }
  return null;
}

type Path = readonly (string | number)[];

/** What its parts disagree about cannot be told apart: the ledgers and projects of the file stay as they were there. */
function contradictionsAside(part: Draft, before: Draft | null, left: LeftOut[]): Saveable | null {
  const contradictions = crossCheck(part);
  if (contradictions.length === 0) return { draft: part, left };
  if (before === null) return null;
  const { projects, ledger, priorLedger, overrides } = before;
  const draft = { ...part, projects, ledger, priorLedger, overrides };
  if (crossCheck(draft).length > 0) return null;
  return { draft, left: [...left, ...contradictions.map((located) => ({ ...located, pointer: '', text: null }))] };
}

/** A surplus field is named by the object it stands in. */
function refusedPath(part: unknown, path: readonly PropertyKey[]): Path {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const existing: (string | number)[] = [];
  for (const step of steps) {
    existing.push(step);
    if (valueAt(part as Draft, pointerOf(existing)) === undefined) break;
  }
  return existing;
}

/** Puts what the file has in a place, or nothing: an empty text, or no entry at all where even that is refused. */
function put(part: unknown, path: Path, before: Draft | null): unknown {
  const refused = valueAt(part as Draft, pointerOf(path));
  const old = before === null ? undefined : valueAt(before, pointerOf(path));
  const replacements = [old, ...(typeof refused === 'string' ? [''] : [])].filter(
    (value) => value !== undefined && value !== refused,
  );
  for (const value of replacements) {
    const next = withValue(part, path, value);
    if (!isRefusedAt(next, path)) return next;
  }
  return without(part, path);
}

function isRefusedAt(part: unknown, path: Path): boolean {
  const parsed = DraftSchema.safeParse(part);
  if (parsed.success) return false;
  return parsed.error.issues.some((issue) => path.every((step, index) => issue.path[index] === step));
}

/** Takes a place out: an entry of a list or record, or the nearest thing around it that can be missing. */
function without(part: unknown, path: Path): unknown {
  const holder = valueAt(part as Draft, pointerOf(path.slice(0, -1)));
  const last = path.at(-1);
  if (Array.isArray(holder) && typeof last === 'number') {
    return withValue(part, path.slice(0, -1), holder.toSpliced(last, 1));
  }
  const gone = withValue(part, path, undefined);
  return path.length > 1 && isRefusedAt(gone, path) ? without(part, path.slice(0, -1)) : gone;
}

function leftOut(part: unknown, path: Path, located: Located): LeftOut {
  const pointer = pointerOf(path);
  const value = valueAt(part as Draft, pointer);
  const text = typeof value === 'string' ? value : null;
  return { ...located, pointer, text };
}

/** Where the longest text of a draft stands. */
function longestText(draft: Draft): Path | undefined {
  let longest: { readonly path: Path; readonly length: number } | undefined;
  const look = (value: unknown, path: Path): void => {
    if (typeof value === 'string' && value.length > (longest?.length ?? 1000)) longest = { path, length: value.length };
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) look(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  look(draft, []);
  return longest?.path;
}

function placeInWords(path: Path): string {
  const { container, field } = placeOf(path);
  return `${container}${field}` || quoted(pointerOf(path));
}

function pointerOf(path: Path): string {
  return path.map((step) => `/${pointerStep(String(step))}`).join('');
}
