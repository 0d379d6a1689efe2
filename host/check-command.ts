import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, oneLine, printLocated, type Located, type Result } from '../shared/base/result.ts';
import { reviewNoteInWords, type Finding } from '../shared/check/finding.ts';
import { findingsJson } from '../shared/check/json.ts';
import { findingLine } from '../shared/check/finding-line.ts';
import { verdictOf } from '../shared/check/run.ts';
import { SEVERITY_NAMES, verdictInWords } from '../shared/check/verdict-words.ts';
import { ruleName } from '../shared/check/rule.ts';
import { compareText } from '../shared/ledger/project.ts';
import { basisWords } from './check/basis-reader.ts';
import type { BasisPaths } from './check/basis-paths.ts';
import type { CheckedFile } from './check/checker.ts';
import { CommandEvidence, type EvidenceOptions } from './check/command-evidence.ts';
import { fileTrouble } from './disk/file-trouble.ts';
import { readInThread } from './reading/reading-thread.ts';

/** Options of `check` as the command line gives them. */
export interface CheckOptions extends EvidenceOptions {
  readonly json: boolean;
}

/** Runs `check`; exit status 0 nothing must be mended, 1 something must, 2 a file could not be used. */
export async function runCheck(options: CheckOptions, inputs: readonly string[]): Promise<number> {
  if (inputs.length === 0) return trouble({ place: '', message: '没有指定文件。用 ysgk --help 查看用法' });
  const evidence = new CommandEvidence(options);
  const troubles = await evidence.trouble();
  troubles.forEach(trouble);
  if (troubles.length > 0) return 2;
  let status = 0;
  for (const input of inputs) {
    const files = await filesAt(input);
    if (!files.ok) {
      status = trouble(files.problem);
      continue;
    }
    for (const file of files.value) {
      const checked = await safely(file, await evidence.againstOf(file), options.codes);
      if (checked.ok) {
        const { report, basis } = checked.value;
        // Words for a reader stand with the rest; a program that reads the JSON must be told beside it.
        if (options.json) basis.troubles.forEach(note);
        process.stdout.write(
          options.json ? `${JSON.stringify(findingsJson(file, report, basis.files))}\n` : words(file, checked.value),
        );
        if (status === 0 && verdictOf(report) === 'must-fix') status = 1;
      } else {
        checked.problem.slice(0, 1).forEach(trouble);
        status = 2;
      }
    }
  }
  return status;
}

/** A fault of the program costs the file it met, not those that come after it. */
async function safely(
  file: string,
  against: BasisPaths,
  codes: string | undefined,
): Promise<Result<CheckedFile, readonly Located[]>> {
  try {
    const task = { kind: 'check', path: file, against, codes } as const;
    const checked = await readInThread<CheckedFile, readonly Located[] | Located>(task);
    return checked.ok ? checked : fail([checked.problem].flat().map((problem) => inFile(file, problem)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail([{ place: file, message: `校验时程序出错：${why}。请把这个文件交给维护人员` }]);
  }
}

/** A reading that was ended early does not know its file. */
function inFile(file: string, problem: Located): Located {
  return problem.place === '' ? { ...problem, place: file } : problem;
}

/** A folder stands for the drafts directly in it. */
async function filesAt(input: string): Promise<Result<readonly string[], Located>> {
  try {
    if (!(await stat(input)).isDirectory()) return ok([input]);
    const names = (await readdir(input)).filter((name) => !name.startsWith('.') && /\.ysgk$/i.test(name));
    if (names.length === 0) return fail({ place: input, message: '文件夹里没有草稿文件（.ysgk）' });
    return ok(names.sort(compareText).map((name) => join(input, name)));
  } catch (error) {
    return fail(fileTrouble(input, error));
  }
}

function words(file: string, { report, remarks, document, basis }: CheckedFile): string {
  const line = (finding: Finding): string => findingLine(finding, document);
  const lines = [
    `${file}：${verdictInWords(report)}`,
    ...report.findings.flatMap((finding) => [
      `  ${SEVERITY_NAMES[finding.severity]} ${line(finding)}`,
      ...reviewLines(finding),
    ]),
    ...report.waived.flatMap(({ finding, reason }) => [
      `  不适用 ${line(finding)}（理由：${reason}）`,
      ...reviewLines(finding),
    ]),
    ...basisWords(basis).map((line) => `  ${line}`),
    ...remarks.map((remark) => `  没有读懂 ${remark}`),
    ...report.notRun.map(({ rule, because }) => `  没有检查 ${ruleName(rule)} ${because}`),
  ];
  return `${lines.map(oneLine).join('\n')}\n`;
}

/** What reviewers made of a finding, under it: theirs, not the office's. */
function reviewLines({ reviewed = [] }: Finding): readonly string[] {
  return reviewed.map((note) => `    审核人 ${reviewNoteInWords(note)}`);
}

function trouble(problem: Located): number {
  note(problem);
  return 2;
}

function note(problem: Located): void {
  process.stderr.write(`${printLocated(problem)}\n`);
}
