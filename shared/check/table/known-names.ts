import type { Classification, Trust } from '../../ledger/codes.ts';
import type { CheckContext } from '../context.ts';

/** What names codes go by, for comparing with what is printed. */
export class KnownNames {
  private byName: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    private readonly codes: Classification,
    private readonly typed: Readonly<Record<string, string>>,
  ) {}

  /** The name of a code, and whether it was seen beside this very code. */
  of(code: string): { readonly name: string; readonly certain: boolean } | undefined {
    const typed = this.typed[code];
    if (typed !== undefined) return { name: typed, certain: true };
    const entry = this.codes.entry(code);
    return entry === undefined ? undefined : { name: entry.name, certain: CERTAIN[entry.trust] };
  }

  /** The codes that certainly go by a name. */
  codesNamed(name: string): readonly string[] {
    this.byName ??= this.invert();
    return this.byName.get(withoutMarks(name)) ?? [];
  }

  private invert(): ReadonlyMap<string, readonly string[]> {
    const inverted = new Map<string, string[]>();
    for (const code of this.codes.codes) {
      const known = this.of(code);
      if (known?.certain !== true) continue;
      const name = withoutMarks(known.name);
      inverted.set(name, [...(inverted.get(name) ?? []), code]);
    }
    return inverted;
  }
}

/** Only a name that was published beside its code, or given by the office, may call a printed one wrong. */
const CERTAIN = {
  attested: true,
  brief: true,
  listed: true,
  typed: true,
  'attested-name': false,
  'attested-old': false,
  recall: false,
} as const satisfies Record<Trust, boolean>;

const NONE: Readonly<Record<string, string>> = {};
const known = new WeakMap<Classification, WeakMap<Readonly<Record<string, string>>, KnownNames>>();

/** The names that hold in a document; those a person typed in the draft come first. */
export function knownNames({ codes, draft }: Pick<CheckContext, 'codes' | 'draft'>): KnownNames {
  const typed = draft?.codeNames ?? NONE;
  const byTyped = known.get(codes) ?? new WeakMap<Readonly<Record<string, string>>, KnownNames>();
  known.set(codes, byTyped);
  const names = byTyped.get(typed) ?? new KnownNames(codes, typed);
  byTyped.set(typed, names);
  return names;
}

/** A name without white space and punctuation, in which forms and programs differ. */
export function withoutMarks(name: string): string {
  return name.normalize('NFKC').replace(/[\s\p{P}\p{S}]+/gu, '');
}
