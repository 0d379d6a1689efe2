/** How much an archive may hold. A published file of 500 pages stays below a tenth of each. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes one entry may unpack to. */
  readonly entryBytes: number;
  /** Bytes all entries that are read may unpack to together. */
  readonly totalBytes: number;
  /** How many times its packed size an entry may unpack to, once it is larger than `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const MEGABYTE = 1024 * 1024;

/** The limits for files that people open. XML packs 5 to 60 times; a sheet of nothing but blank cells up to 200 times. */
export const ZIP_LIMITS: ZipLimits = {
  entries: 10_000,
  entryBytes: 128 * MEGABYTE,
  totalBytes: 256 * MEGABYTE,
  ratio: 400,
  ratioFrom: 8 * MEGABYTE,
};
