import { expect, it } from 'vitest';
import type { Theme } from '../../../shared/pack/theme.ts';
import { compose } from '../../../shared/render/pdf/compose.ts';
import { createTypesetter } from '../../../shared/render/pdf/runs.ts';
import { documentOf, FONTS, heading, paragraph, sheet, table, THEME } from './small-document.ts';

/** A form all of whose pages lie, without page numbers, with a cover of its own. */
const LYING: Theme = {
  ...THEME,
  orientation: 'landscape',
  cover: { font: 'subheading', sizes: [36, 18] },
  pageNumber: null,
};
const DOCUMENT = documentOf(
  heading(1, 'one', '主要职能'),
  paragraph('p', '正文。'.repeat(400)),
  table([['201', '支出', '1.00']], { orientation: 'landscape', caption: '' }),
  sheet([['一', '二', '三', '四']]),
);

const pagesOf = (theme: Theme) =>
  compose(DOCUMENT, theme, createTypesetter(FONTS), { draftMark: false }).pages.map(({ orientation, texts }) => ({
    orientation,
    texts: texts.map(({ text, size }) => ({ text, size })),
  }));

it('lays every page of such a form, and prints no number on it or in the 目录', () => {
  const pages = pagesOf(LYING);
  expect(pages.length).toBeGreaterThan(5);
  expect(new Set(pages.map(({ orientation }) => orientation))).toEqual(new Set(['landscape']));
  const contents = pages[1]?.texts.map(({ text }) => text) ?? [];
  expect(contents).toContain('主要职能');
  expect(contents).toContain('部门收支总体情况表');
  expect(contents.filter((text) => /^\d+$/.test(text))).toEqual([]);
  expect(pages.flatMap(({ texts }) => texts).filter(({ text }) => /^— \d+ —$/.test(text))).toEqual([]);
});

it('stands and is numbered where the theme says nothing else', () => {
  const pages = pagesOf(THEME);
  expect(pages.map(({ orientation }) => orientation)).toContain('portrait');
  expect(pages.flatMap(({ texts }) => texts).map(({ text }) => text)).toContain('— 1 —');
});

it('sets the cover line by line in its own sizes', () => {
  expect(pagesOf(LYING)[0]?.texts.map(({ size }) => size)).toEqual([36, 18]);
  expect(pagesOf(THEME)[0]?.texts.map(({ size }) => size)).toEqual([22, 22]);
});
