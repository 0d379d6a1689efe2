import type { CheckSpec, Facts } from './check-spec.ts';
import { referencesOf } from './check/references.ts';
import { address, missingIn } from './check/reference.ts';
import type { Pack } from './pack.ts';

type Parts = Pick<Pack, 'tables' | 'prose' | 'sheets'>;

/**
 * The checks of an edition. The loader has seen that the whole pack has everything a check names; what an edition does
 * not print is no fault of a document, so a check looks at the tables and equations that are left, or is not made.
 */
export function editionChecks(checks: Pack['checks'], parts: Parts): Pack['checks'] {
  return new Map(
    [...checks].flatMap(([name, spec]) => {
      const left = narrowed(spec, parts);
      return left === undefined ? [] : [[name, left] as const];
    }),
  );
}

/** Which cells the figures of an edition's prose stand for. */
export function editionFacts(facts: Facts, parts: Parts): Facts {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([heading]) => missingIn({ heading }, parts) === undefined)
      .map(([heading, cells]) => [
        heading,
        Object.fromEntries(Object.entries(cells).filter(([, cell]) => missingIn(address(cell), parts) === undefined)),
      ]),
  );
}

function narrowed(spec: CheckSpec, parts: Parts): CheckSpec | undefined {
  const isWhole = (one: CheckSpec): boolean =>
    referencesOf(one).every((reference) => missingIn(reference, parts) === undefined);
  if (isWhole(spec)) return spec;
  if ('tables' in spec && Array.isArray(spec.tables)) {
    const tables = (spec.tables as readonly string[]).filter((table) => parts.tables.has(table));
    const left = { ...spec, tables } as CheckSpec;
    return tables.length > 0 && isWhole(left) ? left : undefined;
  }
  if (spec.kind !== 'equal-cells') return undefined;
  const equations = Object.entries(spec.equations).filter(([, equation]) =>
    isWhole({ ...spec, equations: { only: equation } }),
  );
  return equations.length === 0 ? undefined : { ...spec, equations: Object.fromEntries(equations) };
}
