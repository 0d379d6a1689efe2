import { BasisFilesSchema, NO_BASIS, type BasisFiles } from '../../shared/check/basis.ts';
import type { Remembered } from '../draft/draft-memory.ts';

/** Which files each draft was last checked against. Where it cannot be read they are loaded again in a moment. */
export const BASIS_MEMORY: Remembered<BasisFiles> = {
  name: 'basis',
  field: 'files',
  schema: BasisFilesSchema,
  nothing: NO_BASIS,
  isNothing: ({ approved, lastYear }) => approved === null && lastYear === null,
  // Two paths and two fingerprints never come near it.
  maxBytes: 64 * 1024,
};
