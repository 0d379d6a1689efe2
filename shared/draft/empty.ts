import { DRAFT_VERSION, type Draft } from './schema.ts';

/** What a new draft has to be told; the rest is entered in the workspace. */
export interface DraftBeginning {
  readonly pack: string;
  readonly kind: Draft['kind'];
  readonly fiscalYear: number;
  readonly name: string;
  readonly nature: Draft['organization']['nature'];
}

/** A valid draft without a single line or text: what is missing is found by the document, not invented here. */
export function emptyDraft({ pack, kind, fiscalYear, name, nature }: DraftBeginning): Draft {
  return {
    format: 'ysgk-draft',
    version: DRAFT_VERSION,
    pack,
    kind,
    fiscalYear,
    organization: {
      name,
      nature,
      functions: [],
      subordinates: [],
      offices: [],
      staffing: { quota: 0, inService: unchanged(), retired: unchanged(), emeritus: unchanged() },
    },
    projects: [],
    ledger: [],
    priorLedger: [],
    comparisons: {},
    uses: {},
    procurement: { goods: 0, works: 0, services: 0, forSmes: 0, forMicro: 0 },
    assets: {
      buildings: { area: 0, value: 0 },
      vehicles: { general: noVehicles(), lawEnforcement: noVehicles(), other: noVehicles() },
      furniture: 0,
      otherAssets: 0,
      over500k: 0,
      over1m: 0,
      planned: { vehicles: 0, over500k: 0, over1m: 0 },
    },
    otherMatters: '',
    overrides: {},
    glossary: null,
  };
}

function unchanged(): { count: number; change: number } {
  return { count: 0, change: 0 };
}

function noVehicles(): { count: number; value: number } {
  return { count: 0, value: 0 };
}
