import { expect, it } from 'vitest';
import { sheetPlaces } from '../../../renderer/screens/performance/sheet-place.ts';
import { suggest, usualStructure } from '../../../renderer/screens/performance/vocabulary.ts';
import { weighUp } from '../../../shared/check/document/weight.ts';
import { DraftSchema, type Draft } from '../../../shared/draft/schema.ts';
import { sampleDraft } from '../../e2e/example-draft.ts';

const SAMPLE: Draft = DraftSchema.parse(sampleDraft());
const FUNDED = SAMPLE.projects[0]?.id ?? '';

it('has a place for the overall sheet and for every project, with the reason where there is none', () => {
  const draft: Draft = {
    ...SAMPLE,
    projects: [
      ...SAMPLE.projects.map(({ performance: _gone, ...rest }) => rest),
      { id: 'secret', name: '涉密项目', classified: true },
      { id: 'idle', name: '没钱的项目', classified: false },
    ],
  };
  expect(sheetPlaces(draft, '部门').map(({ block, status, reason }) => [block, status, reason.slice(0, 4)])).toEqual([
    ['overall-performance', 'there', ''],
    [`project-performance.${FUNDED}`, 'missing', ''],
    ['project-performance.secret', 'withheld', '涉密项目'],
    ['project-performance.idle', 'withheld', '本年没有'],
  ]);
});

it('knows the exact money behind a project sheet', () => {
  const money = SAMPLE.ledger.filter(({ project }) => project === FUNDED).reduce((sum, { amount }) => sum + amount, 0);
  expect(money).toBeGreaterThan(0);
  expect(sheetPlaces(SAMPLE, '部门')[1]?.budget).toBe(money);
});

it('offers the second level that goes with the first, words of this draft before the usual ones', () => {
  const sheet = { kind: 'project', id: FUNDED } as const;
  const row = { level1: '成本指标', level2: '', name: '', target: '', basis: '', weight: 0 };
  expect(suggest(SAMPLE, sheet, row, 'level2')).toEqual(['经济成本指标', '社会成本指标', '生态环境成本指标']);
  expect(suggest(SAMPLE, sheet, row, 'basis')[0]).toBe('计划标准');
  expect(suggest(SAMPLE, sheet, row, 'weight')).toEqual([]);
});

it('begins a sheet with rows whose weights leave 10 for 预算执行率', () => {
  const rule = { handedOut: 90, all: 100, keptFor: '预算执行率' };
  for (const sheet of [{ kind: 'overall' }, { kind: 'project', id: FUNDED }] as const) {
    const weights = usualStructure(SAMPLE, sheet).map(({ weight }) => weight);
    expect(weighUp(weights, rule).verdict).toBe('right');
  }
});
