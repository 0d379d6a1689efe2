/** Citations keep their years: 《…2024年…》, 财预〔2016〕143 号, （2023）5 号. */
const CITATION = /《[^》]*》|[〔﹝[（(]\s*\d{4}\s*[〕﹞\]）)]\s*第?\s*\d+\s*号/gu;

/** A year that is said as one: `2024年`, `2024 年度`. */
const YEAR = /(?<!\d)(\d{4})(?=\s*年)/gu;

/**
 * Moves the years in a text on by one: the budget year and the one before it, wherever they are said as years and not
 * as part of a citation. Other years (a building of 1998, a plan until 2030) stay.
 */
export function moveYears(text: string, fiscalYear: number): string {
  let moved = '';
  let from = 0;
  for (const citation of text.matchAll(CITATION)) {
    moved += moveOutside(text.slice(from, citation.index), fiscalYear) + citation[0];
    from = citation.index + citation[0].length;
  }
  return moved + moveOutside(text.slice(from), fiscalYear);
}

function moveOutside(text: string, fiscalYear: number): string {
  return text.replace(YEAR, (year) => {
    const value = Number(year);
    return value === fiscalYear || value === fiscalYear - 1 ? String(value + 1) : year;
  });
}
