import { z } from 'zod';
import type { Located } from '../base/result.ts';
import type { ProseBlockSpec } from './prose-spec.ts';
import { isSentence } from './slot.ts';

/** Which of the inputs that the program knows a pack wants (`asks` in `pack.json`): the screens show no other. */

/** Everything a pack may do without. */
export const CORE_INPUTS = [
  'functions',
  'subordinates',
  'offices',
  'staffing',
  'publishedOn',
  'procurement',
  'assets',
  'otherMatters',
  'glossary',
  'overallPerformance',
  'projects.basis',
  'projects.undertaker',
  'projects.allocation',
  'projects.period',
  'projects.performance',
] as const;

/** An input that a pack may do without. */
export type CoreInput = (typeof CORE_INPUTS)[number];

export const AsksSchema = z.array(z.enum(CORE_INPUTS, `只能是 ${CORE_INPUTS.join('、')} 之一`));

interface Asking {
  readonly manifest: { readonly asks?: readonly CoreInput[] | undefined };
}

/** Whether a pack wants an input; one that says nothing wants all. */
export function isAsked({ manifest: { asks } }: Asking, input: CoreInput): boolean {
  return asks === undefined || asks.includes(input);
}

const OF_KIND: Readonly<Partial<Record<ProseBlockSpec['kind'], readonly CoreInput[]>>> = {
  functions: ['functions'],
  organization: ['subordinates', 'offices'],
  'other-matters': ['otherMatters'],
  'closing-date': ['publishedOn'],
  projects: ['projects.basis', 'projects.undertaker', 'projects.allocation', 'projects.period'],
};

/** What facts are made of, by the beginning of their names. */
const OF_FACT: Readonly<Record<string, CoreInput>> = {
  staffing: 'staffing',
  procurement: 'procurement',
  assets: 'assets',
  'performance.overall': 'overallPerformance',
};

/** A block that prints what the pack does not ask would print nothing for ever; the place is that inside the block. */
export function unasked(block: ProseBlockSpec, pack: Asking): Located | undefined {
  const missing = (OF_KIND[block.kind] ?? []).find((input) => !isAsked(pack, input));
  if (missing !== undefined) return { place: 'kind', message: `这一种段落要用“${missing}”，请写进 pack.json 的 asks` };
  return unaskedFact(block, pack, []);
}

function unaskedFact(part: unknown, pack: Asking, path: readonly string[]): Located | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  if (isSentence(part)) {
    for (const piece of part.pieces) {
      const input =
        piece.kind === 'slot' ? (OF_FACT[piece.name] ?? OF_FACT[piece.name.split('.')[0] ?? '']) : undefined;
      if (piece.kind !== 'slot' || input === undefined || isAsked(pack, input)) continue;
      return { place: path.join('.'), message: `“{${piece.name}}”要用“${input}”，请写进 pack.json 的 asks` };
    }
    return undefined;
  }
  for (const [step, inner] of Object.entries(part)) {
    const found = unaskedFact(inner, pack, [...path, step]);
    if (found !== undefined) return found;
  }
  return undefined;
}
