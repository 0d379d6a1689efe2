/** `start`: a draft from a published file is not finished until it prints what was published and nothing is open. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { comparable } from '../../shared/base/text.ts';
import { StartResultSchema } from '../../shared/read/draft/start-result.ts';
import { lines, ysgk } from './command-line.ts';
import { examplesReadBack, SAMPLE, stemOf } from './example-draft.ts';
import { workFolder } from './work-folder.ts';

const folder = workFolder();
const examples = examplesReadBack();
const at = (name: string): string => join(folder, name);

function draftAt(path: string): Draft {
  const draft = parseDraft(readFileSync(path, 'utf8'));
  if (!draft.ok) throw new Error(JSON.stringify(draft.problem));
  return draft.value;
}

/** The started draft with the lines of the draft that was published, and every item ticked off. */
function completed(started: Draft, original: Draft): Draft {
  const isSame = (one: string, other: string): boolean => comparable(one) === comparable(other);
  const missing = original.projects.filter(({ name }) => !started.projects.some((own) => isSame(own.name, name)));
  const projects = [...started.projects, ...missing.map((project) => ({ ...project, id: `new-${project.id}` }))];
  const ids = new Map(
    original.projects.map(({ id, name }) => [id, projects.find((own) => isSame(own.name, name))?.id ?? '']),
  );
  const withOwnProject = (line: Draft['ledger'][number]): Draft['ledger'][number] =>
    line.project === undefined ? line : { ...line, project: ids.get(line.project) ?? '' };
  return {
    ...started,
    projects,
    ledger: original.ledger.map(withOwnProject),
    // Forms that print last year beside this year have last year's lines to be completed as well.
    priorLedger: original.priorLedger.map(withOwnProject),
    toComplete: (started.toComplete ?? []).map((item) => ({ ...item, state: 'done' })),
  };
}

beforeAll(async () => {
  await ysgk(['export', ...examples, '--format', 'docx', '--out', folder]);
  await ysgk(['export', SAMPLE, '--format', 'pdf', '--out', folder, '--bundled-fonts']);
}, 240_000);

it.each(examples.filter((example) => example !== SAMPLE))(
  '%s: open, and final once it is complete',
  async (example) => {
    const out = at(`${stemOf(example)}-new.ysgk`);
    expect((await ysgk(['start', at(`${stemOf(example)}.docx`), '--out', out])).status).toBe(1);
    writeFileSync(out, JSON.stringify(completed(draftAt(out), draftAt(example))));
    expect((await ysgk(['export', out, '--final', '--format', 'html', '--out', folder])).status).toBe(0);
  },
);

describe('the sample', () => {
  const [stem, example] = [stemOf(SAMPLE), SAMPLE];

  it.each(['pdf', 'docx'])('from its %s: open, refused as final; complete, and final', async (format) => {
    const out = at(`${stem}-${format}.ysgk`);
    const run = await ysgk(['start', at(`${stem}.${format}`), '--out', out, '--json']);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(1);
    const [line = '', ...more] = lines(run.stdout);
    expect(more).toEqual([]);
    const result = StartResultSchema.parse(JSON.parse(line));
    const draft = draftAt(out);
    expect(result).toMatchObject({ file: at(`${stem}.${format}`), draft: out, complete: false, pack: draft.pack });
    expect(result.toComplete).toEqual(draft.toComplete);
    expect(result.baseline.cells).toBe(draft.baseline?.length);
    expect(result.baseline.unreached).toBeGreaterThan(50);

    const check = await ysgk(['check', out, '--json']);
    expect(check.status).toBe(1);
    const { verdict, findings } = JSON.parse(check.stdout) as {
      verdict: string;
      findings: { rule: string; severity: string; message: string }[];
    };
    expect(verdict).toBe('must-fix');
    const errors = findings.filter(({ severity }) => severity === 'error');
    for (const { text } of result.toComplete) {
      expect(errors.filter(({ rule, message }) => rule === 'R42' && message === `待补：${text}`)).toHaveLength(1);
    }
    expect(errors.filter(({ message }) => message.includes('公开件印的是'))).toHaveLength(result.baseline.unreached);
    const refused = await ysgk(['export', out, '--final', '--format', 'html', '--out', folder]);
    expect(refused.status).toBe(1);
    expect(existsSync(at(`${stem}-${format}.html`))).toBe(false);

    // With the lines that were published every amount is reached; with one item open it is not final all the same.
    const original = draftAt(example);
    const full = completed(draft, original);
    const [first] = full.toComplete ?? [];
    writeFileSync(out, JSON.stringify({ ...full, toComplete: [{ ...first, state: 'open' }] }));
    const open = await ysgk(['check', out]);
    expect(open.status).toBe(1);
    expect(open.stdout).not.toContain('公开件印的是');
    writeFileSync(out, JSON.stringify(full));
    const done = await ysgk(['check', out, '--json']);
    const left = (JSON.parse(done.stdout) as { findings: { severity: string; message: string }[] }).findings;
    expect(left.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    const final = await ysgk(['export', out, '--final', '--format', 'html', '--out', folder]);
    expect(final.status).toBe(0);
  });
});

describe('nothing is written, and nothing replaced', () => {
  const file = at(`${stemOf(examples[0] ?? '')}.docx`);
  const taken = at('已有.ysgk');

  it.each<[string, () => string[], RegExp]>([
    [
      'where the draft is there already',
      () => (writeFileSync(taken, '旧的'), [file, '--out', taken]),
      /已有\.ysgk：已经有这个文件/,
    ],
    ['where it is a folder', () => (mkdirSync(at('夹.ysgk')), [file, '--out', at('夹.ysgk')]), /已经有这个文件/],
    ['where its folder is not there', () => [file, '--out', at('没有/新.ysgk')], /没有/],
    ['under another ending', () => [file, '--out', at('新.json')], /要以 \.ysgk 结尾/],
    ['without a place', () => [file], /请加 --out/],
    ['for a pack there is not', () => [file, '--out', at('新.ysgk'), '--pack', 'mars-2030'], /没有模板包“mars-2030”/],
    ['of two files', () => [file, file, '--out', at('新.ysgk')], /只能一份/],
    [
      'of no document',
      () => (writeFileSync(at('坏.pdf'), '不是文档'), [at('坏.pdf'), '--out', at('新.ysgk')]),
      /坏\.pdf：/,
    ],
    ['of a draft', () => [examples[0] ?? '', '--out', at('新.ysgk')], /\.ysgk/],
    ['with an option there is not', () => [file, '--out', at('新.ysgk'), '--final'], /没有“--final”这个选项/],
  ])('%s', async (_, args, message) => {
    const given = args();
    const before = readdirSync(folder).sort();
    const run = await ysgk(['start', ...given]);
    expect(run.status).toBe(2);
    expect(lines(run.stderr)).toHaveLength(1);
    expect(run.stderr).toMatch(message);
    expect(run.stdout).toBe('');
    expect(readdirSync(folder).sort()).toEqual(before);
    if (existsSync(taken)) expect(readFileSync(taken, 'utf8')).toBe('旧的');
  });

  it('but by the pack that is named', async () => {
    const out = at('指定.ysgk');
    const run = await ysgk(['start', file, '--out', out, '--pack', 'xinjiang-2024']);
    expect(run.status).toBe(1);
    expect(draftAt(out).pack).toBe('xinjiang-2024');
    expect(run.stdout).toContain(`${basename(file)} → ${out}`);
    expect(run.stdout).toContain('  待补 ');
  });
});
