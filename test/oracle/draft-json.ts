/** The parsed draft as the draft format describes it; the oracle trusts it to be valid. */

/** One line of 预算明细. */
export interface Line {
  readonly function: string;
  readonly economic?: string;
  readonly source: string;
  readonly project?: string;
  readonly amount: number;
  readonly note?: string;
}

/** One row of a performance sheet. */
export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly basis: string;
  readonly lastYear?: string;
  readonly weight: number;
  readonly scoring?: string;
  readonly evidence?: string;
}

/** One 项目 of this year. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly classified: boolean;
  readonly basis?: string;
  readonly undertaker?: string;
  readonly allocation?: string;
  readonly period?: string;
  readonly performance?: {
    readonly manager: string;
    readonly goal: string;
    readonly indicators: readonly Indicator[];
  };
}

/** How many there are, and how many more than last year. */
export interface Head {
  readonly count: number;
  readonly change: number;
}

/** How many vehicles, and their value in fen. */
export interface Vehicles {
  readonly count: number;
  readonly value: number;
}

/** A draft file, parsed. */
export interface Draft {
  readonly pack: string;
  readonly kind: 'department' | 'unit';
  readonly fiscalYear: number;
  readonly publishedOn?: string;
  readonly organization: {
    readonly name: string;
    readonly nature: 'administrative' | 'public-institution';
    readonly functions: readonly string[];
    readonly subordinates: readonly string[];
    readonly offices: readonly string[];
    readonly staffing: {
      readonly quota: number;
      readonly inService: Head;
      readonly retired: Head;
      readonly emeritus: Head;
    };
  };
  readonly projects: readonly Project[];
  readonly ledger: readonly Line[];
  readonly priorLedger: readonly Line[];
  readonly comparisons: Readonly<Record<string, { readonly reason?: string; readonly prior?: number } | undefined>>;
  readonly uses: Readonly<Record<string, string | undefined>>;
  readonly procurement: Readonly<Record<'goods' | 'works' | 'services' | 'forSmes' | 'forMicro', number>>;
  readonly assets: {
    readonly buildings: { readonly area: number; readonly value: number };
    readonly vehicles: Readonly<Record<'general' | 'lawEnforcement' | 'other', Vehicles>>;
    readonly furniture: number;
    readonly otherAssets: number;
    readonly over500k: number;
    readonly over1m: number;
    readonly planned: Readonly<Record<'vehicles' | 'over500k' | 'over1m', number>>;
  };
  readonly overallPerformance?: {
    readonly title?: string;
    readonly contact: string;
    readonly phone: string;
    readonly goals: string;
    readonly indicators: readonly Indicator[];
  };
  readonly otherMatters: string;
  readonly overrides: Readonly<Record<string, string | undefined>>;
  readonly glossary: readonly { readonly term: string; readonly text: string }[] | null;
  readonly codeNames?: Readonly<Record<string, string | undefined>>;
}
