/** A draft that chooses what its pack does not have is refused with the place wherever its document is made to be checked, exported or compared. */
import { expect, it } from 'vitest';
import { ContextMaker } from '../../../host/check/context-for.ts';
import { exampleDraft, EXAMPLES } from '../../document/open-example.ts';

const wrong = { ...exampleDraft(EXAMPLES[0]), settings: { level: 'city' } };
const REFUSAL = {
  place: '格式选项“level”',
  message: '公开格式“新疆维吾尔自治区 2025 年部门（单位）预算公开”没有这个选项（它没有选项），请删除或更正',
};

it('the context of the checks', async () => {
  expect(await new ContextMaker().contextFor(wrong, null)).toEqual({ ok: false, problem: REFUSAL });
  const side = { kind: 'draft', draft: wrong, name: '草稿' } as const;
  expect(new ContextMaker().documentOf(side)).toEqual({ ok: false, problem: REFUSAL });
});
