import type { FontRole } from '../../shared/pack/theme.ts';

/** Other names under which fonts file the families that themes speak of. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  方正小标宋_GBK: ['FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0'],
  方正小标宋简体: ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
  方正仿宋_GBK: ['FZFangSong-Z02', 'FZFSK--GBK1-0'],
  方正楷体_GBK: ['FZKai-Z03', 'FZKTK--GBK1-0'],
  方正黑体_GBK: ['FZHei-B01', 'FZHTK--GBK1-0'],
  方正书宋_GBK: ['FZShuSong-Z01', 'FZSSK--GBK1-0'],
  仿宋_GB2312: ['FangSong_GB2312'],
  仿宋: ['FangSong'],
  楷体_GB2312: ['KaiTi_GB2312'],
  楷体: ['KaiTi'],
  黑体: ['SimHei'],
  宋体: ['SimSun'],
  华文中宋: ['STZhongsong'],
  华文仿宋: ['STFangsong'],
  华文楷体: ['STKaiti'],
  华文黑体: ['STHeiti', 'STXihei'],
  华文宋体: ['STSong'],
};

/** Free fonts asked after the theme's own, before the bundled ones. */
const FREE: Readonly<Record<FontRole, readonly string[]>> = {
  title: ['FandolSong-Bold'],
  body: ['FandolFang', '朱雀仿宋', 'Zhuque Fangsong'],
  heading: ['FandolHei'],
  subheading: ['FandolKai', 'AR PL UKai CN', 'AR PL KaitiM GB', 'LXGW WenKai', '霞鹜文楷'],
  table: ['FandolSong', 'AR PL UMing CN', 'AR PL SungtiL GB'],
  latin: ['Liberation Serif', 'Nimbus Roman', 'Tinos', 'TeX Gyre Termes', 'FreeSerif'],
};

/** Asked last for characters no other font has: the rare hanzi of names beyond the basic plane. */
export const RARE_FAMILIES: readonly string[] = ['SimSun-ExtB', 'SimSun-ExtG', 'HanaMinB', 'Noto Serif CJK SC'];

/** The families of a role in the order in which they are wanted: the theme's, then free ones. */
export function wantedFamilies(role: FontRole, theme: readonly string[]): readonly string[] {
  return [...new Set([...theme, ...FREE[role]])];
}

/** All names of a family, as they are compared: lower case, without spaces. */
export function namesOf(family: string): readonly string[] {
  return [family, ...(ALIASES[family] ?? [])].map(comparableName);
}

/** A font name as it is compared: `Liberation Serif` and `liberationserif` are one. */
export function comparableName(name: string): string {
  return name.toLowerCase().replace(/\s+/gu, '');
}

/** File names of the fonts above on the systems offices have; only these files are opened in a system's font folders. */
const FILE =
  /^(?:fz|sim|st(?:fang|kai|hei|song|xi|zhong)|fang|kai|hei|song|times|liberationserif|nimbusroman|tinos|texgyretermes|freeserif|fandol|zhuque|ukai|uming|gkai|gbsn|lxgw|hanamin|notoserifcjk)|gb2312|[\u4e00-\u9fff]/iu;

/** Whether a file of a system's font folder may be one of the families above, by its name alone. */
export function isWantedFile(name: string): boolean {
  return FILE.test(name);
}
