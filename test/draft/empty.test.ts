import { expect, it } from 'vitest';
import { emptyDraft } from '../../shared/draft/empty.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import { writeDraft } from '../../shared/draft/write.ts';

it.each(['department', 'unit'] as const)('an empty draft of a %s is a valid file', (kind) => {
  const draft = emptyDraft({
    pack: 'xinjiang-2025',
    kind,
    fiscalYear: 2026,
    name: '某某局',
    nature: 'administrative',
  });
  expect(parseDraft(writeDraft(draft))).toEqual({ ok: true, value: draft });
  expect(draft).toMatchObject({ kind, fiscalYear: 2026, ledger: [], organization: { name: '某某局' } });
});
