import { printLocated, type Located } from '../shared/base/result.ts';
import { changeBetween } from '../shared/draft/draft-change.ts';
import type { Draft } from '../shared/draft/schema.ts';
import { saveablePart } from '../shared/draft/saveable.ts';
import {
  countUnfinished,
  NOTHING_UNFINISHED,
  UnfinishedSchema,
  withinBounds,
  type Unfinished,
} from '../shared/draft/unfinished.ts';
import { ask } from './api.ts';
import { unfinishedIn } from './unfinished.ts';
import { isUnsaved, type UseWorkspace } from './workspace.ts';

/** Saving all the time: what is typed and not saved goes into a recovery copy. */

/** Milliseconds after the last edit at which the recovery copy is written; a crash loses at most this much typing. */
const QUIET = 200;
/** While somebody types without a pause, the copy is written at least this often, in milliseconds. */
const AT_LEAST = 500;

/** Keeps a recovery copy of everything typed and not saved, valid or not yet; returns how to stop. */
export function keepRecovery(workspace: UseWorkspace, onTrouble: (message: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  let writing = Promise.resolve();
  let written: readonly [Draft, Unfinished] | null = null;
  const copy = new Copy(workspace);

  const write = (): void => {
    waitingSince = undefined;
    const { draft } = workspace.getState();
    if (!isUnsaved(workspace.getState())) {
      // Undone, or finished and saved: nothing is to be offered again.
      written = null;
      workspace.getState().setLeftOut([]);
      writing = writing.then(() => copy.discard()).then(nothing, nothing);
      return;
    }
    const unfinished = unfinishedIn(workspace.getState());
    if (written?.[0] === draft && written[1] === unfinished) return;
    written = [draft, unfinished];
    const bounded = withinBounds(unfinished);
    writing = writing.then(async () => {
      const trouble = await copy.write(draft, bounded).catch(() => '程序没有回应');
      if (trouble !== '') onTrouble(`恢复副本没有写成（${trouble}），请尽快保存文件`);
      else if (countUnfinished(bounded) < countUnfinished(unfinished)) {
        onTrouble('没填完的内容太多，恢复副本只能留下一部分，请尽快填完或删除');
      }
    });
  };
  const stop = workspace.subscribe((state, before) => {
    if (state.draft === before.draft && state.unfinished === before.unfinished) return;
    waitingSince ??= performance.now();
    clearTimeout(timer);
    const left = AT_LEAST - (performance.now() - waitingSince);
    timer = setTimeout(write, Math.max(0, Math.min(QUIET, left)));
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Why something was refused, the first reason. */
function inWords(problems: readonly Located[]): string {
  const [first] = problems;
  return first === undefined ? '' : printLocated({ ...first, place: first.place === '恢复副本' ? '' : first.place });
}

/** An entry that a copy does not take stays out, so that the others can be kept. */
function withoutRefused({ rows, cells, fields }: Unfinished): Unfinished {
  const fits = (part: Partial<Unfinished>): boolean =>
    UnfinishedSchema.safeParse({ ...NOTHING_UNFINISHED, ...part }).success;
  return {
    rows: rows.filter((row) => fits({ rows: [row] })),
    cells: cells.filter((cell) => fits({ cells: [cell] })),
    fields: fields.filter((field) => fits({ fields: [field] })),
  };
}

const nothing = (): void => undefined;

/** The copy of one workspace: written whole once, then told as what changed since; whole again if that is not known. */
class Copy {
  private last: { readonly mark: string; readonly draft: Draft } | null = null;

  constructor(private readonly workspace: UseWorkspace) {}

  /** Why it could not be written; empty when it was. What is refused stands beside the draft as text, and all else in it. */
  async write(draft: Draft, unfinished: Unfinished): Promise<string> {
    const trouble = await this.put(draft, unfinished).catch(() => '程序没有回应');
    if (trouble === '') {
      this.workspace.getState().setLeftOut([]);
      return '';
    }
    const part = saveablePart(draft, this.workspace.getState().saved);
    if (part === null) return trouble;
    const texts = part.left.flatMap(({ pointer, text }) => (text === null ? [] : [{ pointer, text }]));
    const beside = withinBounds({ ...unfinished, fields: [...unfinished.fields, ...texts] });
    const again = await this.put(part.draft, withoutRefused(beside)).catch(() => '程序没有回应');
    if (again !== '') return again;
    this.workspace.getState().setLeftOut(part.left);
    return '';
  }

  private async put(draft: Draft, unfinished: Unfinished): Promise<string> {
    const { file, recoveryKey: key } = this.workspace.getState();
    const beside = { key, path: file.path, unfinished };
    const { last } = this;
    this.last = null;
    if (last !== null) {
      const change = changeBetween(last.draft, draft);
      const answer = await ask('recovery.change', { ...beside, since: last.mark, change });
      if (!answer.ok) return inWords(answer.problems);
      if (this.holds(answer.value.mark, draft)) return '';
    }
    const answer = await ask('recovery.write', { ...beside, draft });
    if (!answer.ok) return inWords(answer.problems);
    this.holds(answer.value.mark, draft);
    return '';
  }

  async discard(): Promise<void> {
    this.last = null;
    await ask('recovery.discard', { key: this.workspace.getState().recoveryKey });
  }

  private holds(mark: string | null, draft: Draft): boolean {
    this.last = mark === null ? null : { mark, draft };
    return mark !== null;
  }
}
