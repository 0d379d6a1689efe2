import { z } from 'zod';
import { quoted } from '../base/text.ts';
import type { Located } from '../base/result.ts';
import type { Draft } from '../draft/schema.ts';
import { entryName } from './entry-name.ts';
import { plain } from './slot.ts';

/** A choice a pack leaves to the office (`pack.json`, `settings`): what it is called, what can be chosen, and what stands where nobody chose. */
const SettingSchema = z
  .strictObject({
    label: plain.min(1),
    /** What is printed on the screen by what stands in the draft, in the order they are offered. */
    choices: z
      .record(z.string().regex(/^\w[\w.-]*$/, '选项的编号只用字母、数字、点和连字符'), plain.min(1))
      .refine((choices) => Object.keys(choices).length > 0, '至少要有一个选项'),
    default: z.string(),
  })
  .refine(({ choices, default: standard }) => Object.hasOwn(choices, standard), {
    path: ['default'],
    message: '不是 choices 里的选项',
  });

/** Settings by name, in the order of the screen. `kind` and `nature` are no settings: every draft says them anyway. */
export const SettingsSchema = z.record(
  entryName.refine((name) => !['kind', 'nature'].includes(name), 'kind 和 nature 是草稿自己的项目，设置要用别的名字'),
  SettingSchema,
);

/** The settings of a pack. */
export type Settings = z.infer<typeof SettingsSchema>;

/** What is chosen in every setting of a pack: what the draft says where the pack has it, the default elsewhere. */
export function chosenSettings(settings: Settings, said: Draft['settings'] = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, { choices, default: standard }]) => {
      const choice = Object.hasOwn(said, name) ? said[name] : undefined;
      return [name, choice !== undefined && Object.hasOwn(choices, choice) ? choice : standard];
    }),
  );
}

/** What is chosen otherwise than by default: all that a new draft has to say. */
export function chosenOtherwise(settings: Settings, chosen: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(chosen).filter(
      ([name, choice]) => Object.hasOwn(settings, name) && settings[name]?.default !== choice,
    ),
  );
}

/** What of a draft's choices another pack has as well: the rest has nothing to choose there. */
export function keptSettings(said: Draft['settings'], settings: Settings = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(said ?? {}).filter(
      ([name, choice]) => Object.hasOwn(settings, name) && Object.hasOwn(settings[name]?.choices ?? {}, choice),
    ),
  );
}

/** What a draft chooses that its pack does not have: each with its place, refused by whoever opens both. */
export function settingProblems(
  { settings: said = {} }: Pick<Draft, 'settings'>,
  { name, settings = {} }: { readonly name: string; readonly settings?: Settings | undefined },
): readonly Located[] {
  return Object.entries(said).flatMap(([setting, choice]): readonly Located[] => {
    const place = `格式选项${quoted(setting)}`;
    const spec = Object.hasOwn(settings, setting) ? settings[setting] : undefined;
    if (spec === undefined) {
      const known = Object.keys(settings);
      const offer = known.length === 0 ? '它没有选项' : `它有：${known.join('、')}`;
      return [{ place, message: `公开格式“${name}”没有这个选项（${offer}），请删除或更正` }];
    }
    if (Object.hasOwn(spec.choices, choice)) return [];
    const offer = Object.keys(spec.choices).join('、');
    return [{ place, message: `不能选${quoted(choice)}，${spec.label}只能是 ${offer} 之一，请更正` }];
  });
}
