import { VERSIONS_AT_ONCE } from '../../shared/draft/draft-version.ts';
import { answer, answerOf } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { admitPath } from '../disk/path-admission.ts';
import type { Handlers } from '../handler.ts';
import type { System } from '../system.ts';
import { freePath } from './free-path.ts';

/** 历史版本 of a draft file, and a name for a new one. */
export function historyHandlers(
  system: System,
  desk: Desk,
): Pick<Handlers, 'history.list' | 'history.open' | 'history.keep' | 'draft.freePath'> {
  return {
    'history.list': async ({ path, after }) => {
      const admitted = await admitPath(system, path, 'read');
      if (!admitted.ok) return answerOf(admitted);
      const listed = await desk.history.list(admitted.value, after, VERSIONS_AT_ONCE);
      return listed.ok ? answer({ ...listed.value, versions: [...listed.value.versions] }) : answerOf(listed);
    },
    'history.open': async ({ path, id }) => {
      const admitted = await admitPath(system, path, 'read');
      return answerOf(admitted.ok ? await desk.history.open(admitted.value, id) : admitted);
    },
    'history.keep': async ({ path, draft }) => {
      const admitted = await admitPath(system, path, 'read');
      if (!admitted.ok) return answerOf(admitted);
      const kept = await desk.history.keep(admitted.value, draft);
      return kept.ok ? answer({}) : answerOf(kept);
    },
    'draft.freePath': async ({ path }) => {
      const admitted = await admitPath(system, path, 'read');
      // A place that may not be looked at may not be saved to either: saving says why.
      return { path: admitted.ok ? await freePath(path) : path };
    },
  };
}
