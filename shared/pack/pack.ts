import { z } from 'zod';
import { AsksSchema } from './asks.ts';
import type { CheckSpec, Facts } from './check-spec.ts';
import { entryName } from './entry-name.ts';
import type { PackFields } from './field-spec.ts';
import { FilterSchema } from './filter-spec.ts';
import { ChangeSchema, type ProseBlockSpec } from './prose-spec.ts';
import { NumbersSchema } from './number-spec.ts';
import { plain, title } from './slot.ts';
import { SettingsSchema } from './setting-spec.ts';
import type { SheetSpec } from './sheet-spec.ts';
import { TotalSchema, type TableSpec } from './table-spec.ts';
import type { Theme } from './theme.ts';
import { WordsSchema } from './word-spec.ts';

/** What a region and year publishes (`pack.json`): how the parts are put together and the words all of them share. */
export const ManifestSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, '只能用小写字母、数字和连字符'),
  name: z.string().min(1),
  /** The pack this one differs from; null for a pack that stands alone. */
  extends: z.string().nullable(),
  /** An example shows what a pack can say; it is no official form. */
  status: z.enum(['official', 'example']),
  /** Budget years the form is known to be valid for. */
  years: z
    .strictObject({ from: z.number().int(), until: z.number().int() })
    .refine(({ from, until }) => from <= until, '起始年度不能晚于截止年度'),
  /** Where the form was read off, in words. */
  sources: z.array(z.string().min(1)).min(1),
  /** What the office chooses, and the pack's own words. */
  settings: SettingsSchema.optional(),
  /** Which of the inputs that the program knows the pack wants; all where it does not say. */
  asks: AsksSchema.optional(),
  words: WordsSchema.optional(),
  title: title(),
  cover: z.array(title()).min(1),
  kindWords: z.strictObject({ department: plain.min(1), unit: plain.min(1) }),
  /** `机关运行经费` or `事业单位运行经费`, by the organisation's nature. */
  operatingWords: z.strictObject({ administrative: plain, 'public-institution': plain }),
  preparedBy: title(),
  unit: plain.min(1),
  /** Words a table prints spread out. */
  letterSpaced: z.array(z.string()),
  total: TotalSchema,
  /** How money is printed. */
  numbers: NumbersSchema,
  change: ChangeSchema,
  /** Figures of the pack's own, by the name sentences, conditions and comparisons use. */
  measures: z.record(entryName, FilterSchema).default({}),
  /** How a target's operator is written: the form's `>=`, `<=`, `=`, `>`, `<`. */
  operators: z.strictObject({ '>=': z.string(), '<=': z.string(), '=': z.string(), '>': z.string(), '<': z.string() }),
  /** Prose files in print order; `tables` and `sheets` blocks inside them say where those stand. */
  prose: z.array(z.string()).min(1),
  /** Tables in print order. */
  tables: z.array(z.string()).min(1),
});

/** 名词解释 of a pack, by entry. */
export const GlossarySchema = z.strictObject({
  entries: z.record(entryName, z.strictObject({ term: plain.min(1), text: plain.min(1) })),
});

/** A loaded pack: data only. */
export interface Pack {
  readonly manifest: z.infer<typeof ManifestSchema>;
  readonly theme: Theme;
  readonly tables: ReadonlyMap<string, TableSpec>;
  /** What it asks that the program does not know. */
  readonly fields: PackFields;
  /** Blocks by id, in print order. */
  readonly prose: ReadonlyMap<string, ProseBlockSpec>;
  readonly sheets: { readonly overall: SheetSpec; readonly project: SheetSpec };
  readonly glossary: z.infer<typeof GlossarySchema>['entries'];
  /** Checks by the name of their entry, in file order. */
  readonly checks: ReadonlyMap<string, CheckSpec>;
  /** Which cells the figures of the prose stand for, by section. */
  readonly facts: Facts;
  /** The pack as it was loaded, where this is one edition of it (`edition.ts`). */
  readonly whole?: Pack;
}
