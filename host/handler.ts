import type { Answer, Channel, Question } from '../shared/ipc.ts';
import type { Client } from './client.ts';

/** Answers the question of one channel; the question has been parsed. */
export type Handler<Name extends Channel> = (question: Question<Name>, client: Client) => Promise<Answer<Name>>;

/** One handler for every channel: one that is missing does not compile. */
export type Handlers = { readonly [Name in Channel]: Handler<Name> };
