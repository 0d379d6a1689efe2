/** What `check --json` prints, as the public format describes it: one line for each file. */
import { z } from 'zod';

const findingSchema = z.object({
  rule: z.string().regex(/^R\d+$/),
  severity: z.enum(['error', 'warning', 'hint']),
  where: z.object({
    block: z.string().optional(),
    row: z.number().optional(),
    column: z.number().optional(),
    page: z.number().optional(),
  }),
  message: z.string(),
  expected: z.string().optional(),
  actual: z.string().optional(),
});

const checkedSchema = z.object({
  format: z.literal('ysgk-findings'),
  version: z.literal(1),
  file: z.string(),
  verdict: z.enum(['publishable', 'must-fix']),
  findings: z.array(findingSchema),
  notRun: z.array(z.object({ rule: z.string(), because: z.string() })),
});

/** A finding. */
export type PrintedFinding = z.infer<typeof findingSchema>;

/** Everything about one file. */
export type CheckedFile = z.infer<typeof checkedSchema>;

/** Reads the output of one run, by file. */
export function parseChecked(stdout: string): ReadonlyMap<string, CheckedFile> {
  const lines = stdout.split('\n').filter((line) => line !== '');
  const files = lines.map((line) => checkedSchema.parse(JSON.parse(line)));
  return new Map(files.map((file) => [file.file, file]));
}

/** The number of the rule a finding belongs to. */
export function ruleNumber({ rule }: PrintedFinding): number {
  return Number(rule.slice(1));
}
