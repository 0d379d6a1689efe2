import type { SheetBlock } from '../../document/document.ts';

/** Excel's limit for the name of a worksheet. */
const LONGEST = 31;
/** Id of the sheet that speaks for the whole office (draft format, "The document"). */
const OVERALL = 'overall-performance';

/** Wished names of the performance sheets, by id: 整体绩效, 项目绩效1 … */
export function performanceNames(sheets: readonly SheetBlock[]): ReadonlyMap<string, string> {
  const projects = sheets.filter((sheet) => sheet.id !== OVERALL);
  return new Map([
    [OVERALL, '整体绩效'],
    ...projects.map((sheet, index): [string, string] => [sheet.id, `项目绩效${index + 1}`]),
  ]);
}

/** Makes wished names legal for Excel (no `[]:*?/\`, no quote at an end, at most 31 characters) and different, whatever the case. */
export function uniqueNames(wished: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wished.map((wish) => {
    const legal = legalName(wish);
    let name = legal.slice(0, LONGEST);
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
      const ending = `(${copy})`;
      name = `${legal.slice(0, LONGEST - ending.length)}${ending}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function legalName(wish: string): string {
  const legal = wish
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/^['\s]+|['\s]+$/g, '')
    .replace(/[\uD800-\uDFFF]/g, '');
  // `History` is a name Excel keeps for itself.
  return legal === '' || legal.toLowerCase() === 'history' ? `${legal}表` : legal;
}
