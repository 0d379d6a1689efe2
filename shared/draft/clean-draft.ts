import { textCleaner } from '../base/clean-texts.ts';
import { isBlank } from '../base/text.ts';
import type { Draft } from './schema.ts';

/** Names, which stand on one line: where no line break may be. */
const ONE_LINE = [
  /^\/organization\/(name|(subordinates|offices)\/\d+)$/,
  /^\/projects\/\d+\/name$/,
  /^\/codeNames\/[^/]+$/,
];

const cleanTexts = textCleaner((pointer) => ONE_LINE.some((pattern) => pattern.test(pointer)));

/**
 * A draft whose texts hold nothing that cannot be saved and printed: every way into the draft ends here, whatever screen
 * it began on.
 */
export function cleanDraft(draft: Draft): Draft {
  return withoutEmptied(cleanTexts(draft));
}

/** Drops entries that say nothing: a draft has none of them. */
function withoutEmptied(draft: Draft): Draft {
  const { overrides, codeNames, waivers } = draft;
  const isEmptied =
    Object.values(overrides).some(isBlank) ||
    Object.values(codeNames ?? {}).some(isBlank) ||
    waivers?.some(({ reason }) => reason === '') === true;
  if (!isEmptied) return draft;
  return {
    ...draft,
    overrides: withoutBlank(overrides),
    ...(codeNames === undefined ? {} : { codeNames: withoutBlank(codeNames) }),
    ...(waivers === undefined ? {} : { waivers: waivers.filter(({ reason }) => reason !== '') }),
  };
}

function withoutBlank(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => !isBlank(text)));
}
