import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fail, type Located, type Result } from '../shared/base/result.ts';
import type { ReadFile } from '../shared/read/read-bytes.ts';
import type { TableFile } from '../shared/read/table-file/table-file.ts';
import type { ReadTask } from './read-worker.ts';
import { readRegularFile } from './regular-file.ts';

/** Larger files are no disclosures: a scan of 500 pages stays below it, a text of 500 pages far below. */
export const MAX_PUBLISHED_BYTES = 64 * 1024 * 1024;

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

/**
 * Reads a published file of any format in a thread of its own, within limits of size, time and memory: whatever the file
 * holds, the host goes on. Every problem carries the path first.
 */
export async function openDocumentFile(path: string, options: ReadOptions = {}): Promise<Result<ReadFile, Located>> {
  const use = { name: '公开稿', purpose: '作公开稿读取', maxBytes: MAX_PUBLISHED_BYTES };
  const bytes = await readRegularFile(path, use);
  if (!bytes.ok) return bytes;
  const read = await readInThread<ReadFile>({ kind: 'document', bytes: bytes.value, name: basename(path) }, options);
  if (read.ok) return read;
  const { place, message } = read.problem;
  return fail({ place: place === '' ? path : `${path}：${place}`, message });
}

/** How much a spreadsheet may cost to read: it is small, and a person waits for it. */
const TABLE_LIMITS: ReadLimits = { time: 20_000, memory: 768 };

/** Reads a spreadsheet in a thread of its own, within the same kind of limits; no place stands for the whole file. */
export function openTable(
  file: Omit<ReadTask, 'kind'>,
  options: ReadOptions = {},
): Promise<Result<TableFile, Located>> {
  return readInThread<TableFile>({ kind: 'table', ...file }, { limits: TABLE_LIMITS, ...options });
}

function readInThread<Value>(task: ReadTask, options: ReadOptions): Promise<Result<Value, Located>> {
  const { signal, limits = READ_LIMITS, worker: program = new URL('./read-worker.js', import.meta.url) } = options;
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 64 },
    });
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      finish();
      // Ends the thread wherever it is; that it is gone is of no interest to anybody.
      void worker.terminate();
    };
    const give = (message: string): void => {
      end(() => {
        resolve(fail({ place: '', message }));
      });
    };
    const stop = (): void => {
      give('已停止读取');
    };
    const timer = setTimeout(() => {
      give(`读了 ${limits.time / 1000} 秒还没读完，已停止；文件太大或有问题，请另存一份或拆开后再试`);
    }, limits.time);
    signal?.addEventListener('abort', stop);
    worker.once('message', (result: Result<Value, Located>) => {
      end(() => {
        resolve(result);
      });
    });
    worker.once('error', (error: Error & { readonly code?: string }) => {
      // A text or a list longer than the engine can hold is too much content as well.
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error.name === 'RangeError')
        give('内容太多，内存不够，已停止读取；请拆成几个文件后再试');
      else {
        end(() => {
          reject(error);
        });
      }
    });
    if (signal?.aborted === true) stop();
  });
}
