import type { SpecOf } from '../../pack/prose-spec.ts';
import { textOf } from '../block.ts';
import { holds } from '../condition.ts';
import { paragraph, type ProseContext, type ProseItem } from '../context.ts';
import { fill } from '../fill.ts';
import { typed } from '../run.ts';

/** A heading; its number is part of its words. */
export function heading(context: ProseContext, id: string, spec: SpecOf<'heading'>): readonly ProseItem[] {
  return [{ type: 'heading', level: spec.level, id, text: textOf(fill(context, spec.text)) }];
}

/** One sentence, or another one where its condition does not hold. */
export function text(context: ProseContext, id: string, spec: SpecOf<'text'>): readonly ProseItem[] {
  if (holds(context, spec.when)) return [paragraph(id, fill(context, spec.text))];
  return spec.otherwise === undefined ? [] : [paragraph(id, fill(context, spec.otherwise))];
}

/** The first of several sentences whose condition holds; nothing where none does. */
export function oneOf(context: ProseContext, id: string, { texts }: SpecOf<'one-of'>): readonly ProseItem[] {
  const chosen = texts.find(({ when }) => holds(context, when));
  return chosen === undefined ? [] : [paragraph(id, fill(context, chosen.text))];
}

/** 主要职能: one paragraph a typed text. */
export function functions(context: ProseContext, id: string): readonly ProseItem[] {
  const texts = context.draft.organization.functions;
  return (texts.length === 0 ? [''] : texts).map((value, index) => {
    const pointer = `/organization/functions/${String(index)}`;
    return paragraph(`${id}.${String(index + 1)}`, [typed(value, pointer, '主要职能')]);
  });
}

/** 其他需说明的事项 as typed; silent when nothing is written. */
export function otherMatters(context: ProseContext, id: string): readonly ProseItem[] {
  if (!holds(context, { written: 'otherMatters' })) return [];
  return [paragraph(id, [typed(context.draft.otherMatters, '/otherMatters', '其他需说明的事项')])];
}
