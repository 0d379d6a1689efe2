/** For one draft on one disk every door finds the same: check, export, the folder, a 上报包 and the window. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { runCheck } from '../../../host/check-command.ts';
import { dispatch } from '../../../host/dispatch.ts';
import { runExport } from '../../../host/export-command.ts';
import { batchInThisThread } from '../batch-in-this-thread.ts';
import type { OpenDraftExport } from '../../../host/export/background-export.ts';
import type { Handlers } from '../../../host/handler.ts';
import { createHandlers } from '../../../host/handlers.ts';
import { fingerprintOf } from '../../../host/draft/disk-state.ts';
import { basisContext } from '../../../renderer/basis.ts';
import { keepBasis } from '../../../renderer/basis-keeping.ts';
import { refreshEvidence } from '../../../renderer/fresh-evidence.ts';
import { keepChecked } from '../../../renderer/live-check.ts';
import { keepLinked } from '../../../renderer/look-at-units.ts';
import { openFile } from '../../../renderer/opening.ts';
import type { UseWorkspace } from '../../../renderer/workspace.ts';
import { ok } from '../../../shared/base/result.ts';
import type { BasisFiles } from '../../../shared/check/basis.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { ruleName } from '../../../shared/check/rule.ts';
import { draftContext } from '../../../shared/check/draft-context.ts';
import { runChecks, verdictOf } from '../../../shared/check/run.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { writeDraft } from '../../../shared/draft/write.ts';
import type { Answer, Channel } from '../../../shared/ipc.ts';
import { consolidate } from '../../../shared/ledger/consolidate/consolidate.ts';
import { CheckedDraftSchema } from '../../../shared/review/summary/checked-draft.ts';
import { exampleDraft } from '../../document/open-example.ts';
import { threeUnits } from '../../fixtures/three-units.ts';
import { listener, smallDesk, type SmallDesk } from '../small-desk.ts';

/** What one door says of a draft. */
interface Said {
  readonly verdict: string;
  /** Rule, weight and words of every finding, in order. */
  readonly findings: readonly string[];
}

/** What a case lays on the disk; gives the draft's path and the code list to use. */
interface Case {
  readonly small: SmallDesk;
  readonly path: string;
  readonly codes?: string;
}

const LIAISON = 'xinjiang-2025/examples/liaison-office-2025';

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A 上报包 needs some PDF; what stands in it is no verdict. */
const NO_PDF: OpenDraftExport = {
  run: (draft, job) => {
    for (const { path } of job.outputs) writeFileSync(path, draft.pack);
    const nothing = { problems: [], findings: [], fonts: [], missingCharacters: [], evidence: [] };
    return Promise.resolve({ draft: job.draft, status: 'done' as const, written: [], ...nothing });
  },
  close: () => Promise.resolve(),
};

function deskOfTests(codes?: string): SmallDesk {
  return smallDesk(NO_PDF, undefined, codes);
}

function handlersOf({ desk }: SmallDesk): Handlers {
  return createHandlers(
    {
      door: 'desktop',
      folder: null,
      versions: {},
      admit: (path) => Promise.resolve(ok(path)),
      recognise: () => Promise.resolve(),
      choose: () => Promise.resolve(null),
      show: () => Promise.resolve(ok(undefined)),
      setTitle: () => undefined,
      closeWindow: () => undefined,
    },
    desk,
  );
}

/** Asks a desk as its screens do. */
function asker(small: SmallDesk): <Name extends Channel>(channel: Name, question: unknown) => Promise<Answer<Name>> {
  const handlers = handlersOf(small);
  const window = listener('window-1');
  return async <Name extends Channel>(channel: Name, question: unknown) => {
    const reply = await dispatch(handlers, channel, JSON.parse(JSON.stringify(question)), window);
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
    return JSON.parse(JSON.stringify(reply.value)) as Answer<Name>;
  };
}

function valueOf<Value>(answer: { readonly ok: boolean; readonly value?: Value; readonly problems?: unknown }): Value {
  if (!answer.ok || answer.value === undefined) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

const line = ({ rule, severity, message }: Pick<Finding, 'rule' | 'severity' | 'message'>): string =>
  `${ruleName(rule)} ${severity} ${message}`;

/** `check --json` as somebody runs it. */
async function byCheck({ path, codes, small }: Case): Promise<Said> {
  vi.stubEnv('YSGK_DATA_DIR', small.data);
  const written: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  await runCheck({ json: true, codes }, [path]);
  out.mockRestore();
  return fromJson(written.join(''));
}

function fromJson(text: string): Said {
  const json = JSON.parse(text) as { verdict: string; findings: (Omit<Finding, 'rule'> & { rule: string })[] };
  return {
    verdict: json.verdict,
    findings: json.findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`),
  };
}

/** `export --final` as somebody runs it: refused or not is its verdict; what it writes on stdout are no findings. */
async function byExport({ path, codes, small }: Case): Promise<string> {
  vi.stubEnv('YSGK_DATA_DIR', small.data);
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const trouble = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const options = { format: 'json', out: join(small.work, '成品'), final: true, 'bundled-fonts': true };
  const asked = { ...options, ...(codes === undefined ? {} : { codes }) };
  const status = await runExport(asked, [path], batchInThisThread);
  out.mockRestore();
  trouble.mockRestore();
  return status === 0 ? 'publishable' : status === 1 ? 'must-fix' : 'unusable';
}

async function byFolder({ path, small }: Case): Promise<Said> {
  const answer = valueOf(await asker(small)('folder.check', { path: small.work, only: [path] }));
  const [draft] = answer.drafts;
  if (draft?.outcome.ok !== true) throw new Error('the folder cannot open it');
  const { verdict, findings, errors, warnings, hints } = draft.outcome;
  expect(errors + warnings + hints).toBe(findings.length);
  return { verdict, findings: findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`) };
}

async function byPackage({ path, small }: Case): Promise<Said> {
  const folder = join(small.work, '上报');
  const packed = valueOf(await asker(small)('review.submit', { path, folder }));
  const entries = unzipSync(readFileSync(packed.path));
  return fromJson(strFromU8(entries['findings.json'] ?? new Uint8Array()));
}

/** Opens the draft in a window over this desk, with all that keeps its verdict. */
async function openWindow({ path, small }: Case): Promise<UseWorkspace> {
  // Packs and codes are kept for the life of a window; this is another one.
  vi.resetModules();
  const ask = asker(small);
  vi.stubGlobal('window', { bridge: { invoke: ask, on: () => () => undefined } });
  const opening = (await import('../../../renderer/opening.ts')) as { openFile: typeof openFile };
  const opened = await opening.openFile(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  stops.push(keepChecked(opened.value), keepBasis(opened.value, fail), keepLinked(opened.value));
  const files = valueOf(await ask('basis.recall', { draft: path }));
  await settled(
    opened.value,
    [files.approved, files.lastYear].flatMap((file) => (file === null ? [] : [file.path])),
  );
  return opened.value;
}

function fail(message: string): never {
  throw new Error(message);
}

/** Waits until basis and units are there and the checks have run on what the window has. */
async function settled(store: UseWorkspace, against: readonly string[] = []): Promise<void> {
  await vi.waitFor(
    () => {
      const { report, basis, linked, draft, document, pack, codes } = store.getState();
      const slots = [basis.approved, basis.lastYear].flatMap((slot) => (slot.status === 'none' ? [] : [slot]));
      expect(slots.map(({ status }) => status)).not.toContain('recalling');
      expect(slots.map(({ file }) => file.path)).toEqual(against);
      if ((draft.units ?? []).length > 0) expect(linked.looks).not.toBeNull();
      const evidence = { units: linked.documents, ...basisContext(basis) };
      expect(report).toEqual(runChecks(draftContext(draft, document, pack, codes, evidence)));
    },
    { timeout: 20_000, interval: 100 },
  );
}

function onScreen(store: UseWorkspace): Said {
  const { report } = store.getState();
  return { verdict: verdictOf(report), findings: report.findings.map(line) };
}

/** Asks every door and holds them against each other; gives what all of them say. */
async function everyDoor(given: Case): Promise<Said> {
  const said = await byCheck(given);
  expect(await byFolder(given)).toEqual(said);
  expect(await byPackage(given)).toEqual(said);
  const store = await openWindow(given);
  expect(onScreen(store)).toEqual(said);
  expect(await byExport(given)).toBe(said.verdict);
  return said;
}

function remembered(small: SmallDesk, draft: string, role: keyof BasisFiles, file: string): Promise<unknown> {
  const fingerprint = createHash('sha256').update(readFileSync(file)).digest('hex');
  const one = { path: file, loadedAt: '2025-02-10T01:30:00.000Z', fingerprint };
  return asker(small)('basis.remember', {
    draft,
    files: { approved: null, lastYear: null, [role]: one },
  });
}

/** The example with its first line changed by 1 万元. */
function otherAmount(): Draft {
  const draft = exampleDraft(LIAISON);
  const [first, ...rest] = draft.ledger;
  if (first === undefined) throw new Error('the example has no lines');
  return { ...draft, ledger: [{ ...first, amount: first.amount + 1_000_000 }, ...rest] };
}

/** Three units and the department they were added up to, the department's figures changed afterwards if wished. */
function department(small: SmallDesk, change: (draft: Draft) => Draft = (draft) => draft): string {
  const { office, centre, station } = threeUnits();
  mkdirSync(join(small.work, '下级'));
  const units = Object.entries({ '甲局.ysgk': office, '乙中心.ysgk': centre, '下级/丙站.ysgk': station }).map(
    ([file, draft]) => {
      const text = writeDraft(draft);
      writeFileSync(join(small.work, file), text);
      return { file, draft, sha256: fingerprintOf(Buffer.from(text)) };
    },
  );
  const whole = consolidate(units, {
    name: '甲部门',
    nature: 'administrative',
    texts: null,
    sameNames: 'apart',
    eliminated: new Map(),
  });
  if (!whole.ok) throw new Error(JSON.stringify(whole.problem));
  const path = join(small.work, '部门.ysgk');
  writeFileSync(path, writeDraft(change(whole.value)));
  return path;
}

const rules = (said: Said): ReadonlySet<string> => new Set(said.findings.map((finding) => finding.slice(0, 3)));

it('a plain draft', async () => {
  const small = deskOfTests();
  const said = await everyDoor({ small, path: small.draft });
  expect(said.verdict).toBe('publishable');
});

it('a 汇总 whose figures are not those of its units', async () => {
  const small = deskOfTests();
  const path = department(small, ({ ledger: [first, ...rest], ...draft }) => {
    if (first === undefined) throw new Error('the department has no lines');
    return { ...draft, ledger: [{ ...first, amount: first.amount + 1_000_000 }, ...rest] };
  });
  expect(rules(await everyDoor({ small, path }))).toContain('R18');
});

it('a 汇总 with a changed unit in a folder below: rule 18 does not run, at any door', async () => {
  const small = deskOfTests();
  const path = department(small);
  writeFileSync(join(small.work, '下级/丙站.ysgk'), writeDraft(threeUnits().office));
  expect(rules(await everyDoor({ small, path }))).not.toContain('R18');
});

it('a draft held against 批复数 that was loaded in the window', async () => {
  const small = deskOfTests();
  const approved = join(small.work, '批复.ysgk');
  writeFileSync(approved, writeDraft(otherAmount()));
  await remembered(small, small.draft, 'approved', approved);
  const said = await everyDoor({ small, path: small.draft });
  expect(said.verdict).toBe('must-fix');
  expect(rules(said)).toContain('R19');
});

it('last year’s file that has gone since: what rests on it does not run, at any door', async () => {
  const small = deskOfTests();
  const lastYear = join(small.work, '上年.ysgk');
  writeFileSync(lastYear, writeDraft(otherAmount()));
  await remembered(small, small.draft, 'lastYear', lastYear);
  expect(rules(await everyDoor({ small, path: small.draft }))).toContain('R35');
  rmSync(lastYear);
  const said = await everyDoor({ small, path: small.draft });
  expect(said.verdict).toBe('publishable');
  expect(rules(said)).not.toContain('R35');
});

it('a draft with codes only the bureau’s own list knows', async () => {
  const draft = exampleDraft(LIAISON);
  const unknown = '2019977';
  const coded = { ...draft, ledger: draft.ledger.map((one) => ({ ...one, function: unknown })), comparisons: {} };
  const builtIn = deskOfTests();
  writeFileSync(builtIn.draft, writeDraft(coded));
  const without = await everyDoor({ small: builtIn, path: builtIn.draft });
  expect(without.findings.join('\n')).toContain(`科目 ${unknown} 没有名称`);

  const folder = deskOfTests().work;
  const codes = join(folder, '自己的.csv');
  const { function: own, economic } = {
    function: `201,一般公共服务支出\n20199,其他\n${unknown},驻外工作`,
    economic: new Set<string>(),
  };
  for (const { economic: code } of [...draft.ledger, ...draft.priorLedger]) if (code !== undefined) economic.add(code);
  const names = [...economic].flatMap((code) => [`${code.slice(0, 3)},类${code.slice(0, 3)}`, `${code},款${code}`]);
  writeFileSync(codes, `code,name\n${own}\n${[...new Set(names)].join('\n')}\n`);
  const small = deskOfTests(codes);
  writeFileSync(small.draft, writeDraft(coded));
  const said = await everyDoor({ small, path: small.draft, codes });
  expect(said.findings.join('\n')).not.toContain(`科目 ${unknown} 没有名称`);
});

it('a draft with an error', async () => {
  const small = deskOfTests();
  const { publishedOn: _gone, ...draft } = exampleDraft(LIAISON);
  writeFileSync(small.draft, writeDraft({ ...draft, organization: { ...draft.organization, name: '' } }));
  expect((await everyDoor({ small, path: small.draft })).verdict).toBe('must-fix');
});

it('a file that is no draft is refused by all', async () => {
  const small = deskOfTests();
  writeFileSync(small.draft, '{ 不是草稿');
  const given = { small, path: small.draft };
  vi.stubEnv('YSGK_DATA_DIR', small.data);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await runCheck({ json: true }, [given.path])).toBe(2);
  expect(await byExport(given)).toBe('unusable');
  await expect(byFolder(given)).rejects.toThrow('cannot open');
  await expect(byPackage(given)).rejects.toThrow('文件不完整');
  await expect(openWindow(given)).rejects.toThrow('文件不完整');
});

it('what is written while the draft is open is seen by the window before it exports', async () => {
  const small = deskOfTests();
  const path = department(small);
  const store = await openWindow({ small, path });
  const before = onScreen(store);
  copyFileSync(join(small.work, '甲局.ysgk'), join(small.work, '下级/丙站.ysgk'));
  await refreshEvidence(store);
  await settled(store);
  expect(onScreen(store)).toEqual(await byCheck({ small, path }));
  expect(store.getState().report.notRun.map(({ rule }) => rule)).toContain(18);
  expect(before.findings.length).toBeGreaterThan(0);
});

it('the state a verdict rests on is part of what the folder answers', async () => {
  const small = deskOfTests();
  const { drafts } = valueOf(await asker(small)('folder.check', { path: small.work, only: null }));
  const [draft] = drafts.map((one) => CheckedDraftSchema.parse(one));
  expect(draft?.sha256).toBe(fingerprintOf(readFileSync(small.draft)));
});
