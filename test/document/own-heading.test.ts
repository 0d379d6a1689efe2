/** Headings in one's own words: printed as written, with a hint, and no other complaint. */
import { describe, expect, it } from 'vitest';
import { PackShelf } from '../../host/pack-files.ts';
import { draftContext } from '../../shared/check/draft-context.ts';
import { runChecks } from '../../shared/check/run.ts';
import { setOverride } from '../../shared/draft/edit.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { documentTree } from '../../shared/render/json/write.ts';
import { classificationOfTests, documentOf, exampleDraft, EXAMPLES } from './open-example.ts';

const plain = exampleDraft(EXAMPLES[0]);
const own = setOverride('s7', '七、项目怎么用的')(plain);
const headings = (draft: Draft) =>
  documentOf(draft).blocks.flatMap((block) => (block.type === 'heading' ? [[block.id, block.text]] : []));

describe('a heading of one’s own', () => {
  it('is printed as written and changes nothing else', () => {
    expect(headings(own)).toEqual(headings(plain).map(([id, text]) => [id, id === 's7' ? '七、项目怎么用的' : text]));
    const { blocks } = documentTree(documentOf(own)) as { readonly blocks: readonly object[] };
    expect(blocks).toContainEqual({ type: 'heading', level: 2, id: 's7', text: '七、项目怎么用的' });
  });

  it('is a hint where it stands, not an override that nothing prints', () => {
    const gaps = documentOf(own).gaps.filter(({ pointer }) => pointer.startsWith('/overrides/'));
    expect(gaps).toEqual([
      {
        severity: 'hint',
        block: 's7',
        message: '标题“七、项目怎么用的”是自己写的，与公开格式的标题不同，请确认主管部门允许',
        pointer: '/overrides/s7',
      },
    ]);
  });

  it('is no finding of the checks besides', () => {
    const pack = new PackShelf().open(plain.pack);
    if (!pack.ok) throw new Error(pack.problem.message);
    const told = (draft: Draft): readonly string[] =>
      runChecks(draftContext(draft, documentOf(draft), pack.value, classificationOfTests())).findings.map(
        ({ severity, message }) => `${severity} ${message}`,
      );
    const before = new Set(told(plain));
    const more = told(own).filter((line) => !before.has(line));
    expect(more).toEqual([expect.stringMatching(/^hint .*是自己写的/u)]);
  });

  it('stands on one line, in the 目录 as in the text, and goes through the file', () => {
    const broken = setOverride('s7', ' 七、项目\n怎么用的 ')(plain);
    expect(headings(broken)).toContainEqual(['s7', '七、项目 怎么用的']);
    expect(parseDraft(writeDraft(own))).toEqual({ ok: true, value: own });
  });
});
