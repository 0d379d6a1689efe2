/**
 * Whether an id was given by the reader of a file to a heading (`h3`) or table (`x2`) that no form has. How deep such a
 * heading stands is guessed from its number.
 */
export function isUnknownId(id: string): boolean {
  return /^[hx]\d+$/u.test(id);
}
