import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ok } from '../../shared/base/result.ts';
import type { Answer } from '../../shared/ipc.ts';
import { compareText } from '../../shared/ledger/project.ts';
import { answer, answerOf, refuse } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { readDraftFile } from './draft-file.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import type { Handlers } from '../handler.ts';
import { shelfOfDraft } from '../pack/draft-shelf.ts';
import { TEMPLATES } from '../pack-files.ts';
import { admitPath } from '../disk/path-admission.ts';
import type { System } from '../system.ts';

/** What a screen needs before a draft is open: packs, codes, recent files, the drafts of a folder. */
export function openingHandlers(
  system: System,
  desk: Desk,
): Pick<Handlers, 'app.start' | 'pack.open' | 'codes.open' | 'folder.list' | 'recent.forget'> {
  return {
    'app.start': async () => {
      await system.recognise(await desk.recent.paths());
      return {
        door: system.door,
        folder: system.folder,
        versions: { ...system.versions },
        packs: await packSummaries(desk),
        recent: [...(await desk.recent.list((path) => admitPath(system, path, 'read')))],
      };
    },
    'pack.open': async ({ id, draft }) => {
      const pack = (await shelfOfDraft(system, desk, draft ?? null)).openWithFiles(id);
      if (!pack.ok) return answerOf(pack);
      const { chain, sha256 } = pack.value;
      return answer({
        sha256,
        files: Object.fromEntries([...chain].map(([layer, files]) => [layer, Object.fromEntries(files)])),
      });
    },
    'codes.open': () => {
      const codes = desk.shelf.classification();
      if (!codes.ok) return Promise.resolve(answerOf(codes));
      const entries = codes.value.codes.flatMap((code) => {
        const entry = codes.value.entry(code);
        return entry === undefined ? [] : [{ code, name: entry.name, trust: entry.trust }];
      });
      return Promise.resolve(answer(entries));
    },
    'folder.list': async ({ path }) => {
      const folder = await admitPath(system, path, 'read');
      return folder.ok ? listFolder(folder.value) : answerOf(folder);
    },
    'recent.forget': async ({ path }) => {
      await desk.recent.forget(path);
      return {};
    },
  };
}

/** Every pack that can be opened; one that cannot is a fault of its author, told where the author looks. */
async function packSummaries(desk: Desk): Promise<Answer<'app.start'>['packs']> {
  const summaries = desk.shelf.ids().map(async (id) => {
    const pack = desk.shelf.openWithFiles(id);
    if (!pack.ok) {
      process.stderr.write(`模板包 ${id} 不能使用：${pack.problem.place}：${pack.problem.message}\n`);
      return [];
    }
    const { name, status, years } = pack.value.pack.manifest;
    const family = [...pack.value.chain.keys()].at(-1) ?? id;
    return [{ id, name, family, status, years, examples: await examplesOf(id) }];
  });
  return (await Promise.all(summaries)).flat();
}

async function examplesOf(id: string): Promise<{ name: string; path: string }[]> {
  const folder = join(TEMPLATES, id, 'examples');
  const names = await readdir(folder).catch(() => []);
  const examples = names.filter((name) => name.endsWith('.ysgk')).sort(compareText);
  return Promise.all(
    examples.map(async (file) => {
      const path = join(folder, file);
      const draft = await readDraftFile(path);
      return { name: draft.ok ? draft.value.organization.name : basename(path), path };
    }),
  );
}

/** The drafts directly in a folder, by name. */
export async function listFolder(folder: string): Promise<Answer<'folder.list'>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const drafts = entries.filter(({ name }) => !name.startsWith('.') && /\.ysgk$/i.test(name)).map(({ name }) => name);
    const found = await Promise.all(
      drafts.sort(compareText).map(async (file) => {
        const path = join(folder, file);
        const status = await stat(path).catch(() => undefined);
        if (status?.isFile() !== true) return [];
        return [{ path, name: basename(path), modifiedAt: status.mtime.toISOString() }];
      }),
    );
    return answerOf(ok(found.flat()));
  } catch (error) {
    return refuse([fileTrouble(folder, error)]);
  }
}
