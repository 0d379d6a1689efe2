/** Whether a line is basic or project expenditure, as 预算管理一体化 and people write it; null for anything else. */
export function natureOf(text: string): 'basic' | 'project' | null {
  const word = text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^[\d.、-]+/u, '');
  if (/^(基本支出|人员(类|经费|支出)?(项目|支出)?|(日常|运转类)?公用(经费)?(类)?(项目|支出)?)$/u.test(word))
    return 'basic';
  return /^(项目支出|项目|特定目标类(项目)?|其他运转类(项目)?|专项(业务|资金|经费)?(项目)?)$/u.test(word)
    ? 'project'
    : null;
}
