import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The drafts and forms among the arguments of a start; Linux desktops hand over addresses (`file://`) as well as paths. */
export function draftsIn(argv: readonly string[], folder: string): readonly string[] {
  return argv
    .filter((argument) => !argument.startsWith('-') && /\.ysgk(-pack)?$/iu.test(argument))
    .map((argument) => (argument.startsWith('file:') ? pathOf(argument) : argument))
    .filter((path) => path !== undefined)
    .map((path) => resolve(folder, path));
}

function pathOf(address: string): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}
