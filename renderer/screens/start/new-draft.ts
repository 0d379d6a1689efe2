import { z } from 'zod';
import { DraftSchema } from '../../../shared/draft/schema.ts';
import type { Answer } from '../../../shared/ipc.ts';

/** What a new draft is begun with; unlike a draft in work, it has a name from the start. */
export const NewDraftSchema = z.strictObject({
  pack: z.string().min(1, '请选择公开格式').pipe(DraftSchema.shape.pack),
  kind: DraftSchema.shape.kind,
  fiscalYear: DraftSchema.shape.fiscalYear,
  name: DraftSchema.shape.organization.shape.name.refine((name) => name.trim() !== '', '请填写单位名称'),
  nature: DraftSchema.shape.organization.shape.nature,
});

/** The answers of the form 新建. */
export type NewDraft = z.infer<typeof NewDraftSchema>;

type Packs = Answer<'app.start'>['packs'];

/** The budget year people most likely begin now: from October on the next one is being prepared. */
export function likelyYear(today: Date): number {
  return today.getFullYear() + (today.getMonth() >= 9 ? 1 : 0);
}

/** Where it is kept which family of forms was chosen last. */
const LAST_FAMILY = 'form-family';

/** The family of forms that is likely wanted: that of the last new draft, or the only one there is; else nobody knows. */
export function likelyFamily(packs: Packs): string | undefined {
  const last = localStorage.getItem(LAST_FAMILY);
  const families = new Set(packs.filter(({ status }) => status === 'official').map(({ family }) => family));
  const [only] = families;
  return last !== null && families.has(last) ? last : families.size === 1 ? only : undefined;
}

/** Remembers which family of forms was chosen. */
export function rememberFamily(packs: Packs, chosen: string): void {
  const family = packs.find(({ id }) => id === chosen)?.family;
  if (family !== undefined) localStorage.setItem(LAST_FAMILY, family);
}

/**
 * The pack of a family for a year: an official one known for it, else the newest official one, else whatever there is.
 * A form of another region is never proposed: empty where the family is not known.
 */
export function likelyPack(all: Packs, year: number, family: string | undefined): string {
  const packs = all.filter((pack) => pack.family === family);
  const official = packs.filter(({ status }) => status === 'official');
  const newest = official.toSorted((one, other) => other.years.until - one.years.until);
  const fitting = newest.find(({ years }) => years.from <= year && year <= years.until);
  return (fitting ?? newest[0] ?? packs[0])?.id ?? '';
}

/** What is doubtful about a pack for a year; undefined if it is known for it. */
export function packDoubt(packs: Packs, id: string, year: number): string | undefined {
  const pack = packs.find((one) => one.id === id);
  if (pack === undefined || (pack.years.from <= year && year <= pack.years.until)) return undefined;
  return `这套格式不是 ${String(year)} 年的，请确认当年的公开格式没有变化`;
}
