import type { Fen } from '../base/money/fen.ts';
import { printHundredths } from '../base/money/fen.ts';
import { printAmount } from '../base/money/number-style.ts';
import type { Draft } from '../draft/schema.ts';
import type { COUNTS, Fact } from '../pack/slot.ts';
import type { Run } from './block.ts';
import type { ProseContext } from './context.ts';
import { counted, enteredAmount, words } from './run.ts';

/** Values that are entered or counted, one function each (forms.md §2, sections 十二 and part one). */

/** An amount of several projects together. */
const countedAmount = ({ style }: ProseContext, exact: Fen): Run => ({
  kind: 'value',
  text: printAmount(exact, style),
  source: { kind: 'count', of: 'projects' },
  exact,
});

type FactReader = (context: ProseContext) => Run;

const entered =
  (pointer: string, read: (draft: Draft) => number): FactReader =>
  ({ draft }) =>
    counted(read(draft), { kind: 'entered', pointer });

const money =
  (pointer: string, read: (draft: Draft) => Fen): FactReader =>
  (context) =>
    enteredAmount(context, read(context.draft), pointer);

/** `增加2人`, `减少1人`; no change reads 增加0人. */
const headChange =
  (group: 'inService' | 'retired' | 'emeritus'): FactReader =>
  ({ draft }) => {
    const { change } = draft.organization.staffing[group];
    const source = { kind: 'entered', pointer: `/organization/staffing/${group}/change` } as const;
    return { kind: 'value', text: `${change < 0 ? '减少' : '增加'}${String(Math.abs(change))}人`, source };
  };

const FACT_READERS: Readonly<Record<Fact, FactReader>> = {
  'staffing.quota': entered('/organization/staffing/quota', (draft) => draft.organization.staffing.quota),
  'staffing.actual': ({ draft }) => {
    const { inService, retired, emeritus } = draft.organization.staffing;
    return counted(inService.count + retired.count + emeritus.count, { kind: 'count', of: 'staffing' });
  },
  'staffing.inService.count': entered(
    '/organization/staffing/inService/count',
    (draft) => draft.organization.staffing.inService.count,
  ),
  'staffing.inService.change': headChange('inService'),
  'staffing.retired.count': entered(
    '/organization/staffing/retired/count',
    (draft) => draft.organization.staffing.retired.count,
  ),
  'staffing.retired.change': headChange('retired'),
  'staffing.emeritus.count': entered(
    '/organization/staffing/emeritus/count',
    (draft) => draft.organization.staffing.emeritus.count,
  ),
  'staffing.emeritus.change': headChange('emeritus'),
  'procurement.total': money(
    '/procurement',
    ({ procurement }) => procurement.goods + procurement.works + procurement.services,
  ),
  'procurement.goods': money('/procurement/goods', (draft) => draft.procurement.goods),
  'procurement.works': money('/procurement/works', (draft) => draft.procurement.works),
  'procurement.services': money('/procurement/services', (draft) => draft.procurement.services),
  'procurement.forSmes': money('/procurement/forSmes', (draft) => draft.procurement.forSmes),
  'procurement.forMicro': money('/procurement/forMicro', (draft) => draft.procurement.forMicro),
  'operating.word': ({ draft, pack }) => words(pack.manifest.operatingWords[draft.organization.nature]),
  'assets.area': ({ draft }) => ({
    kind: 'value',
    text: printHundredths(Math.round(draft.assets.buildings.area * 100)),
    source: { kind: 'entered', pointer: '/assets/buildings/area' },
  }),
  'assets.buildings': money('/assets/buildings/value', (draft) => draft.assets.buildings.value),
  'assets.vehicles.count': ({ draft }) => {
    const { general, lawEnforcement, other } = draft.assets.vehicles;
    return counted(general.count + lawEnforcement.count + other.count, { kind: 'count', of: 'vehicles' });
  },
  'assets.vehicles.value': money('/assets/vehicles', ({ assets: { vehicles } }) => {
    return vehicles.general.value + vehicles.lawEnforcement.value + vehicles.other.value;
  }),
  'assets.general.count': entered('/assets/vehicles/general/count', (draft) => draft.assets.vehicles.general.count),
  'assets.general.value': money('/assets/vehicles/general/value', (draft) => draft.assets.vehicles.general.value),
  'assets.lawEnforcement.count': entered(
    '/assets/vehicles/lawEnforcement/count',
    (draft) => draft.assets.vehicles.lawEnforcement.count,
  ),
  'assets.lawEnforcement.value': money(
    '/assets/vehicles/lawEnforcement/value',
    (draft) => draft.assets.vehicles.lawEnforcement.value,
  ),
  'assets.other.count': entered('/assets/vehicles/other/count', (draft) => draft.assets.vehicles.other.count),
  'assets.other.value': money('/assets/vehicles/other/value', (draft) => draft.assets.vehicles.other.value),
  'assets.furniture': money('/assets/furniture', (draft) => draft.assets.furniture),
  'assets.otherAssets': money('/assets/otherAssets', (draft) => draft.assets.otherAssets),
  'assets.over500k': entered('/assets/over500k', (draft) => draft.assets.over500k),
  'assets.over1m': entered('/assets/over1m', (draft) => draft.assets.over1m),
  'assets.planned.vehicles': entered('/assets/planned/vehicles', (draft) => draft.assets.planned.vehicles),
  'assets.planned.over500k': entered('/assets/planned/over500k', (draft) => draft.assets.planned.over500k),
  'assets.planned.over1m': entered('/assets/planned/over1m', (draft) => draft.assets.planned.over1m),
  'performance.overall': ({ draft }) =>
    counted(draft.overallPerformance === undefined ? 0 : 1, { kind: 'count', of: 'overallPerformance' }),
  'projects.count': ({ funded }) => counted(funded.length, { kind: 'count', of: 'projects' }),
  'projects.fiscal.count': ({ funded }) =>
    counted(funded.filter((project) => project.fiscal !== 0).length, {
      kind: 'count',
      of: 'projects',
    }),
  'projects.other.count': ({ funded }) =>
    counted(funded.filter((project) => project.other !== 0).length, { kind: 'count', of: 'projects' }),
  'projects.classified.count': ({ funded }) =>
    counted(funded.filter((project) => project.classified).length, { kind: 'count', of: 'projects' }),
  'projects.classified.amount': (context) =>
    countedAmount(
      context,
      context.funded
        .filter((project) => project.classified)
        .reduce((sum, project) => sum + project.fiscal + project.other, 0),
    ),
};

/** The printed value of a fact. */
export function factRun(context: ProseContext, fact: Fact): Run {
  return FACT_READERS[fact](context);
}

/** Whether a count or an amount is anything but zero. */
export function factHolds(context: ProseContext, fact: (typeof COUNTS)[number]): boolean {
  const run = factRun(context, fact);
  return run.kind === 'value' && run.exact !== undefined ? run.exact !== 0 : run.text !== '0';
}
