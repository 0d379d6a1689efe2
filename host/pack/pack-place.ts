import type { Located, Result } from '../../shared/base/result.ts';
import type { PackChain } from './pack-chain.ts';

/** Where a form comes from: with the program, from `公开格式/` beside drafts, or from the user's data folder. */
export type PackOrigin = 'program' | 'beside' | 'data';

/** A form as it was read. */
export interface ReadChain {
  readonly chain: PackChain;
  /** Names the state on disk that was read. */
  readonly mark: string;
}

/** One place where packs lie. Of several places that have a pack the first on the shelf counts. */
export interface PackPlace {
  readonly origin: PackOrigin;
  /** What can be opened here, by name. */
  readonly ids: () => readonly string[];
  /** Changes whenever the pack may have changed on disk; undefined where there is no pack of this id. */
  readonly mark: (id: string) => string | undefined;
  /** The pack with everything it extends; asked only for what is there. The chain may be broken: loading it says so. */
  readonly read: (id: string) => Result<ReadChain, Located>;
}
