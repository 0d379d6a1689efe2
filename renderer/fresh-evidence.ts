import { BASIS_ROLES } from '../shared/check/basis.ts';
import type { CheckedState } from '../shared/review/summary/checked-draft.ts';
import { ask } from './api.ts';
import { readBasis, type Basis } from './basis.ts';
import { lookAgain } from './look-at-units.ts';
import type { UseWorkspace } from './workspace.ts';

/**
 * What the verdict rests on besides the draft may be written by others while it is open: units' drafts, 批复数, last year's
 * file. It is looked at again when the person comes back to the window and before every export. Returns how to stop.
 */
export function keepEvidenceFresh(store: UseWorkspace): () => void {
  const refresh = (): void => void refreshEvidence(store);
  window.addEventListener('focus', refresh);
  return () => {
    window.removeEventListener('focus', refresh);
  };
}

/** Reads anew what is not any more what it was. */
export async function refreshEvidence(store: UseWorkspace): Promise<void> {
  const state = stateOf(store);
  if (state === null || state.units.length + state.basis.length === 0) return;
  const answer = await ask('check.standing', { drafts: [state] }).catch(() => null);
  if (answer?.ok === true && answer.value.every(({ standing }) => standing === 'current')) return;
  await Promise.all([lookAgain(store), ...BASIS_ROLES.map((role) => readAgain(store, role))]);
}

async function readAgain(store: UseWorkspace, role: keyof Basis): Promise<void> {
  const slot = store.getState().basis[role];
  if (slot.status !== 'loaded' && slot.status !== 'lost') return;
  const { file } = slot;
  const read = await readBasis(file.path);
  if (store.getState().basis[role] !== slot) return;
  const { setBasis } = store.getState();
  if (!read.ok) setBasis(role, { status: 'lost', file, problems: read.problem });
  else if (slot.status === 'lost' || read.value.fingerprint !== slot.read.fingerprint) {
    const isChanged = read.value.fingerprint !== file.fingerprint;
    setBasis(role, { status: 'loaded', file, read: read.value, isChanged });
  }
}

/** The files the verdict on the screen rests on; null for a draft that lies nowhere. */
function stateOf(store: UseWorkspace): CheckedState | null {
  const { file, linked, basis } = store.getState();
  if (file.path === null) return null;
  const units = (linked.looks ?? []).map((look) => ({ file: look.file, sha256: look.found?.sha256 ?? null }));
  const used = BASIS_ROLES.flatMap((role): CheckedState['basis'] => {
    const slot = basis[role];
    if (slot.status === 'loaded') return [{ role, path: slot.file.path, sha256: slot.read.fingerprint }];
    return slot.status === 'lost' ? [{ role, path: slot.file.path, sha256: null }] : [];
  });
  return { path: file.path, sha256: file.fingerprint, units, basis: used };
}
