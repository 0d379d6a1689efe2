import { useMemo, useState } from 'react';
import type { ColumnMeaning } from '../../../../shared/read/table-file/column-meaning.ts';
import type { ImportProfile } from '../../../../shared/read/table-file/import-profile.ts';
import type { TableFile } from '../../../../shared/read/table-file/table-file.ts';
import type { HeadingRows } from '../../../../shared/read/ledger/heading-rows.ts';
import { readLedgerTable, type LedgerTable } from '../../../../shared/read/ledger/read-ledger-table.ts';
import {
  beginTable,
  chooseColumn,
  chooseHeadings,
  chooseProfile,
  type TableChoices,
} from '../../../../shared/read/ledger/table-choices.ts';
import type { CellContext } from '../row.ts';

/** A spreadsheet on its way into the ledger: how it is understood, and what was chosen for it. */

/** A file that was read. */
export interface ChosenFile {
  readonly name: string;
  readonly table: TableFile;
}

/** What a person told about the lines, beside what is told about the table. */
interface Told {
  readonly projectNames: ReadonlyMap<string, string>;
  readonly replace: boolean;
}

/** What a step of the dialog may tell. */
type Tellable = Partial<Told & Omit<TableChoices, 'meaning' | 'sheet' | 'profile'>>;

/** The import as the steps of the dialog show and change it. */
export interface Import extends Told, TableChoices, LedgerTable {
  readonly file: ChosenFile;
  readonly tell: (part: Tellable) => void;
  readonly setSheet: (sheet: number) => void;
  readonly setHeadings: (headings: HeadingRows) => void;
  readonly setColumn: (column: number, meaning: ColumnMeaning) => void;
  /** Takes the columns from a profile; null recognises them anew. */
  readonly applyProfile: (profile: ImportProfile | null) => void;
}

const NOTHING_TOLD: Told = { projectNames: new Map(), replace: false };

/** Holds what is told about a file; another file begins anew. */
export function useImport(
  file: ChosenFile,
  profiles: readonly ImportProfile[],
  { codes, projects }: CellContext,
  fiscalYear: number,
): Import {
  const context = useMemo(
    () => ({ codes, projects: projects.map(({ name }) => name), fiscalYear }),
    [codes, projects, fiscalYear],
  );
  const [choices, setChoices] = useState<TableChoices>(() => beginTable(file.table, profiles, context));
  const [told, setTold] = useState<Told>(NOTHING_TOLD);
  const read = useMemo(() => readLedgerTable(file.table, choices, context), [file.table, choices, context]);
  return {
    ...told,
    ...choices,
    ...read,
    file,
    tell: ({ projectNames, replace, ...part }) => {
      if (Object.keys(part).length > 0) setChoices((before) => ({ ...before, ...part }));
      setTold((before) => ({
        projectNames: projectNames ?? before.projectNames,
        replace: replace ?? before.replace,
      }));
    },
    setSheet: (sheet) => {
      setChoices(beginTable(file.table, profiles, context, sheet));
      setTold(NOTHING_TOLD);
    },
    setHeadings: (headings) => {
      setChoices((before) => chooseHeadings(file.table, before, context, headings));
    },
    setColumn: (column, meaning) => {
      setChoices((before) => chooseColumn(before, column, meaning));
    },
    applyProfile: (profile) => {
      setChoices((before) => chooseProfile(file.table, before, context, profile));
    },
  };
}
