import { Worker } from 'node:worker_threads';
import { fail, type Located, type Result } from '../../shared/base/result.ts';
import { WARM_UP, type ReadTask } from './read-task.ts';

/**
 * Threads that read files other people made. One that has read a file to its end is kept for the next: loading the PDF
 * library takes longer than reading most files. One that hangs, runs out of memory or fails is ended and never used again.
 */

/** How much a file may cost to read. */
export interface ReadLimits {
  /** In ms. */
  readonly time: number;
  /** Memory of the thread for what it builds, in MB. */
  readonly memory: number;
}

/** The limits for files that people open. */
export const READ_LIMITS: ReadLimits = { time: 60_000, memory: 1024 };

/** What may be told besides the file. */
export interface ReadOptions {
  /** Calls the reading off. */
  readonly signal?: AbortSignal;
  readonly limits?: ReadLimits;
  /** The thread's program; another one only in tests. */
  readonly worker?: URL;
}

const PROGRAM = new URL('./read-worker.js', import.meta.url);

interface Thread {
  readonly worker: Worker;
  readonly program: string;
  readonly memory: number;
}

/** Does a task in this thread, where this is a reading thread itself. */
let here: ((task: ReadTask) => Promise<unknown>) | undefined;

/** From now on this thread does the tasks itself: it is one that may hang or end. */
export function readHere(work: (task: ReadTask) => Promise<unknown>): void {
  here = work;
}

/** The thread that has nothing to do; more than one is never kept. */
let idle: Thread | undefined;

/** Starts a thread before the first file comes; it does not keep the program running. */
export function warmReadingThread(program: URL = PROGRAM, { memory }: ReadLimits = READ_LIMITS): void {
  if (idle !== undefined) return;
  const thread = start(program, memory);
  thread.worker.postMessage(WARM_UP);
  keep(thread);
}

/** Gives a task to a thread, within limits of time and memory; rejects only for a fault of the program. */
export function readInThread<Value, Problem = Located>(
  task: ReadTask,
  options: ReadOptions = {},
): Promise<Result<Value, Problem | Located>> {
  const { signal, limits = READ_LIMITS, worker: program = PROGRAM } = options;
  if (here !== undefined && options.worker === undefined) return here(task) as Promise<Result<Value, Problem>>;
  return new Promise((resolve, reject) => {
    const thread = take(program, limits.memory);
    const { worker } = thread;
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      unlisten(worker);
      finish();
    };
    const give = (message: string): void => {
      end(() => {
        resolve(fail({ place: '', message }));
      });
      discard(thread);
    };
    const stop = (): void => {
      give('已停止读取');
    };
    const timer = setTimeout(() => {
      give(`读了 ${limits.time / 1000} 秒还没读完，已停止；文件太大或有问题，请另存一份或拆开后再试`);
    }, limits.time);
    signal?.addEventListener('abort', stop);
    worker.once('message', (result: Result<Value, Problem>) => {
      end(() => {
        resolve(result);
      });
      keep(thread);
    });
    worker.once('error', (error: Error & { readonly code?: string }) => {
      // A text or a list longer than the engine can hold is too much content as well.
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error.name === 'RangeError')
        give('内容太多，内存不够，已停止读取；请拆成几个文件后再试');
      else {
        end(() => {
          reject(error);
        });
        discard(thread);
      }
    });
    if (signal?.aborted === true) stop();
    else worker.postMessage(task);
  });
}

function start(program: URL, memory: number): Thread {
  const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 };
  return { worker: new Worker(program, { resourceLimits }), program: program.href, memory };
}

function take(program: URL, memory: number): Thread {
  const kept = idle;
  if (kept?.program !== program.href || kept.memory !== memory) return start(program, memory);
  idle = undefined;
  unlisten(kept.worker);
  kept.worker.ref();
  return kept;
}

/** Keeps a thread that has done its work, unless one is kept already. */
function keep(thread: Thread): void {
  if (idle !== undefined) {
    discard(thread);
    return;
  }
  idle = thread;
  const forget = (): void => {
    if (idle === thread) idle = undefined;
  };
  // Should it end while it waits, the next file gets a new one.
  thread.worker.once('error', forget).once('exit', forget);
  thread.worker.unref();
}

/** By name: a worker listens to itself for who listens to it, and would not hear the next answer without that. */
function unlisten(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}

/** Ends a thread wherever it is; that it is gone is of no interest to anybody. */
function discard({ worker }: Thread): void {
  worker.on('error', () => undefined);
  void worker.terminate();
}
