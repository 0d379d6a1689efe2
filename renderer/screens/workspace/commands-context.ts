import { createContext, useContext } from 'react';
import type { Commands } from './shortcuts.ts';

/** Hands what keyboard and menu can set off to the screens of the parts. */
export const CommandsContext = createContext<Commands | null>(null);

/** How a part saves or leaves the draft. */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (commands === null) throw new Error('a part stands outside the workspace');
  return commands;
}
