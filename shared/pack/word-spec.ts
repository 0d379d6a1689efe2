import { z } from 'zod';
import type { Located } from '../base/result.ts';
import { entryName } from './entry-name.ts';
import type { Settings } from './setting-spec.ts';
import { COMMON_SLOTS, SLOT_NAMES } from './slot.ts';

/**
 * Words of a pack (`pack.json`, `words`): a name that stands in its texts as `{name}`, and what is printed there; by the
 * kind of the office or by a setting where that differs. A word may use the words before it, so that there is no circle.
 */

const KINDS = ['department', 'unit'] as const;

const text = z.string('必须是文字').min(1, '不能是空的');

/** Words by name, in the order they may build on each other. */
export const WordsSchema = z.record(
  entryName.refine((name) => !SLOT_NAMES.has(name), '与空位同名，请换一个名字'),
  z.union([text, z.record(z.string(), text)], '一个词写成一段文字，或写 by 和每个选项的文字'),
);

/** The words of a pack. */
export type Words = z.infer<typeof WordsSchema>;
type Word = Words[string];

/** What a word goes by: `kind`, a setting, or nothing. */
export function axisOf(word: Word): string | undefined {
  return typeof word === 'string' ? undefined : word['by'];
}

/** The texts a word can be, by choice; one that goes by nothing has one. */
export function textsOf(word: Word): readonly (readonly [choice: string, text: string])[] {
  return typeof word === 'string' ? [['', word]] : Object.entries(word).filter(([choice]) => choice !== 'by');
}

/** The slots in a text, with their braces off. */
export function slotsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

/** What is wrong between the words of a pack and its settings; undefined if nothing is. */
export function wordTrouble(words: Words, settings: Settings): Located | undefined {
  const names = Object.keys(words);
  for (const [index, [name, word]] of Object.entries(words).entries()) {
    const place = `words.${name}`;
    const axis = axisTrouble(word, settings);
    if (axis !== undefined) return { place, message: axis };
    for (const [choice, text] of textsOf(word)) {
      const message = textTrouble(text, name, names.slice(0, index), names);
      if (message !== undefined) return { place: choice === '' ? place : `${place}.${choice}`, message };
    }
  }
  return undefined;
}

function axisTrouble(word: Word, settings: Settings): string | undefined {
  if (typeof word === 'string') return undefined;
  const axis = axisOf(word);
  if (axis === undefined) return '缺少 by：写 kind，或一个设置的名字';
  const choices = choicesOf(axis, settings);
  if (choices === undefined) return `by 写的是“${axis}”，settings 里没有这个设置；可用 kind 或一个设置的名字`;
  const given = textsOf(word).map(([choice]) => choice);
  const missing = choices.find((choice) => !given.includes(choice));
  if (missing !== undefined) return `缺少“${missing}”的写法`;
  const extra = given.find((choice) => !choices.includes(choice));
  return extra === undefined ? undefined : `${axis} 没有“${extra}”这个选项，可用：${choices.join('、')}`;
}

/** What can be chosen along an axis; undefined for one that the pack does not have. */
export function choicesOf(axis: string, settings: Settings): readonly string[] | undefined {
  if (axis === 'kind') return KINDS;
  return Object.hasOwn(settings, axis) ? Object.keys(settings[axis]?.choices ?? {}) : undefined;
}

function textTrouble(
  text: string,
  name: string,
  before: readonly string[],
  all: readonly string[],
): string | undefined {
  for (const slot of slotsIn(text)) {
    if (before.includes(slot) || (COMMON_SLOTS as readonly string[]).includes(slot)) continue;
    if (slot === name) return `“{${slot}}”是这个词自己，会绕成圈`;
    if (all.includes(slot)) return `“{${slot}}”排在这个词的后面；一个词只能用前面的词，请调换次序`;
    return `不认识的词“{${slot}}”：settings 和前面的 words 里都没有`;
  }
  return /[{}]/.test(text.replace(/\{[^{}]*\}/g, '')) ? '花括号不成对' : undefined;
}
