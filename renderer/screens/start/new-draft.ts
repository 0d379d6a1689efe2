import { z } from 'zod';
import { DraftSchema } from '../../../shared/draft/schema.ts';
import type { Answer } from '../../../shared/ipc.ts';

/** What a new draft is begun with; unlike a draft in work, it has a name from the start. */
export const NewDraftSchema = z.strictObject({
  pack: DraftSchema.shape.pack,
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

/** The pack for a year: an official one known for it, else the newest official one, else whatever there is. */
export function likelyPack(packs: Packs, year: number): string {
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
