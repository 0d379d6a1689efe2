import { describe, expect, it } from 'vitest';
import { parseWeight, weighUp } from '../../../renderer/screens/performance/weight.ts';

describe('a typed weight', () => {
  it.each([
    ['20', 20],
    [' 7.5 ', 7.5],
    ['20分', 20],
    ['２０', 20],
    ['0', 0],
  ])('%j is %d', (text, weight) => {
    expect(parseWeight(text)).toBe(weight);
  });

  it.each(['', '五', '-1', '8x', '1e3', '20%'])('%j is none', (text) => {
    expect(parseWeight(text)).toBeUndefined();
  });
});

describe('the sum of weights', () => {
  const sum = (...weights: readonly number[]) => weighUp(weights.map((weight) => ({ weight })));

  it('fits at 90, and says where the other 10 are', () => {
    expect(sum(60, 30)).toEqual({ sum: 90, fits: true, text: '分值合计 90，另 10 分为预算执行率' });
  });

  it('says that 100 leaves nothing for 预算执行率', () => {
    const verdict = sum(60, 40);
    expect(verdict).toMatchObject({ sum: 100, fits: false });
    expect(verdict.text).toContain('没有给预算执行率留 10 分');
  });

  it('says by how much it misses, without binary noise', () => {
    expect(sum(0.1, 0.2, 89).text).toBe('分值合计 89.3，比应有的 90 少 0.7（另 10 分为预算执行率）');
    expect(sum(95).text).toContain('多 5');
  });
});
