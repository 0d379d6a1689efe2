/** 1 January 1980 00:00 as an MS-DOS date and time: the zero of the ZIP format. */
const ZERO_TIME = 0x00_21_00_00;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;

/**
 * Sets every time in a ZIP archive to its zero, in place: the packer stamps the hour of writing, and equal documents must be
 * equal files. Offsets are those of PKWARE's APPNOTE 4.3.7, 4.3.12 and 4.3.16; the archive has no comment and no ZIP64 part.
 */
export function clearZipTimes(archive: Uint8Array): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== END_RECORD) throw new Error('not a ZIP archive as the packer writes it');
  let place = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(place, true) !== CENTRAL_HEADER) throw new Error('broken ZIP directory');
    const local = view.getUint32(place + 42, true);
    if (view.getUint32(local, true) !== LOCAL_HEADER) throw new Error('broken ZIP entry');
    view.setUint32(place + 12, ZERO_TIME, true);
    view.setUint32(local + 10, ZERO_TIME, true);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(place + offset, true));
    place += 46 + lengths.reduce((total, length) => total + length, 0);
  }
}
