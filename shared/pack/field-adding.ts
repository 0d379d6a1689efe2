import { indexLedger } from '../ledger/ledger.ts';
import type { HowAdded, OwnFields } from '../ledger/consolidate/own-fields.ts';
import { commonValues } from './common-values.ts';
import { packFor } from './edition.ts';
import { FieldReader } from './field-reader.ts';
import { fieldOf, fieldsAsked, type FieldType } from './field-spec.ts';
import type { Pack } from './pack.ts';

const HOW_ADDED: Readonly<Record<FieldType, HowAdded>> = {
  text: 'text',
  paragraphs: 'text',
  count: 'count',
  area: 'area',
  amount: 'amount',
  yes: 'text',
  date: 'text',
  choice: 'text',
  rows: 'rows',
};

/** How the fields of a pack add up from units to their department. */
export function ownFieldsOf(pack: Pack): OwnFields {
  return {
    askedOf: (department) =>
      new Map(fieldsAsked(packFor(pack, department).fields, 'document').map(([id, { type }]) => [id, HOW_ADDED[type]])),
    numberOf: (unit, id) => {
      const own = packFor(pack, unit);
      if (fieldOf(own.fields, id) === undefined) return 0;
      return new FieldReader(unit, own, indexLedger(unit.ledger), commonValues(unit, own)).number(id);
    },
  };
}
