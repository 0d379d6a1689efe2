import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { Archive } from '../zip/archive.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';
import { childrenOf } from '../xml/walk.ts';

/** Where one part of a package points to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in transitional and strict files: `styles`, `worksheet`, `image` … */
  readonly type: string;
  /** Name of the part it leads to; links to the outside are not listed. */
  readonly target: string;
}

/** A DOCX or XLSX: parts that point to each other (ECMA-376 part 2). */
export class OfficePackage {
  private mainTree: Result<XmlElement | undefined, Located> | undefined;

  private constructor(
    private readonly archive: Archive,
    /** Name of the part everything else hangs on. */
    readonly main: string,
  ) {}

  /** Opens a package. */
  static open(bytes: Uint8Array): Result<OfficePackage, Located> {
    const archive = Archive.open(bytes);
    if (!archive.ok) return archive;
    const links = relationshipsOf(archive.value, '');
    if (!links.ok) return links;
    const main = links.value.find(({ type }) => type === 'officeDocument')?.target;
    if (main === undefined) {
      return fail({ place: '', message: '这是一个压缩包，但里面不是 Word 文档或 Excel 工作簿，请确认选对了文件' });
    }
    return ok(new OfficePackage(archive.value, main));
  }

  /** Whether the file carries macros; they are never looked at. */
  get hasMacros(): boolean {
    return this.archive.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name));
  }

  /** The main part as a tree; read once. */
  mainPart(): Result<XmlElement | undefined, Located> {
    this.mainTree ??= this.part(this.main);
    return this.mainTree;
  }

  /** A part as a tree; undefined where there is none. */
  part(name: string): Result<XmlElement | undefined, Located> {
    return partOf(this.archive, name);
  }

  /** What a part points to. */
  relationships(part: string): Result<readonly Relationship[], Located> {
    return relationshipsOf(this.archive, part);
  }

  /** The first part of a type that a part points to; undefined where there is none. */
  related(part: string, type: string): Result<XmlElement | undefined, Located> {
    const links = this.relationships(part);
    if (!links.ok) return links;
    const link = links.value.find((one) => one.type === type);
    return link === undefined ? ok(undefined) : this.part(link.target);
  }
}

function partOf(archive: Archive, name: string): Result<XmlElement | undefined, Located> {
  const bytes = archive.read(name);
  if (!bytes.ok) return bytes;
  if (bytes.value === undefined) return ok(undefined);
  const tree = parseXml(bytes.value);
  return tree.ok ? tree : fail({ place: name, message: tree.problem });
}

function relationshipsOf(archive: Archive, part: string): Result<readonly Relationship[], Located> {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const tree = partOf(archive, `${folder}_rels/${part.slice(cut)}.rels`);
  if (!tree.ok) return tree;
  return ok(
    childrenOf(tree.value, 'rel:Relationship')
      .filter((link) => link.attributes.get('TargetMode') !== 'External')
      .map(({ attributes }) => ({
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
        target: resolved(folder, attributes.get('Target') ?? ''),
      })),
  );
}

/** A target as a name within the package: relative to the folder of its part, or from the root. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split(/[/\\]/)) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
