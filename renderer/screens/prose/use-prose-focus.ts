import { useEffect, useRef } from 'react';
import { useWorkspace } from '../../context.tsx';
import { focusField } from './inline-field.tsx';

/** Puts the cursor into the field a finding leads to, or shows the paragraph it is about. */
export function useProseFocus(): void {
  const focus = useWorkspace((workspace) => workspace.focus);
  const followed = useRef<unknown>(null);
  // No list of dependencies: the field may be drawn later than the jump arrives.
  useEffect(() => {
    if (focus === null || followed.current === focus) return;
    const places = [...document.querySelectorAll<HTMLElement>('main [data-pointer]')].filter(
      (field) => field.dataset['pointer'] === focus.pointer,
    );
    const own = places.find((field) => field.closest('[data-block]')?.getAttribute('data-block') === focus.block);
    const field = own ?? places[0];
    const block = document.querySelector(`main [data-block="${CSS.escape(focus.block)}"]`);
    if (field === undefined && block === null) return;
    followed.current = focus;
    if (field === undefined) block?.scrollIntoView({ block: 'center' });
    else if (field.tabIndex < 0) field.scrollIntoView({ block: 'center' });
    else if (!places.includes(document.activeElement as HTMLElement)) focusField(field);
  });
}
