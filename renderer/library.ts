import { fail, ok, type Located, type Result } from '../shared/base/result.ts';
import type { Draft } from '../shared/draft/schema.ts';
import { classification, type Classification, type Trust } from '../shared/ledger/codes.ts';
import { draftProblems } from '../shared/pack/draft-problems.ts';
import { loadPack } from '../shared/pack/load.ts';
import type { Pack } from '../shared/pack/pack.ts';
import { ask } from './api.ts';

/** Packs and the account classification, each checked once. */

type OpenedPack = Result<Pack, readonly Located[]>;

/** By the code of the form: what has changed on disk has another. */
const packs = new Map<string, OpenedPack>();

/** Opens a pack by id; `draft` is the file of the draft it is for, as forms may lie beside it. */
export async function openPack(id: string, draft: string | null = null): Promise<OpenedPack> {
  const answer = await ask('pack.open', { id, draft });
  if (!answer.ok) return fail(answer.problems);
  const { sha256, files } = answer.value;
  const known = packs.get(sha256);
  if (known !== undefined) return known;
  const loaded = loadPack(id, (wanted) => {
    const own = files[wanted];
    return own === undefined ? undefined : new Map(Object.entries(own));
  });
  const pack: OpenedPack = loaded.ok ? loaded : fail([loaded.problem]);
  packs.set(sha256, pack);
  return pack;
}

/** Opens the pack of a draft; a draft that chooses or fills in what its pack does not have is refused with the places. */
export async function openPackOf(draft: Draft, file: string | null): Promise<OpenedPack> {
  const pack = await openPack(draft.pack, file);
  if (!pack.ok) return pack;
  const problems = draftProblems(draft, pack.value);
  return problems.length === 0 ? pack : fail(problems);
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
