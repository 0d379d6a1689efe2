import type { HeadingBlock } from '../prose/block.ts';

/** The section one is in while going through the blocks: `第三部分五（三）`. */
export class Whereabouts {
  private part = '';
  private section = '';
  private subsection = '';

  enter(heading: HeadingBlock): void {
    if (heading.level === 1) this.part = /^第[一二三四五六七八九十]+部分/.exec(heading.text)?.[0] ?? '';
    const number = /^\s*([（(]?[一二三四五六七八九十]+[）)]?)/.exec(heading.text)?.[1] ?? '';
    if (heading.level < 3) this.section = number;
    this.subsection = heading.level === 3 ? number : '';
  }

  /** `第三部分五（三）：`, or nothing outside numbered sections. */
  words(): string {
    const place = this.part + this.section + this.subsection;
    return place === '' ? '' : `${place}：`;
  }
}
