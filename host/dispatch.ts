import { z } from 'zod';
import { fail, ok, printLocated, type Located, type Result } from '../shared/base/result.ts';
import { locate } from '../shared/draft/issue.ts';
import { CHANNELS, isChannel, type Answer, type Channel, type Question } from '../shared/ipc.ts';
import { refuse, unwritten } from './answer.ts';
import type { Client } from './client.ts';
import type { Handlers } from './handler.ts';

/** What a door hands back to a screen: the channel's answer, or why there is none. Never thrown. */
export type Reply = Result<Answer<Channel>, readonly Located[]>;

/** Takes a question as it came from a screen to its handler; parses both what comes and what goes. */
export async function dispatch(handlers: Handlers, channel: string, raw: unknown, client: Client): Promise<Reply> {
  if (!isChannel(channel)) return fail([{ place: '', message: '界面与程序的版本不一致，请重新启动程序' }]);
  try {
    return await ask(handlers, channel, raw, client);
  } catch (error) {
    report(channel, error);
    return fail([{ place: '', message: '程序内部出错，这一步没有完成；请先保存，再重新启动程序' }]);
  }
}

async function ask<Name extends Channel>(
  handlers: Handlers,
  name: Name,
  raw: unknown,
  client: Client,
): Promise<Result<Answer<Name>, readonly Located[]>> {
  const { input, output } = CHANNELS[name];
  const question = input.safeParse(raw, { reportInput: true });
  if (!question.success) return refusal(name, located(question.error));
  const given = await handlers[name](question.data as Question<Name>, client);
  const checked = output.safeParse(given);
  if (checked.success) return ok(checked.data as Answer<Name>);
  throw new Error(`answer of the wrong shape: ${checked.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
}

/** Problems go into the answer itself where the channel's answer has a place for them. */
function refusal<Name extends Channel>(
  name: Name,
  problems: readonly Located[],
): Result<Answer<Name>, readonly Located[]> {
  const { output } = CHANNELS[name];
  const shapes = [refuse(problems), unwritten(...problems.map(printLocated))];
  for (const shape of shapes) {
    const fits = output.safeParse(shape);
    if (fits.success) return ok(fits.data as Answer<Name>);
  }
  return fail(problems);
}

/** Problems inside a draft speak the user's words; anything else means that the screen is at fault. */
function located(error: z.ZodError): readonly Located[] {
  const inDraft = error.issues.filter(({ path }) => path[0] === 'draft' && path.length > 1);
  if (inDraft.length > 0) return locate(inDraft.map((issue) => ({ ...issue, path: issue.path.slice(1) })));
  const places = [...new Set(error.issues.map(({ path }) => path.map(String).join('.')))].filter((path) => path !== '');
  return [{ place: places.join('、'), message: '界面给出的内容不对，这一步没有做' }];
}

/** The place in the program only: what a draft says is not for a log. */
function report(channel: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`程序内部出错（${channel}）：${text}\n`);
}
