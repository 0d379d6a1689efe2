import { zodResolver } from '@hookform/resolvers/zod';
import { createContext, useContext, useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Edit } from '../../../shared/draft/edit.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { filledForm, FormSchema, type FormValues } from './form-values.ts';
import { useFocusPointer } from './use-focus-pointer.ts';

/** Hands an edit of one field to the store without the form being filled anew from it; says whether it was taken. */
type Push = (label: string, edit: Edit) => boolean;

const PushContext = createContext<Push | null>(null);

/** How a field hands over its value. */
export function usePush(): Push {
  const push = useContext(PushContext);
  if (push === null) throw new Error('a field stands outside a form');
  return push;
}

/**
 * A form over sections of the open draft. Every valid change goes to the store at once; whatever else changes the draft
 * (undo, another screen) fills the form anew, with what is not valid yet in its place. Enter goes to the next field.
 */
export function DraftForm({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const store = useWorkspaceStore();
  const draft = useWorkspace((workspace) => workspace.draft);
  const form = useForm<FormValues>({
    resolver: zodResolver(FormSchema),
    mode: 'onChange',
    defaultValues: filledForm(store.getState()).values,
  });
  const agreed = useRef(draft);

  const push = useMemo<Push>(
    () => (field, edit) => {
      // What changed meanwhile has still to be filled in; the effect below sees to it.
      const before = store.getState().draft;
      const isCurrent = agreed.current === before;
      store.getState().edit(field, edit);
      const { draft: after } = store.getState();
      if (isCurrent) agreed.current = after;
      return after !== before;
    },
    [store],
  );
  useEffect(() => {
    if (draft === agreed.current) return;
    agreed.current = draft;
    const { values, refused } = filledForm(store.getState());
    form.reset(values);
    void form.trigger(refused);
  }, [draft, form, store]);
  useEffect(() => {
    // What was refused before this screen was left or the program ended shows why it was.
    void form.trigger(filledForm(store.getState()).refused);
  }, [form, store]);
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
