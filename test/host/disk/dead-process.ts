import { spawn } from 'node:child_process';
import { processName } from '../../../host/disk/process-name.ts';

/** The name of a process that has ended. */
export async function deadProcess(): Promise<string> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const name = processName(child.pid);
  child.kill('SIGKILL');
  await new Promise((ended) => child.once('exit', ended));
  return name;
}
