import type { Condition } from './condition-spec.ts';
import type { FieldSpec, PackFields } from './field-spec.ts';

type Holds = (condition: Condition | undefined) => boolean;

/** The fields an edition asks: conditions are settled, and with them which defaults there are. */
export function editionFields(pack: PackFields, holds: Holds): PackFields {
  const isPlain = Object.values(pack.fields).every(
    (spec) => spec.when === undefined && (spec.type === 'rows' || spec.default?.every(({ when }) => !when) !== false),
  );
  if (isPlain) return pack;
  const asked = Object.entries(pack.fields).filter(([, spec]) => holds(spec.when));
  return { ...pack, fields: Object.fromEntries(asked.map(([id, spec]) => [id, settled(spec, holds)])) };
}

function settled({ when: _, ...spec }: FieldSpec, holds: Holds): FieldSpec {
  if (spec.type === 'rows' || spec.default === undefined) return spec;
  const defaults = spec.default.filter(({ when }) => holds(when)).map(({ when: _settled, ...standard }) => standard);
  return { ...spec, default: defaults } as FieldSpec;
}
