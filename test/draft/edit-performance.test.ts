import { describe, expect, it } from 'vitest';
import {
  changeIndicators,
  setOverallSheet,
  setProjectSheet,
  type Indicator,
} from '../../shared/draft/edit-performance.ts';
import { DraftSchema, type Draft } from '../../shared/draft/schema.ts';
import { sampleDraft } from '../e2e/example-draft.ts';

const SAMPLE: Draft = DraftSchema.parse(sampleDraft());
const PROJECT = SAMPLE.projects[0] ?? { id: '' };
const NEW_ROW: Indicator = {
  level1: '产出指标',
  level2: '数量指标',
  name: '场次',
  target: '>=2场',
  basis: '',
  weight: 3,
};

describe('overall sheet', () => {
  it('is removed as a whole and written again', () => {
    const without = setOverallSheet(undefined)(SAMPLE);
    expect(without).not.toHaveProperty('overallPerformance');
    const sheet = { contact: '甲', phone: '1', goals: '目标', indicators: [] };
    expect(setOverallSheet(sheet)(without).overallPerformance).toEqual(sheet);
  });

  it('takes an indicator of a project without the columns it does not have', () => {
    const row = { ...NEW_ROW, lastYear: '新增', scoring: '赋分', evidence: '资料' };
    const next = changeIndicators({ kind: 'overall' }, () => [row])(SAMPLE);
    expect(next.overallPerformance?.indicators).toEqual([NEW_ROW]);
    expect(DraftSchema.safeParse(next).success).toBe(true);
  });
});

describe('project sheet', () => {
  it('is removed and written again, and nothing else of the draft is copied', () => {
    const without = setProjectSheet(PROJECT.id, undefined)(SAMPLE);
    expect(without.projects[0]).not.toHaveProperty('performance');
    expect(without.ledger).toBe(SAMPLE.ledger);
  });

  it('takes an indicator of the overall sheet with its own columns empty', () => {
    const next = changeIndicators({ kind: 'project', id: PROJECT.id }, () => [NEW_ROW])(SAMPLE);
    expect(next.projects[0]?.performance?.indicators).toEqual([
      { ...NEW_ROW, lastYear: '', scoring: '', evidence: '' },
    ]);
    expect(DraftSchema.safeParse(next).success).toBe(true);
  });

  it('is refused to a classified project, whose detail must not be in the draft', () => {
    const classified: Draft = { ...SAMPLE, projects: [{ id: 's', name: '涉密', classified: true }] };
    expect(setProjectSheet('s', { manager: '', goal: '', indicators: [] })(classified)).toBe(classified);
  });
});

it('changes nothing when the rows stay the same or the sheet is not there', () => {
  expect(changeIndicators({ kind: 'overall' }, (rows) => rows)(SAMPLE)).toBe(SAMPLE);
  expect(changeIndicators({ kind: 'project', id: 'nobody' }, () => [NEW_ROW])(SAMPLE)).toBe(SAMPLE);
});
