import { describe, expect, test } from 'vitest';
import { printLocated } from '../../shared/base/result.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { exampleDraft, EXAMPLES, exampleText } from '../document/open-example.ts';

const SAMPLE = exampleText('xinjiang-2024/examples/foreign-affairs-2024');

/** The messages for the sample with one thing changed. */
function problemsOf(
  change: (draft: Record<string, unknown> & { ledger: Record<string, unknown>[] }) => void,
): readonly string[] {
  const draft = JSON.parse(SAMPLE) as Record<string, unknown> & { ledger: Record<string, unknown>[] };
  change(draft);
  return messages(JSON.stringify(draft));
}

function messages(text: string): readonly string[] {
  const parsed = parseDraft(text);
  return parsed.ok ? [] : parsed.problem.map(printLocated);
}

describe('a draft file', () => {
  test.each(EXAMPLES)('%s: save and open is identity', (example) => {
    const draft = exampleDraft(example);
    expect(parseDraft(writeDraft(draft))).toEqual({ ok: true, value: draft });
  });

  test('may begin with a byte order mark', () => {
    expect(parseDraft(`\ufeff${SAMPLE}`).ok).toBe(true);
  });

  test('that is cut off says where it ends', () => {
    expect(messages(SAMPLE.slice(0, 500))[0]).toMatch(/^第 \d+ 行第 \d+ 列：文件不完整/);
  });

  test('that is broken says where', () => {
    expect(messages(SAMPLE.replace('"ledger":', '"ledger"'))[0]).toMatch(/^第 204 行第 11 列：不是有效的 JSON/);
  });

  test('of a newer version is refused in words', () => {
    expect(problemsOf((draft) => (draft['version'] = 3))).toEqual([
      '文件版本：文件由更新的程序保存（版本 3），请升级程序后再打开',
    ]);
  });

  test('that is something else is refused', () => {
    expect(messages('[]')).toEqual(['不是阳光预算的草稿文件：内容应为一组字段']);
    expect(messages('')).toEqual(['文件是空的']);
  });
});

describe('wrong values are named by place', () => {
  test('amount that is no integer', () => {
    expect(problemsOf(({ ledger }) => Object.assign(ledger[11] ?? {}, { amount: 0.5 }))).toEqual([
      '预算明细第 12 行：金额必须是整数分',
    ]);
  });

  test('amount out of range', () => {
    expect(problemsOf(({ ledger }) => Object.assign(ledger[0] ?? {}, { amount: 1e13 + 1 }))[0]).toContain('上限');
  });

  test('unknown source', () => {
    expect(problemsOf(({ ledger }) => Object.assign(ledger[0] ?? {}, { source: 'general' }))).toEqual([
      '预算明细第 1 行：资金来源“general”不认识，请按格式说明中的资金来源填写',
    ]);
  });

  test('unknown field', () => {
    expect(problemsOf(({ ledger }) => Object.assign(ledger[2] ?? {}, { colour: 'red' }))).toEqual([
      '预算明细第 3 行：有不认识的字段“colour”，请删除或更正',
    ]);
  });

  test('missing field', () => {
    expect(problemsOf((draft) => delete draft['procurement'])).toEqual(['政府采购：缺少，必须填写']);
  });

  test('fiscal line without economic code', () => {
    expect(problemsOf(({ ledger }) => delete ledger[0]?.['economic'])).toEqual([
      '预算明细第 1 行：经济科目缺少：财政拨款和结转资金必须填写',
    ]);
  });

  test('line of a missing project', () => {
    expect(problemsOf(({ ledger }) => Object.assign(ledger[0] ?? {}, { project: 'nowhere' }))).toEqual([
      '预算明细第 1 行：项目“nowhere”不在项目列表中，请先建立这个项目或更正编号',
    ]);
  });

  test('project id used twice', () => {
    const twice = problemsOf((draft) => {
      const projects = draft['projects'] as Record<string, unknown>[];
      Object.assign(projects[1] ?? {}, { id: 'p1' });
    });
    expect(twice).toContain('项目第 2 个：编号“p1”与第 1 个项目重复，请改成不同的编号');
  });

  test('detail of a classified project', () => {
    const detail = problemsOf((draft) => {
      Object.assign((draft['projects'] as object[])[0] ?? {}, { basis: '机密' });
    });
    expect(detail).toEqual(['项目第 1 个：是涉密项目，不能填写依据，请删除']);
  });

  test('note on a line of a classified project', () => {
    const noted = problemsOf(({ ledger }) =>
      ledger.filter((line) => line['project'] === 'p1').map((line) => Object.assign(line, { note: '说明' })),
    );
    expect(noted[0]).toMatch(/^预算明细第 \d+ 行：是涉密项目的明细，不能填写备注/);
  });

  test('comparison key that nobody knows', () => {
    const unknown = problemsOf((draft) => Object.assign(draft['comparisons'] as object, { 'income.gold': {} }));
    expect(unknown).toEqual(['变动原因“income.gold”：不是已知的对比项']);
  });

  test('empty override', () => {
    expect(problemsOf((draft) => (draft['overrides'] = { 's1.total': ' ' }))[0]).toContain('不能为空');
  });

  test('date that is not in the calendar', () => {
    expect(problemsOf((draft) => (draft['publishedOn'] = '2024-02-30'))[0]).toContain('公开日期：必须是');
  });
});
