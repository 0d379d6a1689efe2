import { readPackFiles } from '../../host/pack-files.ts';
import { printLocated } from '../../shared/base/result.ts';
import { loadPack } from '../../shared/pack/load.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import { sourceWith } from './overlay.ts';

/** The example pack with nine tables, printing its money in other styles; every text names the unit it then stands beside. */

const CHAIN = ['xinjiang-2024', 'xinjiang-2025', 'national-9'] as const;
const NAMES = { yuan: '元', thousand: '千元', wan: '万元' } as const;
type Unit = keyof typeof NAMES;

/** What the pack says of a style. */
interface Style {
  readonly unit: Unit;
  readonly decimals: number | { readonly setting: string };
  readonly zero?: string | { readonly setting: string };
  readonly separators?: boolean;
}

/** What the test changes in `pack.json` besides. */
type Manifest = Readonly<Record<string, unknown>>;

/** National-9 with these styles for its tables and its sentences. */
export function styledPack(table: Style, prose: Style, more: Manifest = {}): Pack {
  const files = Object.fromEntries(CHAIN.map((id) => [id, textsOf(id, { table, prose, more })]));
  const pack = loadPack('national-9', sourceWith(files));
  if (!pack.ok) throw new Error(printLocated(pack.problem));
  return pack.value;
}

function textsOf(id: string, styles: { table: Style; prose: Style; more: Manifest }): Readonly<Record<string, string>> {
  const texts = [...(readPackFiles(id) ?? [])].map(([path, text]) => {
    const unit = path.startsWith('tables/') ? styles.table.unit : styles.prose.unit;
    const named = text.replaceAll(/(?<!万)万元/gu, NAMES[unit]);
    return [path, path === 'pack.json' && id === 'national-9' ? withNumbers(named, styles) : named] as const;
  });
  return Object.fromEntries(texts);
}

function withNumbers(text: string, { table, prose, more }: { table: Style; prose: Style; more: Manifest }): string {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  const numbers = { table, prose, ...(more['numbers'] as object | undefined) };
  return JSON.stringify({ ...manifest, unit: `单位：${NAMES[table.unit]}`, ...more, numbers });
}
