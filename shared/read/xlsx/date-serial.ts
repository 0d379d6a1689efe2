/** A moment as a spreadsheet counts it. */
export interface SerialDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Days from 1 January 1970 to day 0 of the two ways to count (ECMA-376 part 1, §18.17.4). */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
const SECONDS = 86_400;

/** The moment behind a serial number of days; undefined outside the years a spreadsheet knows. */
export function dateOfSerial(serial: number, from1904: boolean): SerialDate | undefined {
  if (serial < 0 || serial >= 2_958_466) return undefined;
  const whole = Math.round(serial * SECONDS);
  const seconds = whole % SECONDS;
  let days = Math.floor(whole / SECONDS);
  // The count from 1900 believes in 29 February 1900, so the days before it are one off.
  if (!from1904 && days < 60) days += 1;
  const date = new Date((days + (from1904 ? EPOCH_1904 : EPOCH_1900)) * SECONDS * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}
