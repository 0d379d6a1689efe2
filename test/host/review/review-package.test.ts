/** Packages that were changed on the way: every way is recognised and said with its place. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  openPackageFile,
  packageName,
  packReview,
  unpackReview,
  type PackageContent,
} from '../../../host/review/review-package.ts';
import type { Located } from '../../../shared/base/result.ts';
import { listText, type Manifest } from '../../../shared/review/round/manifest.ts';
import { SAMPLE } from '../../e2e/example-draft.ts';
import { workFolder } from '../../e2e/work-folder.ts';
import { openReview, returnedReview } from '../../review/round/review-of-tests.ts';
import { oldComment, oldReview, oldRound } from '../../review/round/version-1.ts';
import { oldPackage, sha256 } from './old-package.ts';

const draft = new Uint8Array(readFileSync(SAMPLE));
const content: PackageContent = {
  kind: 'return',
  name: '外办',
  draft,
  pdf: strToU8('%PDF-1.7 内容'),
  findings: strToU8('{"findings": []}'),
  review: returnedReview(sha256(draft)),
};
const good = packReview(content, '0.1.0');
const entries = (): Record<string, Uint8Array> => unzipSync(good.bytes);

function problemsOf(bytes: Uint8Array): readonly Located[] {
  const opened = unpackReview(bytes);
  if (opened.ok) throw new Error('it was opened');
  return opened.problem;
}

/** The same files with a list that agrees with them: what somebody does who knows the format. */
function relisted(
  files: Record<string, Uint8Array>,
  change: (list: Manifest) => Manifest = (list) => list,
): Uint8Array {
  const { 'manifest.json': before = new Uint8Array(), ...rest } = files;
  const list = change(JSON.parse(strFromU8(before)) as Manifest);
  const named = { ...list, entries: Object.entries(rest).map(([name, bytes]) => ({ name, sha256: sha256(bytes) })) };
  const text = JSON.stringify({ ...named, sha256: sha256(listText(named)) });
  return zipSync({ ...rest, 'manifest.json': strToU8(text) });
}

it('a package is opened with all it was made of, and shows the same code', () => {
  const opened = unpackReview(good.bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  expect(opened.value.content).toEqual(content);
  expect(opened.value.code).toBe(good.code);
  expect(good.code).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
});

describe('is recognised:', () => {
  const names = ['draft.ysgk', '公开件.pdf', 'findings.json', 'review.json'];

  it.each(names)('%s with one byte changed', (name) => {
    const files = entries();
    const bytes = files[name]?.slice() ?? new Uint8Array();
    bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 1;
    expect(problemsOf(zipSync({ ...files, [name]: bytes }))).toEqual([
      { place: name, message: expect.stringMatching(/^被改动：内容与清单/) as unknown },
    ]);
  });

  it.each(names)('%s taken out, with the list as it was or made anew', (name) => {
    const { [name]: _gone, ...rest } = entries();
    for (const bytes of [zipSync(rest), relisted(rest)]) {
      expect(problemsOf(bytes)).toEqual([{ place: name, message: expect.stringMatching(/缺少这个文件/) as unknown }]);
    }
  });

  it('a file put in', () => {
    expect(problemsOf(zipSync({ ...entries(), '更正.docx': strToU8('x') }))).toEqual([
      { place: '更正.docx', message: expect.stringMatching(/后来加进包里/) as unknown },
    ]);
  });

  it('two files swapped', () => {
    const files = entries();
    const swapped = {
      ...files,
      '公开件.pdf': files['findings.json'],
      'findings.json': files['公开件.pdf'],
    } as Zippable;
    expect(problemsOf(zipSync(swapped)).map(({ place }) => place)).toEqual(['公开件.pdf', 'findings.json']);
  });

  it('a list whose hashes were adapted but not its own code', () => {
    const files = entries();
    const list = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
    const pdf = strToU8('%PDF-1.7 别的');
    const changed = list.entries.map((one) => (one.name === '公开件.pdf' ? { ...one, sha256: sha256(pdf) } : one));
    const manifest = strToU8(JSON.stringify({ ...list, entries: changed }));
    expect(problemsOf(zipSync({ ...files, '公开件.pdf': pdf, 'manifest.json': manifest }))).toEqual([
      { place: 'manifest.json', message: expect.stringMatching(/^被改动：清单/) as unknown },
    ]);
  });

  it('another draft under a consistent list: not the one that was reviewed', () => {
    const other = strToU8(strFromU8(draft).replace('"fiscalYear": 2025', '"fiscalYear":  2025'));
    expect(sha256(other)).not.toBe(sha256(draft));
    expect(problemsOf(relisted({ ...entries(), 'draft.ysgk': other }))).toEqual([
      { place: 'review.json', message: expect.stringMatching(/^不是同一份/) as unknown },
    ]);
  });

  it('everything made anew by somebody who knows how: opens, but shows another code', () => {
    const opened = unpackReview(relisted({ ...entries(), '公开件.pdf': strToU8('%PDF-1.7 别的') }));
    expect(opened.ok && opened.value.code).not.toBe(good.code);
  });

  it('a submission renamed into a return has no verdict', () => {
    const submission = packReview({ ...content, kind: 'submission', review: openReview(sha256(draft)) }, '0.1.0');
    const renamed = relisted(unzipSync(submission.bytes), (list) => ({ ...list, kind: 'return' }));
    expect(problemsOf(renamed)).toEqual([
      { place: 'review.json', message: expect.stringMatching(/没有审核结论/) as unknown },
    ]);
  });
});

describe('is refused:', () => {
  it.each(['../外面.txt', '/etc/passwd', 'C:\\外面.txt'])('an entry named %s', (name) => {
    expect(problemsOf(zipSync({ ...entries(), [name]: strToU8('x') }))[0]?.message).toContain('指向包外');
  });

  it.each(['../../外办', '外办/甲', '..\\甲', 'C:外办', '外\n办'])('a name that leads somewhere else: %j', (name) => {
    expect(problemsOf(relisted(entries(), (list) => ({ ...list, name })))[0]?.message).toContain('文件名');
  });

  it('a zip bomb, at its entry', () => {
    const bomb = zipSync({ ...entries(), '公开件.pdf': new Uint8Array(100 * 1024 * 1024) }, { level: 9 });
    expect(problemsOf(bomb)).toEqual([
      { place: '公开件.pdf', message: expect.stringMatching(/解压后超过/) as unknown },
    ]);
  });

  it('too many entries', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${String(index)}.txt`, strToU8('x')]));
    expect(problemsOf(zipSync({ ...entries(), ...many }))[0]?.message).toMatch(/超过 16 个/);
  });

  it('a zip without a list, a list that is none, a cut-off file, and what is no zip', () => {
    expect(problemsOf(zipSync({ 'a.txt': strToU8('x') }))[0]?.message).toContain('不是上报包或退回包');
    expect(problemsOf(zipSync({ ...entries(), 'manifest.json': strToU8('{') }))[0]?.place).toMatch(
      /^manifest.json 第 1 行/,
    );
    expect(problemsOf(zipSync({ ...entries(), 'manifest.json': strToU8('{"format": "别的"}') }))[0]).toEqual({
      place: 'manifest.json format',
      message: '不是上报包或退回包',
    });
    expect(problemsOf(good.bytes.subarray(0, good.bytes.length / 2))[0]?.message).toContain('不完整');
    expect(problemsOf(strToU8('不是压缩包'))).toHaveLength(1);
  });

  it('a draft in it that is none, at its place in the file', async () => {
    const broken = strToU8('{ 不是草稿');
    const review = strToU8(JSON.stringify(returnedReview(sha256(broken))));
    const path = join(workFolder(), '外办.退回.zip');
    writeFileSync(path, relisted({ ...entries(), 'draft.ysgk': broken, 'review.json': review }));
    const opened = await openPackageFile(path);
    expect(!opened.ok && opened.problem[0]?.place).toMatch(/^外办.退回.zip：draft.ysgk/);
  });
});

describe('the version of a package', () => {
  const review = oldReview(oldRound('审核甲', 'return', [oldComment('1', '审核甲')], { draftSha256: sha256(draft) }));

  it('1 is opened, with its code and the name of who reviewed', () => {
    const opened = unpackReview(oldPackage('return', draft, review));
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    expect(opened.value.program).toBe('');
    expect(opened.value.content.review.rounds[0]?.opinions[0]?.reviewer.name).toBe('审核甲');
    expect(packageName(opened.value.content)).toBe('甲.退回.审核甲.zip');
  });

  const said: readonly (readonly [unknown, RegExp])[] = [
    [0, /^由更早的程序保存（版本 0）/],
    [-1, /^版本号写的是 “-1”/],
    [0.5, /^版本号写的是/],
    ['1', /^版本号写的是/],
    [[], /^版本号写的是/],
    [undefined, /^没有写版本号/],
    [3, /^由更新的程序保存（版本 3）/],
    [1000, /^由更新的程序保存/],
  ];
  it.each(said)('%j is said as what it is, and only a larger number as newer', (version, words) => {
    const problems = problemsOf(oldPackage('return', draft, review, { version }));
    expect(problems).toEqual([{ place: 'manifest.json version', message: expect.stringMatching(words) as unknown }]);
  });

  it('1 with the fields of 2 is no list of version 1', () => {
    const [problem] = problemsOf(oldPackage('return', draft, review, { program: '0.1.0' }));
    expect(problem?.message).toContain('program');
  });

  it.each(['program', 'reviewers'])('2: %s changed afterwards is recognised', (field) => {
    const files = entries();
    const list = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
    const changed = { ...list, [field]: field === 'program' ? '9.9' : [{ id: 'someone', name: '别人' }] };
    expect(problemsOf(zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify(changed)) }))).toEqual([
      { place: 'manifest.json', message: expect.stringMatching(/^被改动：清单/) as unknown },
    ]);
  });
});

describe('each file of a package has its largest size', () => {
  it.each([
    ['draft.ysgk', 21],
    ['findings.json', 17],
    ['review.json', 17],
    ['manifest.json', 2],
  ])('%s', (name, megabytes) => {
    const large = new Uint8Array(megabytes * 1024 * 1024).fill(32);
    for (const level of [0, 9] as const) {
      expect(problemsOf(zipSync({ ...entries(), [name]: large }, { level }))).toEqual([
        { place: name, message: expect.stringMatching(/解压后超过 \d+ MB/) as unknown },
      ]);
    }
  });
});
