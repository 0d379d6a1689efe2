import { PackShelf } from '../../host/pack-files.ts';
import { printLocated } from '../../shared/base/result.ts';
import type { CheckContext } from '../../shared/check/context.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { classificationOfTests, documentOf } from '../document/open-example.ts';

const shelf = new PackShelf();
const codes = classificationOfTests();

/** What the checks see of a draft: its document, built as the product builds it. */
export function contextOf(draft: Draft): CheckContext {
  const pack = shelf.open(draft.pack);
  if (!pack.ok) throw new Error(printLocated(pack.problem));
  return {
    document: documentOf(draft),
    pack: pack.value,
    kind: draft.kind,
    codes,
    draft,
    approvedOn: draft.approvedOn,
    publishedOn: draft.publishedOn,
  };
}
