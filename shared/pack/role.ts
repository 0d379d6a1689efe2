import { z } from 'zod';
import type { Pack } from './pack.ts';
import type { ProseKind } from './prose-spec.ts';

/**
 * What a heading or sentence is for, whatever a pack calls it and wherever it prints it: screens and guards ask for
 * the role, never for an id. Kinds that print one thing only (`projects`, `functions`, `glossary` …) say it by their kind.
 */
export const BLOCK_ROLES = [
  'overview',
  'organization',
  'staffing',
  'statement',
  'procurement',
  'procurement.total',
  'procurement.reserved',
  'assets',
  'assets.buildings',
  'assets.vehicles',
  'assets.furniture',
  'assets.equipment',
  'assets.planned',
  'other',
  'other.classified',
  'other.none',
  'glossary',
] as const;

/** A table that is asked for: `balance` is 收支总表, whose last row holds what comes in and what is spent in all. */
export const TABLE_ROLES = ['balance'] as const;

/** The role of a heading or sentence. */
export type BlockRole = (typeof BLOCK_ROLES)[number];
/** The role of a table. */
export type TableRole = (typeof TABLE_ROLES)[number];

/** A block's role as a pack writes it. */
export const BlockRoleSchema = z.enum(BLOCK_ROLES, `不是已知的作用，可用：${BLOCK_ROLES.join('、')}`);
/** A table's role as a pack writes it. */
export const TableRoleSchema = z.enum(TABLE_ROLES, `不是已知的作用，可用：${TABLE_ROLES.join('、')}`);

/** The role a block of prose has; undefined for one without and for an id the pack does not name. */
export function roleOfBlock({ prose }: Pick<Pack, 'prose'>, block: string): BlockRole | undefined {
  const spec = prose.get(block);
  return spec !== undefined && 'role' in spec ? spec.role : undefined;
}

/** The id of the block with a role; undefined where the pack has none. */
export function blockWithRole(pack: Pick<Pack, 'prose'>, role: BlockRole): string | undefined {
  return [...pack.prose.keys()].find((block) => roleOfBlock(pack, block) === role);
}

/** The id of the first block of a kind; undefined where the pack has none. */
export function blockOfKind({ prose }: Pick<Pack, 'prose'>, kind: ProseKind): string | undefined {
  for (const [block, spec] of prose) if (spec.kind === kind) return block;
  return undefined;
}

/** The id of the table with a role; undefined where the pack has none. */
export function tableWithRole({ tables }: Pick<Pack, 'tables'>, role: TableRole): string | undefined {
  for (const [table, spec] of tables) if (spec.role === role) return table;
  return undefined;
}
