import { fail, ok, type Located, type Result } from '../shared/base/result.ts';
import type { Draft } from '../shared/draft/schema.ts';
import { classification, type Classification, type Trust } from '../shared/ledger/codes.ts';
import { draftProblems } from '../shared/pack/draft-problems.ts';
import { loadPack } from '../shared/pack/load.ts';
import type { Pack } from '../shared/pack/pack.ts';
import { ask } from './api.ts';

/** Packs and the account classification, each fetched and checked once. */

const packs = new Map<string, Promise<Result<Pack, readonly Located[]>>>();

/** Opens a pack by id. */
export function openPack(id: string): Promise<Result<Pack, readonly Located[]>> {
  let pack = packs.get(id);
  if (pack === undefined) {
    pack = fetchPack(id);
    packs.set(id, pack);
  }
  return pack;
}

/** Opens the pack of a draft; a draft that chooses or fills in what its pack does not have is refused with the places. */
export async function openPackOf(draft: Draft): Promise<Result<Pack, readonly Located[]>> {
  const pack = await openPack(draft.pack);
  if (!pack.ok) return pack;
  const problems = draftProblems(draft, pack.value);
  return problems.length === 0 ? pack : fail(problems);
}

async function fetchPack(id: string): Promise<Result<Pack, readonly Located[]>> {
  const answer = await ask('pack.open', { id });
  if (!answer.ok) return fail(answer.problems);
  const folders = answer.value;
  const loaded = loadPack(id, (wanted) => {
    const files = folders[wanted];
    return files === undefined ? undefined : new Map(Object.entries(files));
  });
  return loaded.ok ? loaded : fail([loaded.problem]);
}

let codes: Promise<Result<Classification, readonly Located[]>> | undefined;

/** Opens the account classification. */
export function openCodes(): Promise<Result<Classification, readonly Located[]>> {
  codes ??= fetchCodes();
  return codes;
}

async function fetchCodes(): Promise<Result<Classification, readonly Located[]>> {
  const answer = await ask('codes.open', {});
  if (!answer.ok) return fail(answer.problems);
  return ok(
    classification(answer.value.map(({ code, name, trust }) => [code, { name, trust: trust as Trust }] as const)),
  );
}
