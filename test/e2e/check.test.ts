/** `check`: drafts and documents made of them, judged alike; findings as the public format prints them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lines, ysgk, type Run } from './command-line.ts';
import { EXAMPLES, sampleDraft, stemOf } from './example-draft.ts';
import { workFolder } from './work-folder.ts';

const folder = workFolder();

/** The findings of one file, exactly as the draft format describes them. */
const FindingsSchema = z.strictObject({
  format: z.literal('ysgk-findings'),
  version: z.literal(1),
  file: z.string(),
  verdict: z.enum(['publishable', 'must-fix']),
  findings: z.array(
    z.strictObject({
      rule: z.string().regex(/^R\d\d$/),
      severity: z.enum(['error', 'warning', 'hint']),
      where: z.strictObject({
        block: z.string(),
        row: z.int().min(0).optional(),
        column: z.int().min(0).optional(),
        page: z.int().min(1).optional(),
      }),
      message: z.string().min(1),
      expected: z.string().optional(),
      actual: z.string().optional(),
      exactExpected: z.int().optional(),
      exactActual: z.int().optional(),
      fix: z.string().min(1),
    }),
  ),
  notRun: z.array(z.strictObject({ rule: z.string(), because: z.string().min(1) })),
});

const read = (run: Run): z.infer<typeof FindingsSchema>[] =>
  lines(run.stdout).map((line) => FindingsSchema.parse(JSON.parse(line)));

describe('examples', () => {
  it('may be published: status 0, one JSON value a file', async () => {
    const run = await ysgk(['check', ...EXAMPLES, '--json']);
    expect(run.stderr).toBe('');
    const findings = read(run);
    expect(findings.map(({ file }) => file)).toEqual(EXAMPLES);
    const errors = findings.flatMap((one) => one.findings.filter(({ severity }) => severity === 'error'));
    expect(errors).toEqual([]);
    expect(run.status).toBe(0);
  });
});

describe('the documents of the examples', () => {
  beforeAll(async () => {
    const run = await ysgk(['export', ...EXAMPLES, '--out', folder, '--format', 'pdf,docx,xlsx']);
    expect(run.status).toBe(0);
  });

  it.each(['pdf', 'docx', 'xlsx'])('have no error as %s', async (format) => {
    const files = EXAMPLES.map((example) => join(folder, `${stemOf(example)}.${format}`));
    const run = await ysgk(['check', ...files, '--json']);
    expect(run.stderr).toBe('');
    const errors = read(run).flatMap(({ file, findings }) =>
      findings.filter(({ severity }) => severity === 'error').map((finding) => ({ file, ...finding })),
    );
    expect(errors).toEqual([]);
    expect(run.status).toBe(0);
  });
});

describe('a draft with an error', () => {
  const path = join(folder, '有错.ysgk');
  beforeAll(() => {
    const overrides = { 's3.lead': '支出预算 266.66 万元，比上年增加（减少）1.00 万元，其中：' };
    writeFileSync(path, JSON.stringify({ ...sampleDraft(), overrides }));
  });

  it('ends with status 1, says rule, place and what to do, and is refused as final', async () => {
    const run = await ysgk(['check', path, '--json']);
    expect(run.status).toBe(1);
    const [only] = read(run);
    expect(only?.verdict).toBe('must-fix');
    expect(only?.findings).toContainEqual(
      expect.objectContaining({ rule: 'R32', severity: 'error', where: { block: 's3.lead' } }),
    );
    const refused = await ysgk(['export', path, '--final', '--format', 'json']);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('R32');
  });

  it('is set aside by a waiver with a reason', async () => {
    const waived = join(folder, '不适用.ysgk');
    const waivers = ['R32', 'R20', 'R22', 'R25', 'R28'].map((rule) => ({ rule, where: 's3.lead', reason: '引用原文' }));
    const overrides = { 's3.lead': '支出预算 266.66 万元，比上年增加（减少）1.00 万元，其中：' };
    writeFileSync(waived, JSON.stringify({ ...sampleDraft(), overrides, waivers }));
    const [only] = read(await ysgk(['check', waived, '--json']));
    expect(only?.findings.filter(({ rule }) => rule === 'R32')).toEqual([]);
  });
});

describe('what cannot be checked', () => {
  it('is said on one line each; the others are still checked and status 2 wins', async () => {
    const broken = join(folder, '坏的.docx');
    writeFileSync(broken, 'not a document');
    const run = await ysgk(['check', broken, join(folder, '没有.pdf'), ...EXAMPLES.slice(0, 1), '--json']);
    expect(run.status).toBe(2);
    expect(lines(run.stderr)).toHaveLength(2);
    expect(run.stderr).toContain('坏的.docx：');
    expect(read(run)).toHaveLength(1);
  });

  it('is asked for by name', async () => {
    const run = await ysgk(['check']);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('没有指定文件');
  });
});
