import { strFromU8 } from 'fflate';
import { inputOf, readInput, refusalTrouble } from './one-input.ts';

/** A process that makes inputs and reads them, one after the other, and tells what each one cost. */

/** What it is asked. */
export interface Ask {
  readonly kind: string;
  readonly seed: number;
  readonly number: number;
}

/** What it answers. */
export interface Told {
  /** CPU time of reading, in s. */
  readonly cpu: number;
  /** The most memory this process has held, in MB. */
  readonly memory: number;
  readonly refused: boolean;
  /** What is wrong: something escaped, or a refusal that says nothing. */
  readonly trouble: string | undefined;
}

// As in a reading thread.
process.on('unhandledRejection', () => undefined);

process.on('message', (ask: Ask) => {
  void told(ask).then((answer) => process.send?.(answer));
});
process.send?.('ready');

async function told({ kind, seed, number }: Ask): Promise<Told> {
  const bytes = await inputOf(kind, seed, number);
  const before = process.cpuUsage();
  let refused = false;
  let trouble: string | undefined;
  try {
    const outcome = await readInput(kind, bytes);
    refused = outcome.length > 0;
    trouble = refusalTrouble(outcome, strFromU8(bytes, true));
  } catch (error) {
    trouble = `escaped: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.slice(0, 1500);
  }
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024, refused, trouble };
}
