import { expect, it } from 'vitest';
import { splitFront } from '../../../shared/read/recognise/front-matter.ts';
import { textLine, type TextLine } from '../../../shared/read/recognise/line.ts';

const line = (text: string): TextLine => textLine({ kind: 'line', text, startsParagraph: true, place: { page: 2 } });

it('an entry that fills its line has its page right behind it', () => {
  const front = splitFront(
    [
      '目录',
      '第一部分 单位概况........1',
      '二、关于某单位2024年收入预算情况说明 14',
      '三、关于某单位2024年支出预算情况说明15',
      '四、关于某单位2024',
      '年财政拨款收支预算情况的总体说明........15',
      '第四部分 名词解释........24',
      '第一部分 单位概况',
    ].map(line),
    () => false,
  );
  expect(front.contents.map(({ text, page }) => [text.replace(/\s/gu, ''), page])).toEqual([
    ['第一部分单位概况', 1],
    ['二、关于某单位2024年收入预算情况说明', 14],
    ['三、关于某单位2024年支出预算情况说明', 15],
    ['四、关于某单位2024年财政拨款收支预算情况的总体说明', 15],
    ['第四部分名词解释', 24],
  ]);
  expect(front.body).toHaveLength(1);
});
