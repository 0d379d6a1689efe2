import { basename } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { Question } from '../../shared/ipc.ts';
import { answer, answerOf, refuse } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { replaceFile } from '../disk/atomic-file.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import { admitFile, admitPath } from '../disk/path-admission.ts';
import { readRegularFile } from '../disk/regular-file.ts';
import type { Handlers } from '../handler.ts';
import { located } from '../reading/read-file.ts';
import type { System } from '../system.ts';
import { shelfOfDraft } from './draft-shelf.ts';
import { FilePlace } from './file-place.ts';
import { installForm, listForms, makeNextYear, removeForm } from './installed-forms.ts';
import { MAX_PACK_BYTES, PACK_ENDING, packBytes } from './pack-file.ts';

/** 公开格式: what is installed, and what can be done with it. */
export function formHandlers(
  system: System,
  desk: Desk,
): Pick<Handlers, 'forms.list' | 'forms.install' | 'forms.export' | 'forms.remove' | 'forms.next'> {
  const program = system.versions['阳光预算'] ?? '';
  return {
    'forms.list': () => Promise.resolve(listForms(desk.shelf.beside(system.folder))),
    'forms.install': async ({ file, replace }) => {
      const bytes = await bytesOf(system, file);
      if (!bytes.ok) return answerOf(bytes);
      const done = await installForm(desk.shelf, desk.formsFolder, bytes.value, replace);
      if (done.ok) return answer(done.value);
      const name = 'path' in file ? basename(file.path) : file.name;
      return refuse(done.problem.map((problem) => located(name, problem)));
    },
    'forms.export': async ({ id, path }) => {
      const opened = desk.shelf.beside(system.folder).openWithFiles(id);
      if (!opened.ok) return answerOf(opened);
      const admitted = await admitFile(system, path, PACK_ENDING);
      if (!admitted.ok) return answerOf(admitted);
      try {
        await replaceFile(admitted.value, packBytes(opened.value.chain, opened.value.pack, program));
        return answer({ path: admitted.value });
      } catch (error) {
        return refuse([fileTrouble(admitted.value, error)]);
      }
    },
    'forms.remove': async ({ path }) => {
      const removed = await removeForm(new FilePlace('data', desk.formsFolder), path);
      return removed.ok ? answer({}) : answerOf(removed);
    },
    'forms.next': async ({ id, year, draft }) => {
      const shelf = await shelfOfDraft(system, desk, draft ?? null);
      const from = shelf.openWithFiles(id);
      if (!from.ok) return answerOf(from);
      return answerOf(await makeNextYear(shelf, desk.formsFolder, from.value, year, program));
    },
  };
}

/** The bytes of a form: of a file the door lets through, or as a page was handed them. */
async function bytesOf(system: System, file: Question<'forms.install'>['file']): Promise<Result<Uint8Array, Located>> {
  if ('content' in file) {
    const bytes = Buffer.from(file.content, 'base64');
    return bytes.length > MAX_PACK_BYTES ? fail({ place: file.name, message: '文件太大，不是公开格式' }) : ok(bytes);
  }
  const admitted = await admitPath(system, file.path, 'read');
  if (!admitted.ok) return admitted;
  return readRegularFile(admitted.value, { name: '公开格式', purpose: '作公开格式', maxBytes: MAX_PACK_BYTES });
}
