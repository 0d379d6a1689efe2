import { SOURCES } from '../draft/source.ts';
import type { LedgerFilter } from './filter.ts';
import { expandSources } from './ledger.ts';

/**
 * The filter that names exactly the lines every one of these names: a table's scope, a row and a column meet in a cell.
 * Filters that exclude each other (基本支出 in a column of 项目支出) meet in one without any source, which names no line.
 */
export function intersect(...filters: readonly LedgerFilter[]): LedgerFilter {
  return filters.reduce((one, other) => {
    if (exclude(one, other)) return { sources: [] };
    const sources = both(one.sources, other.sources, commonSources);
    const nature = other.nature ?? one.nature;
    const spending = other.spending ?? one.spending;
    const economic = both(one.economic, other.economic, commonPrefixes);
    const functional = both(one.function, other.function, (a, b) => (a.length > b.length ? a : b));
    const project = other.project ?? one.project;
    return {
      ...(sources === undefined ? {} : { sources }),
      ...(nature === undefined ? {} : { nature }),
      ...(spending === undefined ? {} : { spending }),
      ...(economic === undefined ? {} : { economic }),
      ...(functional === undefined ? {} : { function: functional }),
      ...(project === undefined ? {} : { project }),
    };
  }, {});
}

/** Whether no line can satisfy both: 基本支出 and 项目支出, two functional items, two projects. */
function exclude(one: LedgerFilter, other: LedgerFilter): boolean {
  const differ = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && a !== b;
  const [left, right] = [one.function ?? '', other.function ?? ''];
  return (
    differ(one.nature, other.nature) ||
    differ(one.spending, other.spending) ||
    differ(one.project, other.project) ||
    !(left.startsWith(right) || right.startsWith(left))
  );
}

function both<Value>(
  one: Value | undefined,
  other: Value | undefined,
  meet: (one: Value, other: Value) => Value,
): Value | undefined {
  if (one === undefined) return other;
  return other === undefined ? one : meet(one, other);
}

type SourceList = NonNullable<LedgerFilter['sources']>;

function commonSources(one: SourceList, other: SourceList): SourceList {
  const left = expandSources(one);
  const right = expandSources(other);
  return SOURCES.filter((source) => left.has(source) && right.has(source));
}

/** Code prefixes that satisfy both lists: of two that agree, the longer one. */
function commonPrefixes(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.flatMap((left) =>
    other.flatMap((right) => {
      if (left.startsWith(right)) return [left];
      return right.startsWith(left) ? [right] : [];
    }),
  );
}
