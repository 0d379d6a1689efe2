import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDraft } from '../../shared/draft/parse.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Answer } from '../../shared/ipc.ts';
import { SAMPLE_TEXT } from '../e2e/example-draft.ts';
import { openClient, type DoorClient } from './door-client.ts';

/** What two programs that save one file at the same time came to. */
export interface TwoProgramsReport {
  readonly acknowledged: number;
  /** The saver was told that the other had been there, with what it wrote. */
  readonly conflicts: number;
  readonly inFile: number;
  readonly inBackups: number;
  /** Confirmed and nowhere. */
  readonly vanished: readonly string[];
  readonly leftOver: readonly string[];
}

/** Two programs, one file, so many savings each; who is told of the other's state replaces it knowingly. */
export async function twoPrograms(saves: number): Promise<TwoProgramsReport> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'ysgk-两边 ')));
  const [folder, data] = [join(root, '草稿'), join(root, '数据')];
  for (const made of [folder, data]) mkdirSync(made);
  const path = join(folder, '草稿.ysgk');
  writeFileSync(path, SAMPLE_TEXT);
  const clients = await Promise.all([openClient(folder, data), openClient(folder, data)]);
  try {
    const runs = await Promise.all(
      clients.map((client, index) => saveAll(client, path, `程序${String(index)}`, saves)),
    );
    const acknowledged = runs.flatMap((run) => run.acknowledged);
    const file = wordsIn(path);
    const folders = readdirSync(join(data, 'backups')).map((name) => join(data, 'backups', name));
    const backups = new Set(
      folders.flatMap((backup) => readdirSync(backup).map((name) => wordsIn(join(backup, name)))),
    );
    return {
      acknowledged: acknowledged.length,
      conflicts: runs.reduce((sum, { conflicts }) => sum + conflicts, 0),
      inFile: acknowledged.filter((words) => words === file).length,
      inBackups: acknowledged.filter((words) => backups.has(words)).length,
      vanished: acknowledged.filter((words) => words !== file && !backups.has(words)),
      leftOver: [...readdirSync(folder), ...readdirSync(join(data, 'locks'))].filter((name) => name !== '草稿.ysgk'),
    };
  } finally {
    await Promise.all(clients.map(({ served }) => served.end()));
    rmSync(root, { recursive: true, force: true });
  }
}

async function saveAll(
  { ask }: DoorClient,
  path: string,
  name: string,
  saves: number,
): Promise<{ readonly acknowledged: readonly string[]; readonly conflicts: number }> {
  const opened = await ask('draft.open', { path });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  let { fingerprint } = opened.value;
  const acknowledged: string[] = [];
  let conflicts = 0;
  for (let number = 1; number <= saves; number += 1) {
    const words = `${name}第 ${String(number)} 次`;
    const draft: Draft = { ...opened.value.draft, otherMatters: words };
    let over: string | null = null;
    for (;;) {
      const saved: Answer<'draft.save'> = await ask('draft.save', {
        path,
        draft,
        expected: fingerprint,
        force: false,
        over,
      });
      if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
      if (saved.value.status === 'saved') {
        ({ fingerprint } = saved.value);
        acknowledged.push(words);
        break;
      }
      conflicts += 1;
      over = saved.value.fingerprint;
    }
  }
  return { acknowledged, conflicts };
}

function wordsIn(path: string): string {
  const draft = parseDraft(readFileSync(path, 'utf8'));
  return draft.ok ? draft.value.otherMatters : `坏了：${writeDraftTrouble(draft.problem)}`;
}

function writeDraftTrouble(problems: readonly { readonly message: string }[]): string {
  return problems.map(({ message }) => message).join('；');
}
