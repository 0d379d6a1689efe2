import { describe, expect, it } from 'vitest';
import { weighUp } from '../../shared/check/document/weight.ts';

const RULE = { handedOut: 90, all: 100, keptFor: '预算执行率' };

describe('the sum of weights', () => {
  const sum = (...weights: readonly number[]) => weighUp(weights, RULE);

  it('fits at 90, and says where the other 10 are', () => {
    expect(sum(60, 30)).toEqual({ sum: 90, verdict: 'right', text: '分值合计 90，另 10 分为预算执行率' });
  });

  it('says that 100 leaves nothing for 预算执行率', () => {
    const verdict = sum(60, 40);
    expect(verdict).toMatchObject({ sum: 100, verdict: 'all' });
    expect(verdict.text).toContain('没有给预算执行率留 10 分');
  });

  it('asks for all where the pack keeps nothing back', () => {
    const all = { ...RULE, handedOut: 100 };
    expect(weighUp([60, 40], all)).toEqual({ sum: 100, verdict: 'right', text: '分值合计 100' });
    expect(weighUp([60, 30], all)).toEqual({ sum: 90, verdict: 'wrong', text: '分值合计 90，比应有的 100 少 10' });
  });

  it('says by how much it misses, without binary noise', () => {
    expect(sum(0.1, 0.2, 89).text).toBe('分值合计 89.3，比应有的 90 少 0.7（另 10 分为预算执行率）');
    expect(sum(95).text).toContain('多 5');
  });
});
