/** The browser door as a person starts it: `dist/cli.js serve` on a folder, with a data folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CLI } from '../command-line.ts';

/** A door that is open. */
export interface Served {
  /** The address with its one-time token. */
  readonly address: string;
  readonly pid: number;
  /** Ends the process: politely, or as a power cut would. */
  readonly end: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** How long the door may take to say its address, in ms. */
const PATIENCE = 20_000;

/** Opens the browser door on a folder; recovery copies and recent files go to `dataFolder`. */
export async function serve(folder: string, dataFolder: string): Promise<Served> {
  if (!existsSync(CLI)) throw new Error('没有 dist/cli.js：请先运行 npm run build');
  const child = spawn(process.execPath, [CLI, 'serve', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, YSGK_DATA_DIR: dataFolder },
  });
  const gone = new Promise<void>((done) => {
    child.once('close', () => {
      done();
    });
  });
  const address = await addressOf(child).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  if (child.pid === undefined) throw new Error('serve has no process');
  return {
    address,
    pid: child.pid,
    end: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await gone;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, broken) => {
    let printed = '';
    const timer = setTimeout(() => {
      broken(new Error(`serve did not say its address:\n${printed}`));
    }, PATIENCE);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(printed);
        if (address === null || !printed.slice(address.index).includes('\n')) return;
        clearTimeout(timer);
        done(address[0]);
      });
    }
    child.once('close', (status) => {
      clearTimeout(timer);
      broken(new Error(`serve ended with status ${String(status)}:\n${printed}`));
    });
  });
}
