import type { Edit } from './edit.ts';
import type { Draft } from './schema.ts';

/** Notes that the form of the draft was looked at for its year, on a day (ISO), and nothing has changed. */
export function confirmForm(on: string): Edit {
  return (draft) => ({
    ...draft,
    confirmed: { ...draft.confirmed, packForYear: { year: draft.fiscalYear, pack: draft.pack, on } },
  });
}

/** Takes it back. */
export const unconfirmForm: Edit = (draft) => {
  const { confirmed, ...rest } = draft;
  const { packForYear: _, ...others } = confirmed ?? {};
  return Object.keys(others).length === 0 ? rest : { ...rest, confirmed: others };
};

/** The day on which its form was confirmed for its year; undefined where it was not, or for another year or form. */
export function formConfirmedOn({ confirmed, fiscalYear, pack }: Draft): string | undefined {
  const said = confirmed?.packForYear;
  return said?.year === fiscalYear && said.pack === pack ? said.on : undefined;
}
