import { z } from 'zod';

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
