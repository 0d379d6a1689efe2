import { fail, ok, type Located, type Result } from '../shared/base/result.ts';
import { NOTHING_UNFINISHED } from '../shared/draft/unfinished.ts';
import type { Answer } from '../shared/ipc.ts';
import { draftContext } from '../shared/check/draft-context.ts';
import { runChecks } from '../shared/check/run.ts';
import { ask } from './api.ts';
import { basisContext } from './basis.ts';
import { recallBasis } from './basis-keeping.ts';
import { markFindings } from './finding-marks.ts';
import { openCodes, openPackOf } from './library.ts';
import { lookBeside } from './look-at-units.ts';
import { createWorkspace, type UseWorkspace } from './workspace.ts';

/** What the system found in a draft, a 上报包 or a 退回包. */
export type Reviewable = Extract<Answer<'review.open'>, { ok: true }>['value'];

/** A document that is open to be reviewed: read only, nothing in the store is ever changed but what is looked at. */
export interface OpenReview {
  readonly found: Reviewable;
  readonly store: UseWorkspace;
}

/** Opens a draft, a 上报包 or a 退回包. */
export async function openReview(path: string): Promise<Result<OpenReview, readonly Located[]>> {
  const answer = await ask('review.open', { path });
  if (!answer.ok) return fail(answer.problems);
  const found = answer.value;
  const { draft, name } = found;
  const pack = await openPackOf(draft, found.source === 'draft' ? found.path : null);
  if (!pack.ok) return pack;
  const codes = await openCodes();
  if (!codes.ok) return codes;
  const store = createWorkspace({
    draft,
    pack: pack.value,
    codes: codes.value,
    file: { path: null, name: `${name}.ysgk`, fingerprint: null, readOnly: true, openElsewhere: false },
    saved: draft,
    unfinished: NOTHING_UNFINISHED,
    recoveryKey: crypto.randomUUID(),
  });
  if (found.source === 'draft') await gatherEvidence(store, found.path);
  return ok({ found, store });
}

/** What a draft file is held against, so that the supervisor sees the verdict the office does; a package brings none of it. */
async function gatherEvidence(store: UseWorkspace, path: string): Promise<void> {
  await Promise.all([lookBeside(store, path), recallBasis(store, path, () => true)]);
  const { draft, document, pack: form, codes: list, basis, linked } = store.getState();
  const evidence = { units: linked.documents, ...basisContext(basis) };
  const report = runChecks(draftContext(draft, document, form, list, evidence));
  store.setState({ report, marks: markFindings(report.findings) });
}
