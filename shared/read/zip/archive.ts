import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { quoted } from '../../base/text.ts';
import { crc32 } from './checksum.ts';
import { readDirectory, type ZipEntry } from './directory.ts';
import { inflateWithin } from './inflate.ts';
import { ZIP_LIMITS, type ZipLimits } from './limit.ts';

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
const MEGABYTE = 1024 * 1024;

/** A zip archive whose entries are unpacked one by one, when they are asked for, and never beyond the limits. */
export class Archive {
  private unpacked = 0;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly limits: ZipLimits,
  ) {}

  /** Opens an archive; nothing is unpacked yet. */
  static open(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Result<Archive, Located> {
    const directory = readDirectory(bytes, limits);
    if (!directory.ok) return fail({ place: '', message: directory.problem });
    const entries = new Map<string, ZipEntry>();
    for (const entry of directory.value) {
      const trouble = troubleOf(entry, entries);
      if (trouble !== undefined) return fail({ place: entry.name, message: trouble });
      entries.set(entry.name.toLowerCase(), entry);
    }
    return ok(new Archive(bytes, entries, limits));
  }

  /** The names of the entries. */
  get names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  /**
   * The bytes of an entry, no more than `most`; undefined where there is none. Names of parts know no case (ECMA-376
   * part 2, §6.2.2.3).
   */
  read(name: string, most = Number.POSITIVE_INFINITY): Result<Uint8Array | undefined, Located> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return ok(undefined);
    const refuse = (message: string): Result<never, Located> => fail({ place: entry.name, message });
    const packed = this.packedBytes(entry);
    if (packed === undefined) return refuse('这个部件不完整，文件已损坏，请重新下载或另存一份');
    const limit = Math.min(most, this.limitOf(entry));
    const bytes =
      entry.method === STORED ? storedWithin(packed, limit) : inflateWithin(packed, Math.min(limit, entry.size));
    if (!bytes.ok && bytes.problem === 'too large' && entry.size > limit) {
      return refuse(`这个部件解压后超过 ${Math.floor(limit / MEGABYTE)} MB，不像正常的公开稿，不再读取`);
    }
    if (!bytes.ok || bytes.value.length !== entry.size || crc32(bytes.value) !== entry.checksum) {
      return refuse('这个部件的内容与压缩包登记的大小或校验值不符，文件已损坏，请重新下载或另存一份');
    }
    this.unpacked += bytes.value.length;
    return bytes;
  }

  /** How many bytes an entry may unpack to now. */
  private limitOf(entry: ZipEntry): number {
    const { entryBytes, totalBytes, ratio, ratioFrom } = this.limits;
    return Math.min(entryBytes, totalBytes - this.unpacked, Math.max(ratioFrom, entry.packedSize * ratio));
  }

  private packedBytes({ offset, packedSize }: ZipEntry): Uint8Array | undefined {
    const { bytes } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined;
    const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    return start + packedSize > bytes.length ? undefined : bytes.subarray(start, start + packedSize);
  }
}

function storedWithin(packed: Uint8Array, limit: number): ReturnType<typeof inflateWithin> {
  return packed.length > limit ? fail('too large') : ok(packed);
}

/** What speaks against an entry before it is unpacked. */
function troubleOf(entry: ZipEntry, before: ReadonlyMap<string, ZipEntry>): string | undefined {
  if (entry.encrypted) return '文件加了密码，请先去掉密码再打开';
  if (entry.name.split('/').includes('..') || entry.name.startsWith('/') || /^[a-z]:/i.test(entry.name)) {
    return `压缩包里的名称 ${quoted(entry.name)} 指向包外，不是正常的办公文件，不能读取`;
  }
  if (before.has(entry.name.toLowerCase())) {
    return '压缩包里有两个同名的部件，不同程序会读出不同内容，不能读取；请在 Word、Excel 或 WPS 里另存一份';
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) return '压缩方式不常见，不能读取，请另存一份';
  return undefined;
}
