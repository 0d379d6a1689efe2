/** What a draft may hold in its fields before its pack is known, and what becomes of them from year to year. */
import { describe, expect, it } from 'vitest';
import { printLocated } from '../../shared/base/result.ts';
import { MOST } from '../../shared/draft/bounded.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import { rollForward } from '../../shared/draft/turn/roll-forward.ts';
import { draftFile } from '../../shared/draft/write.ts';
import { keptFields } from '../../shared/pack/field-problems.ts';
import { draftProblems } from '../../shared/pack/draft-problems.ts';
import { exampleDraft, EXAMPLES } from '../document/open-example.ts';
import { OWN_FIELDS } from '../fixtures/own-fields.ts';
import { openOverlay } from '../pack/open-overlay.ts';

const plain = { ...exampleDraft(EXAMPLES[0]), version: 2 as const };
const project = { id: 'x', name: '某项目', classified: false };
const messagesOf = (draft: unknown): string => {
  const parsed = parseDraft(JSON.stringify(draft));
  return parsed.ok ? '' : parsed.problem.map(printLocated).join('\n');
};

describe('in the file', () => {
  it('any plain value and rows of them are kept; a draft without fields is written as before', () => {
    const fields = { a: '文字', 'b.c': 0.5, d: true, e: [{ f: '一', g: 2 }] };
    const draft = { ...plain, fields, projects: [{ ...project, fields }], ledger: [] };
    expect(parseDraft(JSON.stringify(draft))).toEqual({ ok: true, value: draft });
    expect(draftFile({ ...plain, projects: [{ ...project, fields }] })).toMatchObject({ version: 2 });
    expect(draftFile(plain)).toMatchObject({ version: 1 });
  });

  it.each<[string, object, string]>([
    ['no value', { fields: { a: null } }, '格式栏目“a”：必须是文字、数字、true 或 false，或几行这样的值'],
    ['a group of values', { fields: { a: { b: 1 } } }, '格式栏目“a”：必须是文字'],
    ['rows in rows', { fields: { a: [{ b: [] }] } }, '格式栏目“a”'],
    ['a text without end', { fields: { a: '甲'.repeat(MOST.characters + 1) } }, '格式栏目“a”：超过 20 万字'],
    ['rows without end', { fields: { a: Array(MOST.entries + 1).fill({}) } }, '格式栏目“a”：最多 20000 条'],
    ['a name that is none', { fields: { '1': 'a' } }, '不是栏目的编号'],
    ['fields of the first version', { version: 1, fields: {} }, '格式栏目：是第 2 版才有的内容'],
    [
      'fields of a project of the first version',
      { version: 1, projects: [{ ...project, fields: {} }] },
      '项目第 1 个：格式栏目是第 2 版才有的内容',
    ],
    [
      'fields of a classified project',
      { projects: [{ ...project, classified: true, fields: { a: 1 } }], ledger: [] },
      '是涉密项目，不能填写格式栏目，请删除',
    ],
  ])('refused: %s', (_, parts, message) => {
    expect(messagesOf({ ...plain, ...parts })).toContain(message);
  });
});

describe('with the pack', () => {
  const pack = openOverlay('own-fields', OWN_FIELDS);

  it('what it does not ask is refused with the place, of the document as of a project', () => {
    const draft = {
      ...plain,
      fields: { level: 'three', target: true },
      projects: [{ ...project, fields: { floor: 1 } }],
    };
    expect(draftProblems(draft, pack).map(printLocated)).toEqual([
      '格式栏目“级别（level）”：只能是 one、two 之一',
      '格式栏目“编报绩效目标（target）”：每个项目一份，请写到项目的 fields 里',
      '项目第 1 个的格式栏目“办公用房（floor）”：整份文档一份，请写到草稿的 fields 里',
    ]);
  });

  it('what the next year’s pack asks in the same way goes on, its years moved, each marked', () => {
    const fields = {
      jurisdiction: '2025年的某市',
      shares: true,
      floor: 2,
      level: 'three',
      statements: [{ name: '2025 年' }],
    };
    const last = { ...plain, fiscalYear: 2025, fields, projects: [{ ...project, fields: { stage: 'once', gone: 1 } }] };
    const next = rollForward(last, {
      pack: 'own-fields',
      ledger: 'empty',
      projects: new Set(['x']),
      keepFields: (contents, of) => keptFields(contents, pack.fields, of),
    });
    const kept = { jurisdiction: '2026年的某市', shares: true, floor: 2, statements: [{ name: '2026 年' }] };
    expect(next.fields).toEqual(kept);
    expect(next.projects[0]?.fields).toEqual({ stage: 'once' });
    expect(next.carriedOver?.filter((pointer) => pointer.includes('/fields/'))).toEqual([
      '/fields/jurisdiction',
      '/fields/floor',
      '/fields/statements',
      '/projects/0/fields/stage',
    ]);
  });
});
