import type { CheckKind, SpecOf } from '../pack/check-spec.ts';
import type { CheckContext } from './context.ts';
import type { CheckResult } from './finding.ts';

/** What a kind of check does: from its parameters and the document to what it finds. */
export type Check<Kind extends CheckKind> = (spec: SpecOf<Kind>, context: CheckContext) => CheckResult;

/** A table of checks by kind: one that is missing is a compile error. */
export type Checks<Kind extends CheckKind> = { readonly [Name in Kind]: Check<Name> };
