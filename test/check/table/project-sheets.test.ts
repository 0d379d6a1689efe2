import { describe, expect, it } from 'vitest';
import { placeKey } from '../../../shared/check/finding.ts';
import type { CheckContext } from '../../../shared/check/context.ts';
import { exampleDraft } from '../../document/open-example.ts';
import { contextOf } from '../example-context.ts';
import { asRead, findingsOf, without, withSheet } from '../spoil.ts';
import { office } from '../table-cases.ts';

const found = (context: CheckContext): readonly (readonly string[])[] =>
  findingsOf(17, context).map(({ where, severity }) => [placeKey(where), severity]);

const withFunds = (context: CheckContext, id: string, values: readonly string[]): CheckContext =>
  withSheet(context, id, (sheet) => ({
    ...sheet,
    funds: sheet.funds.map(({ label, suffix }, index) => ({ label, suffix, value: values[index] ?? '' })),
  }));

describe('project sheets', () => {
  it('a classified project needs none, in a draft and by 完全不予公开 in the section', () => {
    expect(found(office())).toEqual([]);
    expect(found(asRead(office()))).toEqual([]);
  });

  it('nor one that only a sentence says is classified', () => {
    const whole = asRead(contextOf(exampleDraft('xinjiang-2025/examples/liaison-office-2025')));
    const sheet = whole.document.blocks.find(({ id }) => id.startsWith('project-performance.'));
    const context = withFunds(whole, sheet?.id ?? '', ['1.00', '0.00', '1.00']);
    expect(found(context)).not.toEqual([]);
    const block = { type: 'paragraph', id: 's12.9', role: 'body', overridden: false } as const;
    const says = (text: string): CheckContext => ({
      ...context,
      document: {
        ...context.document,
        blocks: [...context.document.blocks, { ...block, runs: [{ kind: 'text', text }] }],
      },
    });
    expect(found(says('本单位涉密项目1个，涉及预算金额10.00万元。')).length).toBeLessThan(found(context).length);
    expect(found(says('本单位涉密项目0个，涉及预算金额0.00万元。'))).toEqual(found(context));
  });

  it('any other project of table 7 needs one', () => {
    const messages = findingsOf(17, without(asRead(office()), 'project-performance.p3'));
    expect(messages.map(({ severity, message }) => [severity, message])).toEqual([
      ['error', '表7 的项目“服务保障工作经费”没有绩效目标表'],
    ]);
  });

  it('without the section nobody knows whether a project is classified: a warning', () => {
    expect(found(without(asRead(office()), 's7')).map(([, severity]) => severity)).toEqual(['warning']);
  });

  it('say a project by the name of table 7', () => {
    const context = withSheet(asRead(office()), 'project-performance.p1', (sheet) => ({
      ...sheet,
      fields: sheet.fields.map((field) => (field.label === '项目名称' ? { ...field, value: '公文科经费' } : field)),
    }));
    const messages = findingsOf(17, context).map(({ message }) => message);
    expect(messages).toContain('绩效目标表的项目“公文科经费”有财政拨款 20.00，表7 没有这个项目');
    expect(messages).toContain('表7 的项目“电子公文科工作经费”没有绩效目标表');
  });

  it('add up by themselves, with a tail of two parts', () => {
    expect(found(withFunds(asRead(office()), 'project-performance.p1', ['21.00', '20.00', '0.00']))).toContainEqual([
      'project-performance.p1',
      'error',
    ]);
    expect(found(withFunds(asRead(office()), 'project-performance.p4', ['40.01', '0.00', '40.00']))).toContainEqual([
      'project-performance.p4',
      'hint',
    ]);
  });

  it('together hold no more than all project expenditure', () => {
    const context = withFunds(asRead(office()), 'project-performance.p4', ['50.00', '0.00', '50.00']);
    expect(findingsOf(17, context).map(({ message }) => message)).toEqual([
      '各项目绩效目标表的年度预算总额之和 230.00 比表3 合计 的项目支出 220.00 多 10.00 万元',
    ]);
  });
});
