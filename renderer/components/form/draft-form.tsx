import { zodResolver } from '@hookform/resolvers/zod';
import { createContext, useContext, useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Edit } from '../../../shared/draft/edit.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { FormSchema, formValuesOf, type FormValues } from './form-values.ts';
import { useFocusPointer } from './use-focus-pointer.ts';

/** Hands an edit of one field to the store without the form being filled anew from it. */
type Push = (label: string, edit: Edit) => void;

const PushContext = createContext<Push | null>(null);

/** How a field hands over its value. */
export function usePush(): Push {
  const push = useContext(PushContext);
  if (push === null) throw new Error('a field stands outside a form');
  return push;
}

/**
 * A form over sections of the open draft. Every valid change goes to the store at once; whatever else changes the draft
 * (undo, another screen) fills the form anew. Enter goes to the next field.
 */
export function DraftForm({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const store = useWorkspaceStore();
  const draft = useWorkspace((workspace) => workspace.draft);
  const form = useForm<FormValues>({
    resolver: zodResolver(FormSchema),
    mode: 'onChange',
    defaultValues: formValuesOf(draft),
  });
  const agreed = useRef(draft);

  const push = useMemo<Push>(
    () => (field, edit) => {
      // What changed meanwhile has still to be filled in; the effect below sees to it.
      const isCurrent = agreed.current === store.getState().draft;
      store.getState().edit(field, edit);
      if (isCurrent) agreed.current = store.getState().draft;
    },
    [store],
  );
  useEffect(() => {
    if (draft === agreed.current) return;
    agreed.current = draft;
    form.reset(formValuesOf(draft));
  }, [draft, form]);
  useFocusPointer();

  return (
    <FormProvider {...form}>
      <PushContext value={push}>
        <form
          aria-label={label}
          autoComplete="off"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
          }}
          onKeyDown={enterToNext}
        >
          {children}
        </form>
      </PushContext>
    </FormProvider>
  );
}

/** Enter in a one-line field goes on, as in a spreadsheet; while an input method composes, Enter belongs to it. */
function enterToNext(event: KeyboardEvent<HTMLFormElement>): void {
  const from = event.target;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(from instanceof HTMLInputElement)) return;
  if (from.type === 'radio' || from.type === 'checkbox') return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('input:not([disabled]), textarea')];
  fields[fields.indexOf(from) + 1]?.focus();
}
