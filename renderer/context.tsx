import { createContext, useContext } from 'react';
import type { UseWorkspace, Workspace } from './workspace.ts';

/** Hands the open workspace to every screen under it. */
export const WorkspaceContext = createContext<UseWorkspace | null>(null);

/** Reads a part of the open workspace; renders again only when that part changes. */
export function useWorkspace<Value>(select: (workspace: Workspace) => Value): Value {
  const store = useContext(WorkspaceContext);
  if (store === null) throw new Error('a screen stands outside an open workspace');
  return store(select);
}

/** The store itself, for code that reads at the moment of an action. */
export function useWorkspaceStore(): UseWorkspace {
  const store = useContext(WorkspaceContext);
  if (store === null) throw new Error('a screen stands outside an open workspace');
  return store;
}
