import type { Draft } from '../../draft/schema.ts';

/** What units have besides money in the ledger, added up: people, offices, purchases and assets. */

type Staffing = Draft['organization']['staffing'];
type HeadCount = Staffing['inService'];
type Assets = Draft['assets'];
type Vehicles = Assets['vehicles']['general'];

/** Posts and people of all units. */
export function addedStaffing(units: readonly Draft[]): Staffing {
  const all = units.map(({ organization }) => organization.staffing);
  return {
    quota: sum(all, ({ quota }) => quota),
    inService: heads(all.map(({ inService }) => inService)),
    retired: heads(all.map(({ retired }) => retired)),
    emeritus: heads(all.map(({ emeritus }) => emeritus)),
  };
}

/** The offices of all units, each name once. */
export function addedOffices(units: readonly Draft[]): string[] {
  return [...new Set(units.flatMap(({ organization }) => organization.offices))];
}

/** What all units buy. */
export function addedProcurement(units: readonly Draft[]): Draft['procurement'] {
  const all = units.map(({ procurement }) => procurement);
  return {
    goods: sum(all, ({ goods }) => goods),
    works: sum(all, ({ works }) => works),
    services: sum(all, ({ services }) => services),
    forSmes: sum(all, ({ forSmes }) => forSmes),
    forMicro: sum(all, ({ forMicro }) => forMicro),
  };
}

/** What all units own, and plan to buy of it. */
export function addedAssets(units: readonly Draft[]): Assets {
  const all = units.map(({ assets }) => assets);
  return {
    buildings: {
      // Square metres with two decimals: added as whole hundredths, so that no fraction creeps in.
      area: sum(all, ({ buildings }) => Math.round(buildings.area * 100)) / 100,
      value: sum(all, ({ buildings }) => buildings.value),
    },
    vehicles: {
      general: fleet(all.map(({ vehicles }) => vehicles.general)),
      lawEnforcement: fleet(all.map(({ vehicles }) => vehicles.lawEnforcement)),
      other: fleet(all.map(({ vehicles }) => vehicles.other)),
    },
    furniture: sum(all, ({ furniture }) => furniture),
    otherAssets: sum(all, ({ otherAssets }) => otherAssets),
    over500k: sum(all, ({ over500k }) => over500k),
    over1m: sum(all, ({ over1m }) => over1m),
    planned: {
      vehicles: sum(all, ({ planned }) => planned.vehicles),
      over500k: sum(all, ({ planned }) => planned.over500k),
      over1m: sum(all, ({ planned }) => planned.over1m),
    },
  };
}

function heads(counts: readonly HeadCount[]): HeadCount {
  return { count: sum(counts, ({ count }) => count), change: sum(counts, ({ change }) => change) };
}

function fleet(vehicles: readonly Vehicles[]): Vehicles {
  return { count: sum(vehicles, ({ count }) => count), value: sum(vehicles, ({ value }) => value) };
}

function sum<Part>(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((all, part) => all + of(part), 0);
}
