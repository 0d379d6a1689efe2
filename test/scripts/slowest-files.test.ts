import { describe, expect, it } from 'vitest';
import { slowestFiles, type FileTime } from '../../scripts/slowest-files.ts';

const file = (path: string, ms: number, project = 'unit'): FileTime => ({ project, path, ms });

describe('the slowest test files', () => {
  it('are ten at most, the longest first, of both projects together', () => {
    const quick = Array.from({ length: 11 }, (_, index) => file(`test/${String(index)}.test.ts`, 100 + index));
    const [title, ...lines] = slowestFiles([...quick, file('test/e2e/long.test.ts', 61_250, 'e2e')]);
    expect(title).toBe('最慢的 10 个测试文件（共 12 个，合计 62.4 秒）：');
    expect(lines).toHaveLength(10);
    expect(lines[0]?.trim()).toBe('61.3 秒  e2e  test/e2e/long.test.ts');
    expect(lines[1]).toContain('test/10.test.ts');
    expect(lines.join()).not.toContain('test/0.test.ts');
  });

  it('are all there are, where there are fewer, and none of a single one', () => {
    expect(slowestFiles([file('test/a.test.ts', 1), file('test/b.test.ts', 2)])).toHaveLength(3);
    expect(slowestFiles([file('test/a.test.ts', 1)])).toEqual([]);
  });
});
