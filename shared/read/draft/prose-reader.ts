import { nameInProse } from '../../ledger/codes.ts';
import { styleOf } from '../../pack/number-spec.ts';
import type { ProseBlockSpec, ProseKind, SpecOf } from '../../pack/prose-spec.ts';
import { folded } from '../../base/fold.ts';
import { COMPARED, comparisons, comparisonSentence, itemComparisons } from './comparison-reader.ts';
import { readItemUses } from './item-uses.ts';
import { readGlossary, readNames, readProjects } from './prose-lists.ts';
import { pieces, take, takeSentence, typedText, type ReadingContext } from './reading-context.ts';
import { amountSlot, countSlot, textSlot, words, type Values } from './text-pattern.ts';

type Reader<Kind extends ProseKind> = (
  context: ReadingContext,
  id: string,
  spec: SpecOf<Kind>,
  heading: string,
) => void;

const nothing = (): void => undefined;

/** One reader for every kind of block that `shared/prose/kinds/` writes: the same sentences, backwards. */
const READERS: { readonly [Kind in ProseKind]: Reader<Kind> } = {
  heading: nothing,
  tables: nothing,
  sheets: nothing,
  text: (context, id, { text, otherwise }, heading) => {
    takeSentence(context, heading, id, [text, ...(otherwise === undefined ? [] : [otherwise])]);
  },
  'field-list': (context, id, { text }, heading) => {
    takeSentence(context, heading, id, [text], { items: textSlot('items') });
  },
  each: nothing,
  'one-of': (context, id, { texts }, heading) => {
    const sentences = texts.map(({ text }) => text);
    takeSentence(context, heading, id, sentences);
  },
  functions: (context, id, _spec, heading) => {
    context.wording.functions = freeTexts(context, heading, `${id}.`);
  },
  'other-matters': (context, id, _spec, heading) => {
    context.wording.otherMatters = freeTexts(context, heading, id).join('\n');
  },
  organization,
  'income-names': (context, id, { text }, heading) => {
    takeSentence(context, heading, id, [text], { names: textSlot('names') });
  },
  'income-amounts': (context, id, { text }, heading) => {
    takeSentence(context, heading, id, [text], { amounts: textSlot('amounts') });
  },
  'class-names': (context, id, { text }, heading) => {
    takeSentence(context, heading, id, [text], { names: textSlot('names') });
  },
  comparisons,
  'comparison-sentence': comparisonSentence,
  uses,
  'class-shares': (context, id, { line }, heading) => {
    const slots = { ...COMPARED, number: countSlot('number'), name: textSlot('name') };
    while (takeSentence(context, heading, id, [line], slots) !== undefined);
  },
  'item-comparisons': itemComparisons,
  'item-uses': readItemUses,
  'numbered-names': readNames,
  'economic-names': (context, id, { text, including }, heading) => {
    const list = pieces(context, including, { names: textSlot('names') });
    const slots = { amount: amountSlot('amount') };
    take(context, heading, id, [
      pieces(context, text, { ...slots, including: list }),
      pieces(context, text, { ...slots, including: [] }),
    ]);
  },
  projects: readProjects,
  glossary: readGlossary,
  'closing-name': (context, id, { text }, heading) => {
    takeSentence(context, heading, id, [text]);
  },
  'closing-date': (context, id, { text }, heading) => {
    const slots = Object.fromEntries(
      ['year', 'month', 'day', 'paddedMonth', 'paddedDay'].map((name) => [name, countSlot(name)]),
    );
    const values = takeSentence(context, heading, id, [text], slots);
    const part = (...names: readonly string[]): string =>
      folded(names.map((name) => values?.get(name)).find((value) => value !== undefined) ?? '').padStart(2, '0');
    if (values !== undefined)
      context.wording.publishedOn = `${part('year')}-${part('month', 'paddedMonth')}-${part('day', 'paddedDay')}`;
  },
};

/** Freely written paragraphs are what is left once the sentences of their section are taken. */
const FREE: ReadonlySet<ProseKind> = new Set(['functions', 'other-matters']);

/** Reads all prose of a document by the sentences of its pack. */
export function readProse(context: ReadingContext): void {
  let heading = '';
  const blocks = [...context.pack.prose].map(([id, spec]) => {
    if (spec.kind === 'heading') heading = id;
    return { id, spec, heading };
  });
  const read = ({ id, spec, heading: under }: (typeof blocks)[number]): void => {
    const reader = READERS[spec.kind] as (
      context: ReadingContext,
      id: string,
      spec: ProseBlockSpec,
      at: string,
    ) => void;
    reader(blockContext(context, spec), id, spec, under);
  };
  blocks.filter(({ spec }) => !FREE.has(spec.kind)).forEach(read);
  blocks.filter(({ spec }) => FREE.has(spec.kind)).forEach(read);
}

/** A block is read in the style it names, and against what it compares with. */
function blockContext(context: ReadingContext, spec: ProseBlockSpec): ReadingContext {
  const number = 'number' in spec ? spec.number : undefined;
  const base = 'base' in spec ? spec.base : undefined;
  return { ...context, style: styleOf(context.pack.manifest, number, 'prose'), base: base ?? context.base };
}

function freeTexts({ sections }: ReadingContext, heading: string, prefix: string): readonly string[] {
  const texts: string[] = [];
  for (const { id, text } of sections.rest(heading)) {
    if (!id.startsWith(prefix)) continue;
    sections.claim(id);
    if (typedText(text) !== '') texts.push(text.trim());
  }
  return texts;
}

function organization(context: ReadingContext, id: string, spec: SpecOf<'organization'>, heading: string): void {
  const fronts = [
    pieces(context, spec.subordinates, { count: countSlot('units'), names: textSlot('subordinates') }),
    pieces(context, spec.noSubordinates),
  ];
  const backs = [
    pieces(context, spec.offices, { count: countSlot('rooms'), names: textSlot('offices') }),
    pieces(context, spec.noOffices),
  ];
  // A count that is not that of the names is not the form's sentence.
  const patterns = fronts.flatMap((front) => backs.map((back) => [...front, ...back]));
  const list = (values: Values, name: string): readonly string[] => {
    const names = values.get(name);
    return names === undefined ? [] : names.split('、').map(typedText);
  };
  for (const pattern of patterns) {
    const match = context.sections.take(heading, id, pattern);
    if (match === undefined) continue;
    const [subordinates, offices] = [list(match.values, 'subordinates'), list(match.values, 'offices')];
    const counts = [match.values.get('units'), match.values.get('rooms')].map((count) => Number(count ?? 0));
    if (counts[0] !== subordinates.length || counts[1] !== offices.length) match.release();
    else Object.assign(context.wording, { subordinates, offices });
    return;
  }
}

/** 主要用于: the classes of the document whose name stands there before an amount, in code order as the form lists them. */
function uses(context: ReadingContext, id: string, spec: SpecOf<'uses'>, heading: string): void {
  const prefix = spec.fund === 'general' ? '' : `${spec.fund}.`;
  for (const paragraph of context.sections.rest(heading)) {
    const text = folded(paragraph.text);
    if (paragraph.id !== id && !text.startsWith(folded(spec.lead.source))) continue;
    const listed = context.codes.classes.filter((code) =>
      isPriced(text, folded(nameInProse(context.codes.codes, code))),
    );
    const items = listed.flatMap((code, index) => [
      ...(index === 0 ? [] : words(spec.separator)),
      ...pieces(context, spec.item, {
        name: words(nameInProse(context.codes.codes, code)),
        amount: amountSlot(`amount ${code}`),
        use: textSlot(code),
      }),
    ]);
    const match = paragraph.fit([...pieces(context, spec.lead), ...items, ...words(spec.end)]);
    for (const code of match === undefined ? [] : listed) {
      const use = typedText(match?.values.get(code));
      if (use !== '') context.wording.uses.set(`${prefix}${code}`, use);
    }
    if (match !== undefined) return;
  }
}

/** Whether a name stands somewhere right before a number. */
function isPriced(text: string, name: string): boolean {
  return text
    .split(name)
    .slice(1)
    .some((rest) => /^-?\d/u.test(rest));
}
