import type { Pack } from './pack.ts';
import type { ProseKind } from './prose-spec.ts';
import type { BlockRole, TableRole } from './role.ts';

/** What a pack has for a role or a kind, and the other way round. */

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
