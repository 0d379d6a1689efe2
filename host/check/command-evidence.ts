import type { Located } from '../../shared/base/result.ts';
import type { BasisFiles } from '../../shared/check/basis.ts';
import { dataFolder } from '../disk/data-folder.ts';
import { realTarget } from '../disk/real-target.ts';
import { DraftMemory } from '../draft/draft-memory.ts';
import { userShelf, type PackShelf } from '../pack-files.ts';
import { BASIS_MEMORY } from './basis-memory.ts';
import { NO_PATHS, pathsOf, type BasisPaths } from './basis-paths.ts';
import { BasisReader } from './basis-reader.ts';

/** What `check` and `export` are told of the evidence. */
export interface EvidenceOptions {
  /** A bureau's own code list. */
  readonly codes?: string | undefined;
  /** The approved figures, and what was published last year, for all files given. */
  readonly approved?: string | undefined;
  readonly 'last-year'?: string | undefined;
  /** Nothing that this machine remembers of a draft. */
  readonly 'given-only'?: boolean | undefined;
}

/** What files on the command line are held against: what is named there, else what this machine remembers for a draft. */
export class CommandEvidence {
  readonly shelf: PackShelf;
  private readonly given: BasisPaths;
  private readonly memory: DraftMemory<BasisFiles> | undefined;

  constructor({ codes, approved, 'last-year': lastYear, 'given-only': givenOnly = false }: EvidenceOptions) {
    this.shelf = userShelf(codes);
    this.given = { approved: approved ?? null, lastYear: lastYear ?? null };
    this.memory = givenOnly ? undefined : new DraftMemory(dataFolder(), BASIS_MEMORY);
  }

  /** Whether everything that was named can be used: a wrong file must not pass for one that was not asked for. */
  async trouble(): Promise<readonly Located[]> {
    const codes = this.shelf.classification();
    const { troubles } = await new BasisReader(this.shelf.ownCodes).read(this.given);
    return [...(codes.ok ? [] : [codes.problem]), ...troubles];
  }

  /** Where the files lie that one file is held against. */
  readonly againstOf = async (file: string): Promise<BasisPaths> => {
    const remembered = this.memory === undefined ? NO_PATHS : pathsOf(await this.memory.recall(await realTarget(file)));
    return {
      approved: this.given.approved ?? remembered.approved,
      lastYear: this.given.lastYear ?? remembered.lastYear,
    };
  };
}
