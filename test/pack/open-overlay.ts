import { printLocated } from '../../shared/base/result.ts';
import { loadPack } from '../../shared/pack/load.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import { sourceWith, type Files } from './overlay.ts';

/** Loads a pack that exists only in a test and must be right. */
export function openOverlay(id: string, files: Files): Pack {
  const pack = loadPack(id, sourceWith({ [id]: files }));
  if (!pack.ok) throw new Error(printLocated(pack.problem));
  return pack.value;
}
