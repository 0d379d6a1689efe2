import type { IncomingMessage } from 'node:http';
import { fail, ok, type Result } from '../../shared/base/result.ts';

/** Larger questions are refused: a draft may have 20 MB, the rest is spare. */
export const MAX_BODY_BYTES = 25 * 1024 * 1024;

/** Why a question could not be read, with the HTTP status that says so. */
export interface BodyTrouble {
  readonly status: 400 | 413 | 415;
  readonly message: string;
}

/** Reads the JSON a screen sent; keeps no more of it than the limit allows. */
export async function readJsonBody(request: IncomingMessage): Promise<Result<unknown, BodyTrouble>> {
  const { 'content-type': type = '', 'content-encoding': encoding, 'content-length': length } = request.headers;
  if (!/^application\/json(?:;\s*charset=utf-8)?$/i.test(type) || encoding !== undefined) {
    return fail({ status: 415, message: '只接受 JSON' });
  }
  if (Number(length ?? 0) > MAX_BODY_BYTES) return fail(TOO_LARGE);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return fail(TOO_LARGE);
    chunks.push(chunk);
  }
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) as unknown);
  } catch {
    return fail({ status: 400, message: '内容不是有效的 JSON' });
  }
}

const TOO_LARGE: BodyTrouble = { status: 413, message: '内容超过 25 MB 的上限' };
