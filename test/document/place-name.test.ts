import { describe, expect, it } from 'vitest';
import { namePlace, pointTo } from '../../shared/document/place-name.ts';
import { documentOf, exampleDraft } from './open-example.ts';

const document = documentOf(exampleDraft('xinjiang-2024/examples/foreign-affairs-2024'));
const sheets = document.blocks.flatMap((block) => (block.type === 'sheet' ? [block] : []));

describe('a sheet', () => {
  it('of a project is told from the others by the name of its project', () => {
    const ofProjects = sheets.filter(({ id }) => id !== 'overall-performance');
    expect(ofProjects).not.toEqual([]);
    for (const { id, title, fields } of ofProjects) {
      const project = fields.find(({ label }) => label === '项目名称')?.value ?? '';
      expect(project).not.toBe('');
      expect(namePlace(document, { block: id })?.name).toBe(`${title}“${project}”`);
      expect(pointTo(document, { block: id, row: 2, column: 4 })).toBe(`${title}“${project}” 第 3 行第 5 栏`);
    }
  });

  it('of the whole office needs no project', () => {
    const overall = sheets.find(({ id }) => id === 'overall-performance');
    expect(overall).toBeDefined();
    expect(pointTo(document, { block: 'overall-performance', row: 0 })).toBe(`${overall?.title ?? ''} 第 1 行`);
  });
});

describe('a place in short', () => {
  it('is the caption of its table, or the heading and the paragraph’s number under it', () => {
    const heading = document.blocks.findIndex(
      (block, at) =>
        block.type === 'heading' &&
        document.blocks[at + 1]?.type === 'paragraph' &&
        document.blocks[at + 2]?.type === 'paragraph',
    );
    const [first, second] = [document.blocks[heading + 1], document.blocks[heading + 2]];
    const above = document.blocks[heading];
    const words = above?.type === 'heading' ? above.text : '';
    expect(pointTo(document, { block: first?.id ?? '' })).toBe(`“${words}”下第 1 段`);
    expect(pointTo(document, { block: second?.id ?? '' })).toBe(`“${words}”下第 2 段`);
    expect(pointTo(document, { block: above?.id ?? '' })).toBe(`标题“${words}”`);
    expect(pointTo(document, { block: 't05', row: 2, column: 3 })).toBe('表5 第 3 行第 4 栏');
    expect(pointTo(document, { block: 't05' })).toBe('表5');
  });

  it('is nothing for the whole document, or for what is not there', () => {
    expect(pointTo(document, { block: '' })).toBe('');
    expect(pointTo(document, { block: 'gone' })).toBe('');
  });
});
