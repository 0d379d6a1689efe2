import { draftContext } from '../shared/check/draft-context.ts';
import { runChecks } from '../shared/check/run.ts';
import { buildDocument } from '../shared/document/build.ts';
import { reuseParts } from '../shared/document/reuse.ts';
import type { Draft } from '../shared/draft/schema.ts';
import type { Classification } from '../shared/ledger/codes.ts';
import type { Pack } from '../shared/pack/pack.ts';
import { median, time } from './measure.ts';
import { timeRow, type Row } from './row.ts';

/** One frame of a screen, in ms: checks that take longer hold up what is typed meanwhile. */
const FRAME = 16;

/**
 * All checks after one amount was changed. The document is there already, its unchanged parts the same as before: that is
 * how the screens hand it over.
 */
export async function liveChecks(base: Draft, pack: Pack, codes: Classification): Promise<Row> {
  let document = buildDocument(base, pack, codes);
  const contexts = Array.from({ length: 70 }, (_, run) => {
    const [first, ...rest] = base.ledger;
    const ledger = first === undefined ? [] : [{ ...first, amount: first.amount + run * 10_000 }, ...rest];
    const draft = { ...base, ledger };
    document = reuseParts(document, buildDocument(draft, pack, codes));
    return draftContext(draft, document, pack, codes);
  });
  const times = await time(50, 20, (run) => {
    const context = contexts[run];
    return context === undefined ? undefined : runChecks(context);
  });
  return timeRow(`改一个数后全部校验，${String(base.ledger.length)} 行`, times, median(times), FRAME);
}
