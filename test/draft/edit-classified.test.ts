import { describe, expect, it } from 'vitest';
import { classifyProject, declassifyProject, losesDetail } from '../../shared/draft/edit-classified.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import { WITHHELD_FIELDS, type Draft } from '../../shared/draft/schema.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { exampleDraft } from '../document/open-example.ts';

const example = exampleDraft('xinjiang-2025/examples/liaison-office-2025');
const draft: Draft = {
  ...example,
  ledger: example.ledger.map((line) => (line.project === 'p1' ? { ...line, note: '只给自己看' } : line)),
};

describe('classifying a project', () => {
  const next = classifyProject('p1')(draft);

  it('takes its detail and the notes of its lines along, so that the file stays valid', () => {
    const [project] = next.projects;
    expect(project).toEqual({ id: 'p1', name: draft.projects[0]?.name, classified: true });
    for (const field of WITHHELD_FIELDS) expect(project?.[field]).toBeUndefined();
    expect(draft.ledger.some((line) => line.note !== undefined)).toBe(true);
    expect(JSON.stringify(next)).not.toContain('只给自己看');
    expect(parseDraft(writeDraft(next)).ok).toBe(true);
  });

  it('keeps every amount', () => {
    expect(next.ledger.map((line) => line.amount)).toEqual(draft.ledger.map((line) => line.amount));
  });

  it('is known beforehand to lose something, and afterwards to lose nothing more', () => {
    const [before] = draft.projects;
    const [after] = next.projects;
    if (before === undefined || after === undefined) throw new Error('no project');
    expect(losesDetail(draft, before)).toBe(true);
    expect(losesDetail(next, after)).toBe(false);
  });

  it('can be taken back, without what was withheld', () => {
    expect(declassifyProject('p1')(next).projects[0]).toEqual({ ...next.projects[0], classified: false });
  });
});
