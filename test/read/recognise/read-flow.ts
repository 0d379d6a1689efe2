import { packIds, PackShelf } from '../../../host/pack-files.ts';
import type { Pack } from '../../../shared/pack/pack.ts';
import type { Flow } from '../../../shared/read/flow.ts';
import type { ReadDocument } from '../../../shared/read/read-document.ts';
import { recognise } from '../../../shared/read/recognise/recognise.ts';
import { EXAMPLES } from '../../document/open-example.ts';

/** Every example, the one of the national pack included. */
export const ALL_EXAMPLES = [...EXAMPLES, 'national-9/examples/public-service-center-2026'];

const shelf = new PackShelf();

/** A pack that must load. */
export function packOf(id: string): Pack {
  const pack = shelf.open(id);
  if (!pack.ok) throw new Error(pack.problem.message);
  return pack.value;
}

/** Every pack that comes with the program. */
export const PACKS: readonly Pack[] = packIds().map(packOf);

/** Recognises a flow that must be a budget document. */
export function read(flow: Flow): ReadDocument {
  const result = recognise(flow, PACKS);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
