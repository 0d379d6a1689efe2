/** LibreOffice as a person uses it who opens files and saves them in another format. */
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Saves files in another format (`pdf`, `odt` …) into a folder, which is made; their new paths, in order. All of one call
 * are done in one start of the program. `filter` names the filter files are read with where their ending does not tell.
 */
export async function converted(
  paths: readonly string[],
  ending: string,
  out: string,
  filter?: string,
): Promise<readonly string[]> {
  mkdirSync(out, { recursive: true });
  // Its settings, which it must not share with a program that runs beside it.
  const profile = `-env:UserInstallation=${pathToFileURL(join(dirname(out), 'profile')).href}`;
  const input = filter === undefined ? [] : [`--infilter=${filter}`];
  await run('soffice', [profile, '--headless', ...input, '--convert-to', ending, '--outdir', out, ...paths]);
  return paths.map((path) => join(out, `${basename(path, extname(path))}.${ending}`));
}
