import { z } from 'zod';
import { FilterSchema } from './filter-spec.ts';
import { entryName } from './entry-name.ts';
import { numberName } from './number-spec.ts';
import { plain, title } from './slot.ts';

/** A performance sheet as a pack describes it (`sheets/overall.json`, `sheets/project.json`). */

const FieldSchema = z.strictObject({
  label: title(),
  suffix: plain,
  /** A field of the pack in place of what the program knows: of the project on its sheet, of the document on the other. */
  show: z
    .string()
    .regex(/^field:./, '只能写 field: 加栏目的编号')
    .optional(),
});
const MoneySchema = z.strictObject({ label: plain, suffix: plain, sum: FilterSchema });

/** A key out of a list. Not an enum: its record would put the columns in the list's order instead of the pack's. */
const oneOf = (names: readonly string[]) =>
  z.string().refine((name) => names.includes(name), `只能是 ${names.join('、')} 之一`);

const sheet = (fields: readonly string[], columns: readonly string[]) =>
  z.strictObject({
    title: title(),
    year: title(),
    fields: z.record(entryName, FieldSchema).superRefine((all, context) => {
      for (const [name, { show }] of Object.entries(all)) {
        if (show !== undefined || fields.includes(name)) continue;
        const message = `只能是 ${fields.join('、')} 之一，或写 show 印一个栏目`;
        context.addIssue({ code: 'custom', path: [name], message });
      }
    }),
    fundsLabel: plain,
    ...numberName,
    funds: z.record(entryName, MoneySchema),
    goalLabel: plain,
    /** Column headers by what the column shows, in print order. */
    columns: z.record(oneOf(columns), z.strictObject({ header: plain, width: z.number().positive() })),
    mergedColumns: z.number().int().min(0).max(2),
  });

const OVERALL_COLUMNS = ['level1', 'level2', 'name', 'target', 'basis', 'weight'] as const;
const PROJECT_COLUMNS = [...OVERALL_COLUMNS, 'lastYear', 'scoring', 'evidence'] as const;

/** 部门（单位）整体绩效目标表. */
export const OverallSheetSchema = sheet(['name', 'contact', 'phone'], OVERALL_COLUMNS);
/** 项目支出绩效目标表. */
export const ProjectSheetSchema = sheet(['organization', 'project', 'manager'], PROJECT_COLUMNS);

/** A performance sheet of a pack. */
export type SheetSpec = z.infer<typeof OverallSheetSchema>;

/** The field of the pack that a line of a sheet shows; undefined for a line of the program's own. */
export function shownField({ show }: SheetSpec['fields'][string]): string | undefined {
  return show?.slice('field:'.length);
}
