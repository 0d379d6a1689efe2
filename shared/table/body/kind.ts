import type { BodySpec } from '../../pack/table-spec.ts';

/** The specification of one kind of body. */
export type SpecOfBody<Kind extends BodySpec['kind']> = Extract<BodySpec, { kind: Kind }>;
