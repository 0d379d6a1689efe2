import { basename } from 'node:path';
import { answer, answerOf, refuse } from '../answer.ts';
import type { Client } from '../client.ts';
import type { Desk } from '../desk.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import type { Handlers } from '../handler.ts';
import { withOldTodo } from './old-todo.ts';
import { admitFile, admitPath } from '../disk/path-admission.ts';
import { looksAlive, parseProcessName, processName } from '../disk/process-name.ts';
import { realTarget } from '../disk/real-target.ts';
import type { System } from '../system.ts';
import type { Writer } from './recovery.ts';

/** Opening, saving and not losing a draft. */
export function draftHandlers(
  system: System,
  desk: Desk,
): Pick<
  Handlers,
  | 'draft.open'
  | 'draft.save'
  | 'draft.close'
  | 'recovery.list'
  | 'recovery.write'
  | 'recovery.change'
  | 'recovery.discard'
> {
  return {
    'draft.open': async ({ path }, client) => {
      const admitted = await admitPath(system, path, 'read');
      if (!admitted.ok) return answerOf(admitted);
      const stored = await desk.drafts.open(admitted.value);
      if (!stored.ok) return answerOf(stored);
      const openElsewhere = await desk.open.isOpenElsewhere(admitted.value, client);
      await desk.open.hold(admitted.value, client, stored.value.fingerprint);
      const mayWrite = await admitPath(system, admitted.value, 'write');
      // An example is nobody's recent work.
      if (mayWrite.ok) await remember(desk, admitted.value);
      const { draft } = stored.value;
      const takenOver = withOldTodo(draft, await desk.oldTodo.recall(admitted.value));
      return answer({
        ...stored.value,
        ...(takenOver === draft ? {} : { takenOver }),
        readOnly: stored.value.readOnly || !mayWrite.ok,
        path: admitted.value,
        name: basename(admitted.value),
        openElsewhere,
      });
    },
    'draft.save': async ({ path, draft, expected, force, over }, client) => {
      const admitted = await admitFile(system, path, '.ysgk');
      if (!admitted.ok) return answerOf(admitted);
      const saved = await desk.drafts.save(admitted.value, { draft, expected, force, over });
      if (!saved.ok) return answerOf(saved);
      if (saved.value.status === 'changed') {
        const openElsewhere = await desk.open.isOpenElsewhere(admitted.value, client);
        return answer({ ...saved.value, path: admitted.value, name: basename(admitted.value), openElsewhere });
      }
      await desk.open.hold(admitted.value, client, saved.value.fingerprint, path);
      await remember(desk, admitted.value);
      // What there was to complete is in the file now, as far as it still is.
      await desk.oldTodo.remember(admitted.value, []).catch(() => undefined);
      return answer({ ...saved.value, name: basename(admitted.value) });
    },
    'draft.close': async ({ path }, client) => {
      await desk.open.release(await realTarget(path), client);
      return {};
    },
    'recovery.list': async (_question, client) => {
      const copies = await desk.recovery.list((writer) => isAtWork(desk, writer, client));
      await system.recognise(copies.flatMap(({ path }) => path ?? []));
      return [...copies];
    },
    'recovery.write': async (copy, client) => {
      try {
        return answer({ mark: await desk.recovery.write(await withOwnPath(system, copy), writerOf(client)) });
      } catch (error) {
        return refuse([fileTrouble('恢复副本', error)]);
      }
    },
    'recovery.change': async (copy, client) => {
      try {
        return answer({ mark: await desk.recovery.change(await withOwnPath(system, copy), writerOf(client)) });
      } catch (error) {
        return refuse([fileTrouble('恢复副本', error)]);
      }
    },
    'recovery.discard': async ({ key }) => {
      await desk.recovery.discard(key);
      return {};
    },
  };
}

/** A copy names only a file that the window may use: when it is listed again, the name is believed. */
async function withOwnPath<Copy extends { readonly path: string | null }>(system: System, copy: Copy): Promise<Copy> {
  if (copy.path === null || (await admitPath(system, copy.path, 'read')).ok) return copy;
  return { ...copy, path: null };
}

function writerOf(client: Client): Writer {
  return { pid: process.pid, process: processName(), client: client.id };
}

/** Whether the window that wrote a copy is still working on it; the one that asks has just begun and is not. */
async function isAtWork(desk: Desk, writer: Writer, asking: Client): Promise<boolean> {
  const known = parseProcessName(writer.process ?? '');
  if (known !== undefined && looksAlive(known) === 'no') return false;
  if (writer.pid !== process.pid) return desk.instance.isAlive(writer.pid);
  return writer.client !== asking.id && desk.isPresent(writer.client);
}

/** The list of recent files is a convenience: a draft opens without it. */
async function remember(desk: Desk, path: string): Promise<void> {
  await desk.recent.add(path).catch((error: unknown) => {
    process.stderr.write(`无法记入最近的文件：${error instanceof Error ? error.message : String(error)}\n`);
  });
}
