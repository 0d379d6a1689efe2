import { useEffect, useRef } from 'react';
import { useWorkspace } from '../../context.tsx';

const FOCUSABLE = 'input:not([disabled]), textarea:not([disabled]), button:not([disabled])';

/**
 * Puts the cursor into the field a finding leads to: the one whose `data-pointer` is the longest beginning of the
 * pointer, else the first one below it. Each jump is followed once.
 */
export function useFocusPointer(): void {
  const focus = useWorkspace((workspace) => workspace.focus);
  const followed = useRef<unknown>(null);
  // No list of dependencies: the field may be drawn later than the jump arrives.
  useEffect(() => {
    if (focus === null || focus.pointer === '' || followed.current === focus) return;
    const target = fieldFor(focus.pointer);
    if (target === null) return;
    followed.current = focus;
    const field = target.matches(FOCUSABLE) ? target : target.querySelector<HTMLElement>(FOCUSABLE);
    field?.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center' });
  });
}

function fieldFor(pointer: string): HTMLElement | null {
  const fields = [...document.querySelectorAll<HTMLElement>('main [data-pointer]')];
  const place = (field: HTMLElement): string => field.dataset['pointer'] ?? '';
  const around = fields
    .filter((field) => pointer === place(field) || pointer.startsWith(`${place(field)}/`))
    .sort((one, other) => place(other).length - place(one).length);
  return around[0] ?? fields.find((field) => place(field).startsWith(`${pointer}/`)) ?? null;
}
