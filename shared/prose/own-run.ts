import { PLACEHOLDER, withoutFinalStop } from '../base/text.ts';
import type { FieldType } from '../pack/field-spec.ts';
import type { FieldValue } from '../pack/field-reader.ts';
import { contentText, sumText } from '../pack/field-text.ts';
import type { OwnPiece } from '../pack/slot.ts';
import type { Run } from './block.ts';
import type { ProseContext } from './context.ts';
import { counted, enteredAmount, ledgerAmount, typed, words } from './run.ts';

/** What a slot of the pack's own fields prints; `isClosed` where the sentence goes on with a stop of its own. */
export function ownRun(context: ProseContext, { of, name }: OwnPiece, isClosed: boolean): Run {
  const { fields, style } = context;
  if (of === 'field') return valueRun(context, fields.value(name), isClosed);
  if (of === 'rows') return counted(fields.rows(name).length, { kind: 'count', of: 'fields' });
  const { type, total } = fields.sum(name);
  const source = { kind: 'count', of: 'fields' } as const;
  const text = sumText(type, total, style);
  return type === 'amount' ? { kind: 'value', text, source, exact: total } : { kind: 'value', text, source };
}

const TEXTS: ReadonlySet<FieldType> = new Set(['text', 'paragraphs']);

/** A field's value as it prints in a sentence. */
export function valueRun(context: Pick<ProseContext, 'style'>, value: FieldValue, isClosed: boolean): Run {
  const { spec, pointer, content, isDefault, isMissing, filter } = value;
  const label = `“${spec.label}”`;
  if (isMissing && TEXTS.has(spec.type)) return typed(undefined, pointer, label);
  // A number or a choice is not typed where it is read.
  if (isMissing) return { kind: 'value', text: PLACEHOLDER, source: { kind: 'entered', pointer } };
  if (TEXTS.has(spec.type)) {
    const text = contentText(spec, content, context.style);
    const said = isClosed ? withoutFinalStop(text) : text;
    return isDefault || said === '' ? words(said) : typed(said, pointer, label);
  }
  if (spec.type === 'amount') {
    const amount = typeof content === 'number' ? content : 0;
    return filter === undefined ? enteredAmount(context, amount, pointer) : ledgerAmount(context, amount, filter);
  }
  return { kind: 'value', text: contentText(spec, content, context.style), source: { kind: 'entered', pointer } };
}
