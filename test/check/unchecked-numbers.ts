/** Numbers that may be changed without any rule finding it, and why that is so. */
export interface UncheckedNumber {
  /** Where they stand: the place, as a pattern. */
  readonly block: RegExp;
  /** The text around them, the number in 【】. */
  readonly words: RegExp;
  readonly because: string;
}

const ANYWHERE = /^/u;

/** The whole list: a number that is not on it has a rule that finds any change of it. */
export const UNCHECKED: readonly UncheckedNumber[] = [
  {
    block: ANYWHERE,
    words: /^【\d】[、.．]/u,
    because: '列举的序号：没有规则管序号',
  },
  {
    block: ANYWHERE,
    words: /主要原因[^；。]*【\d+】/u,
    because: '原因是人写的话，里面的年份、人数没有别处可比',
  },
  {
    block: /^s7\.p\d+\.(?:basis|period)$/u,
    words: ANYWHERE,
    because: '项目的依据和执行时间是人写的话，可以跨年',
  },
  {
    block: /^s7\.p\d+\.allocation$/u,
    words: /A【\d】/u,
    because: '资金分配里的纸张规格，不是金额',
  },
  {
    block: /^p1\.staffing$/u,
    words: /(?:编制数|核定编制)【\d+】/u,
    because: '编制数只是在职人数的上限，改大了仍然成立',
  },
  {
    block: /^p1\.staffing$/u,
    words: /(?:增加|减少)【\d+】人/u,
    because: '人数的增减要有上年的人数才能核对，公开件里没有',
  },
  {
    block: /^s5\.general\.item\.2010301$/u,
    words: /预算数为0\.00万元，比上年预算减少【0\.31】万元，下降100\.00%/u,
    because: '今年是 0，降幅总是 100%，减少多少要有上年的公开件才能核对（R35 不查项）',
  },
  {
    block: /^s12\.procurement\.reserved$/u,
    words: /【(?:230|140)\.00】/u,
    because: '预留金额只有上限（小微 ≤ 中小 ≤ 总额），改大了仍在限内',
  },
  {
    block: /^s12\.assets\.(?:buildings|furniture|other)$/u,
    words: ANYWHERE,
    because: '房屋、家具、其他资产没有公开的表，也没有合计',
  },
  {
    block: /^s12\.assets\.(?:equipment|planned)$/u,
    words: /【\d+】(?:万元以上|台)/u,
    because: '50 万元、100 万元是固定的话；设备台数没有公开的表',
  },
  {
    block: /^(?:s\d+\.(?:total|lead)|s9\.empty)$/u,
    words: /公开【\d\d】表/u,
    because: '九张表的格式在文字里引的表号：没有规则管表号',
  },
  {
    block: /^s12\.performance$/u,
    words: /当年财政拨款项目2个.*非财政拨款项目【1】个/u,
    because: '涉密项目用哪种资金没有公开：有 2 个涉密项目时，非财政拨款项目可以多到 3 个',
  },
];
