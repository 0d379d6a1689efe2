import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { currentRound } from '../../shared/review/round/rounds.ts';
import { openPackageFile, packageName, type PackageContent } from './review-package.ts';

/** Where a package goes in a folder: another reviewer's package of its name stays, and this one gets a number. */
export async function placeFor(folder: string, content: PackageContent): Promise<string> {
  const name = packageName(content);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : name.replace(/\.zip$/u, ` (${String(number)}).zip`));
    const isThere = await stat(path).then(
      () => true,
      () => false,
    );
    if (!isThere || (await isEarlierOf(path, content))) return path;
  }
}

/** Whether a package is an earlier state of what is packed now: of the same draft, the same kind and the same people. */
async function isEarlierOf(path: string, { kind, name, review }: PackageContent): Promise<boolean> {
  const there = await openPackageFile(path);
  if (!there.ok) return kind === 'submission';
  const before = there.value.content;
  if (before.kind !== kind || before.name !== name) return false;
  if (kind === 'submission') return true;
  const people = new Set(currentRound(review).opinions.map(({ reviewer }) => reviewer.id));
  return currentRound(before.review).opinions.every(({ reviewer }) => people.has(reviewer.id));
}
