import type { Draft } from './schema.ts';

/** What all of several drafts choose alike: a department begins with it. What they do not agree on is left to the pack's default. */
export function agreedSettings(drafts: readonly Pick<Draft, 'settings'>[]): Record<string, string> {
  const [first, ...others] = drafts;
  return Object.fromEntries(
    Object.entries(first?.settings ?? {}).filter(([name, choice]) =>
      others.every(({ settings = {} }) => Object.hasOwn(settings, name) && settings[name] === choice),
    ),
  );
}
