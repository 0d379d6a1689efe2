import type { Fen } from '../base/money/fen.ts';
import { isBlank, PLACEHOLDER } from '../base/text.ts';
import type { FieldContent, FieldContents, FieldRow } from '../draft/field-content.ts';
import type { Draft } from '../draft/schema.ts';
import { pointerStep } from '../draft/value-at.ts';
import type { LedgerFilter } from '../ledger/filter.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { knownMeasure } from '../ledger/measure.ts';
import { projectMoney } from '../ledger/project.ts';
import { contentSchema } from './field-schema.ts';
import { fieldOf, isNumberType, type FieldDefault, type FieldSpec, type NumberType } from './field-spec.ts';
import { contentText, sumText } from './field-text.ts';
import { fillCommon, type CommonValues } from './fill.ts';
import type { Pack } from './pack.ts';
import type { OwnPiece } from './slot.ts';

/** What a field says in one draft. */
export interface FieldValue {
  readonly spec: FieldSpec;
  /** Where it is typed: a JSON pointer into the draft. */
  readonly pointer: string;
  /** What is typed, or stands by default; undefined where neither. Amounts in fen, areas in square metres. */
  readonly content: FieldContent | undefined;
  /** Nobody typed it. */
  readonly isDefault: boolean;
  /** The pack wants it, and there is nothing. */
  readonly isMissing: boolean;
  /** The ledger lines a default adds up. */
  readonly filter?: LedgerFilter;
}

/** The sum of a group's numbers or of a column of rows. */
export interface FieldSum {
  readonly type: NumberType;
  /** Fen, square metres or a count. */
  readonly total: number;
}

type Default = Pick<FieldValue, 'content' | 'filter'>;

/**
 * Reads the fields of a draft as its pack means them: what is typed, else the first default. What the pack does not know
 * is passed over, for it is reported elsewhere; a field that this edition does not ask says nothing.
 */
export class FieldReader {
  private readonly read = new Map<string, FieldValue>();
  private readonly words: CommonValues;

  /** `pack` is the draft's edition of its pack, `words` the common values without fields. */
  constructor(
    private readonly draft: Draft,
    private readonly pack: Pack,
    private readonly ledger: Ledger,
    words: Omit<CommonValues, 'own'>,
  ) {
    this.words = { ...words, own: (piece) => this.text(piece) };
  }

  /** A field that is asked once. */
  value(id: string): FieldValue {
    return this.valueIn(this.draft.fields, '', id);
  }

  /** A field of one project, by its place in the draft. */
  ofProject(place: number, id: string): FieldValue {
    return this.valueIn(this.draft.projects[place]?.fields, `/projects/${String(place)}`, id);
  }

  /** The rows of a field. */
  rows(id: string): readonly FieldRow[] {
    const { content } = this.value(id);
    return Array.isArray(content) ? content : [];
  }

  /** The sum of a group's numbers, or of `<field>.<column>`. */
  sum(name: string): FieldSum {
    const { groups, fields } = this.pack.fields;
    if (Object.hasOwn(groups, name)) {
      const numbers = Object.entries(fields).filter(([, spec]) => spec.group === name && isNumberType(spec.type));
      const [first] = numbers;
      const contents = numbers.map(([id]) => this.value(id).content);
      return sumOf(first !== undefined && isNumberType(first[1].type) ? first[1].type : 'count', contents);
    }
    const dot = name.lastIndexOf('.');
    const id = name.slice(0, dot);
    const { spec } = this.value(id);
    const column = spec.type === 'rows' ? spec.columns[name.slice(dot + 1)] : undefined;
    const type = column !== undefined && isNumberType(column.type) ? column.type : 'count';
    return sumOf(
      type,
      this.rows(id).map((row) => row[name.slice(dot + 1)]),
    );
  }

  /** Whether a field says anything: something is written, it is not 0, it has rows, it is yes. */
  says(id: string): boolean {
    return saysSomething(this.value(id).content);
  }

  /** A number field's value; 0 where there is none. */
  number(id: string): number {
    const { content } = this.value(id);
    return typeof content === 'number' ? content : 0;
  }

  /** What a slot prints where it cannot lead anywhere, as in a title. */
  text({ of, name }: OwnPiece): string {
    if (of === 'rows') return String(this.rows(name).length);
    if (of === 'sum') {
      const { type, total } = this.sum(name);
      return sumText(type, total);
    }
    return valueText(this.value(name));
  }

  private valueIn(contents: FieldContents | undefined, holder: string, id: string): FieldValue {
    const pointer = `${holder}/fields/${pointerStep(id)}`;
    const known = this.read.get(pointer);
    if (known !== undefined) return known;
    const asked = fieldOf(this.pack.fields, id);
    const spec = asked ?? fieldOf(this.pack.whole?.fields ?? this.pack.fields, id);
    // The loader has looked up every name a pack uses.
    if (spec === undefined) throw new Error(`no such field: ${id}`);
    const typed = asked === undefined ? undefined : typedContent(spec, contents, id);
    const found: Default = typed === undefined ? ((asked && this.defaultOf(spec)) ?? NOTHING) : { content: typed };
    const isMissing = asked?.required === true && !isThere(found.content);
    const value = { spec, pointer, isDefault: typed === undefined, isMissing, ...found };
    this.read.set(pointer, value);
    return value;
  }

  /** The first default; which of them belong to this edition has been decided. */
  private defaultOf(spec: FieldSpec): Default | undefined {
    const first = spec.type === 'rows' ? undefined : spec.default?.[0];
    return first === undefined ? undefined : this.contentOf(first, spec);
  }

  private contentOf(standard: FieldDefault, spec: FieldSpec): Default {
    if ('measure' in standard) {
      const filter = knownMeasure(this.pack.manifest.measures, standard.measure);
      return { content: this.ledger.sum(filter), filter };
    }
    if ('projects' in standard) {
      const money = this.markedProjects(standard.projects);
      const total = money.reduce((sum, amount) => sum + amount, 0);
      return { content: spec.type === 'amount' ? total : money.length };
    }
    if ('text' in standard) return { content: fillCommon(standard.text, this.words) };
    if ('count' in standard) return { content: standard.count };
    if ('area' in standard) return { content: standard.area };
    if ('amount' in standard) return { content: standard.amount };
    if ('yes' in standard) return { content: standard.yes };
    return { content: 'date' in standard ? standard.date : standard.choice };
  }

  /** The money of every project with some that says yes to a field. */
  private markedProjects(id: string): readonly Fen[] {
    const money = projectMoney(this.ledger);
    return this.draft.projects.flatMap((project, place) => {
      const [fiscal = 0, other = 0] = money.get(project.id) ?? [];
      const isMarked = !project.classified && this.ofProject(place, id).content === true;
      return isMarked && (fiscal !== 0 || other !== 0) ? [fiscal + other] : [];
    });
  }
}

const NOTHING: Default = { content: undefined };

/** What is typed, unless it says nothing or is none of the pack's business. */
function typedContent(spec: FieldSpec, contents: FieldContents | undefined, id: string): FieldContent | undefined {
  const content = contents !== undefined && Object.hasOwn(contents, id) ? contents[id] : undefined;
  if (content === undefined || (typeof content === 'string' && isBlank(content))) return undefined;
  return contentSchema(spec).safeParse(content).success ? content : undefined;
}

function isThere(content: FieldContent | undefined): boolean {
  return content !== undefined && (typeof content !== 'object' || content.length > 0);
}

function saysSomething(content: FieldContent | undefined): boolean {
  if (typeof content === 'string') return !isBlank(content);
  if (typeof content === 'object') return content.length > 0;
  return content !== undefined && content !== 0 && content !== false;
}

function sumOf(type: NumberType, contents: readonly (FieldContent | undefined)[]): FieldSum {
  const numbers = contents.map((content) => (typeof content === 'number' ? content : 0));
  // Square metres with two decimals: added as whole hundredths, so that no fraction creeps in.
  const step = type === 'area' ? 100 : 1;
  return { type, total: numbers.reduce((sum, number) => sum + Math.round(number * step), 0) / step };
}

/** A field as words: the placeholder where it is missing. */
export function valueText({ spec, content, isMissing }: FieldValue): string {
  return isMissing ? PLACEHOLDER : contentText(spec, content);
}
