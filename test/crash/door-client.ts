import type { Answer, Channel, Question } from '../../shared/ipc.ts';
import { serve, type Served } from '../e2e/app/served.ts';
import { enter, visit } from '../host/browser/visit.ts';

/** The browser door with a program that asks it as a page would, until one of them is gone. */
export interface DoorClient {
  readonly served: Served;
  /** Rejects when the door is killed before it has answered. */
  readonly ask: <Name extends Channel>(channel: Name, question: Question<Name>) => Promise<Answer<Name>>;
}

/** Starts the door on a folder and goes in. */
export async function openClient(folder: string, dataFolder: string): Promise<DoorClient> {
  const served = await serve(folder, dataFolder);
  const port = Number(new URL(served.address).port);
  const secrets = await enter(served.address);
  return {
    served,
    ask: async (channel, question) => {
      const answered = await visit(port, `/api/${channel}`, {
        method: 'POST',
        headers: { ...secrets, 'Content-Type': 'application/json', 'X-Window': 'crash-test-window' },
        body: JSON.stringify(question),
      });
      if (answered.status !== 200) throw new Error(`${channel}: ${String(answered.status)} ${answered.text}`);
      return JSON.parse(answered.text) as Answer<typeof channel>;
    },
  };
}
