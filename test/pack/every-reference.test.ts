/** Every table, row, column and section a shipped pack's checks name: changed to one that is not there, the pack is refused. */
import { describe, expect, it } from 'vitest';
import { packIds, PackShelf, readPackFiles } from '../../host/pack-files.ts';
import { unknownReference } from '../../shared/pack/check/references.ts';
import { ChecksSchema } from '../../shared/pack/check-spec.ts';
import { readLayers } from '../../shared/pack/layer.ts';
import type { Pack } from '../../shared/pack/pack.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Step = string | number;

/** A value of `checks.json` that names something of the pack, with what it is changed to. */
interface Named {
  readonly path: readonly Step[];
  /** The key is the name, not the value. */
  readonly isKey: boolean;
  readonly to: string;
}

/** Words whose values are columns of a table, whatever the kind; of kinds of prose `total` and `parts` are words. */
const COLUMNS: ReadonlySet<string> = new Set(['column', 'otherwise']);
const TABLE_SUMS: ReadonlySet<string> = new Set(['row-sums', 'form-sums']);

/** What one text names, by how it is written: an oracle that knows nothing of the kinds. */
function changed(text: string): readonly string[] {
  if (/^t\d{2}$/.test(text)) return ['t99'];
  if (/^[ps]\d+(\.\d+)?$/.test(text)) return [`${text.slice(0, 1)}99`];
  const sign = /^t\d{2}([/:])/.exec(text)?.[1];
  if (sign === undefined) return [];
  const parts = text.split(sign);
  const wrong = ['t99', 'nosuchrow', 'nosuchcolumn'];
  return parts.map((_, index) => parts.map((part, at) => (at === index ? (wrong[at] ?? part) : part)).join(sign));
}

function namedIn(json: Json, kind: string, path: readonly Step[] = []): readonly Named[] {
  const last = path.findLast((step) => typeof step === 'string') ?? '';
  if (typeof json === 'string') {
    const isColumn =
      COLUMNS.has(last) ||
      (last === 'columns' && !/^t\d/.test(json)) ||
      (TABLE_SUMS.has(kind) && (last === 'total' || last === 'parts') && json !== 'classes') ||
      (kind === 'magnitudes' && path.includes('columns')) ||
      (kind === 'overall-funds' && last === 'funds');
    const to = isColumn ? ['nosuch'] : changed(json);
    return to.map((one) => ({ path, isKey: false, to: one }));
  }
  if (typeof json !== 'object' || json === null) return [];
  const inside: (readonly [Step, Json])[] = Array.isArray(json)
    ? json.map((part, index) => [index, part] as const)
    : Object.entries(json);
  return inside.flatMap(([key, part]) => [
    ...(typeof key === 'string' ? changed(key).map((to) => ({ path: [...path, key], isKey: true, to })) : []),
    ...namedIn(part, kind, [...path, key]),
  ]);
}

function withChange(json: Json, [step, ...rest]: readonly Step[], named: Named): Json {
  if (step === undefined) return named.to;
  if (Array.isArray(json)) return json.map((part, index) => (index === step ? withChange(part, rest, named) : part));
  if (typeof json !== 'object' || json === null) throw new Error('the path leads nowhere');
  const entries = Object.entries(json).map(([key, part]): [string, Json] => {
    if (key !== step) return [key, part];
    return rest.length === 0 && named.isKey ? [named.to, part] : [key, withChange(part, rest, named)];
  });
  return Object.fromEntries(entries);
}

/** A pack, and its checks with everything it extends put in. */
function packOf(id: string): { readonly checks: Record<string, Json>; readonly pack: Pack } {
  const layers = readLayers(id, (wanted) => readPackFiles(wanted));
  const pack = new PackShelf().open(id);
  if (!layers.ok || !pack.ok) throw new Error(`the pack ${id} cannot be read`);
  return { checks: layers.value.get('checks.json')?.value as Record<string, Json>, pack: pack.value };
}

/** What loading says of these checks, one at a time: the whole pack need not be read again for each. */
function refusal(pack: Pack, json: Json): string | undefined {
  const parsed = ChecksSchema.safeParse(json);
  if (!parsed.success) return parsed.error.issues.map(({ path }) => path.join('.')).join();
  const { checks, facts } = parsed.data;
  return unknownReference({ ...pack, checks: new Map(Object.entries(checks)), facts })?.place;
}

describe.each(packIds())('%s', (id) => {
  const { checks, pack } = packOf(id);

  it('is refused with the place for every reference that leads nowhere', () => {
    expect(refusal(pack, checks)).toBeUndefined();
    const entries = Object.entries(checks['checks'] as Record<string, Record<string, Json>>);
    const one = (part: 'checks' | 'facts', name: string, spec: Json) =>
      namedIn(spec, String((spec as { kind?: string }).kind)).map((named) => {
        const base: Record<string, Json> = { checks: {}, facts: {}, [part]: { [name]: spec } };
        return { named: { ...named, path: [part, name, ...named.path] }, base };
      });
    const facts = Object.entries(checks['facts'] as Record<string, Json>);
    const named = [
      ...entries.flatMap(([name, spec]) => one('checks', name, spec)),
      ...facts.flatMap(([name, spec]) => one('facts', name, spec)),
      ...facts.map(([name, spec]) => ({
        named: { path: ['facts', name], isKey: true, to: 's99' },
        base: { checks: {}, facts: { [name]: spec } },
      })),
    ];
    expect(named.length).toBeGreaterThan(250);
    const wrong = named.flatMap(({ named: change, base }) => {
      const place = refusal(pack, withChange(base, change.path, change));
      const name = change.isKey && change.path.length === 2 ? change.to : String(change.path[1]);
      return place?.includes(name) === true ? [] : [`${change.path.join('.')} → ${change.to}：${place ?? '放过了'}`];
    });
    expect(wrong).toEqual([]);
  });
});
