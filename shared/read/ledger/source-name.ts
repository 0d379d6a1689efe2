import { folded } from '../../base/fold.ts';
import { withoutUnseen } from '../../base/money/one-number.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { SOURCE_NAMES, SOURCES, type Source } from '../../draft/source.ts';

/** 资金来源 as people write it in their spreadsheets. */

const ALIASES: Readonly<Record<string, Source>> = {
  一般公共预算: 'general.own',
  一般公共预算拨款: 'general.own',
  一般公共预算财政拨款: 'general.own',
  一般公共预算拨款收入: 'general.own',
  公共财政预算: 'general.own',
  公共财政拨款: 'general.own',
  公共预算财政拨款: 'general.own',
  经费拨款: 'general.own',
  本级财力: 'general.own',
  财政拨款: 'general.own',
  上级转移支付: 'general.transfer',
  一般公共预算转移支付: 'general.transfer',
  政府性基金: 'fund.own',
  政府性基金预算拨款: 'fund.own',
  政府性基金预算财政拨款: 'fund.own',
  国有资本经营: 'soe.own',
  国有资本预算: 'soe.own',
  国有资本经营预算拨款: 'soe.own',
  国有资本经营预算财政拨款: 'soe.own',
  财政专户: 'fiscalAccount',
  财政专户核拨: 'fiscalAccount',
  财政专户管理资金: 'fiscalAccount',
  财政专户管理资金收入: 'fiscalAccount',
  教育收费: 'fiscalAccount',
  事业收入资金: 'unit.operating',
  上级补助: 'unit.superior',
  附属单位上缴: 'unit.affiliated',
  事业单位经营收入资金: 'unit.business',
  经营收入: 'unit.business',
  其他资金: 'unit.other',
  一般公共预算结转: 'carry.general',
  一般公共预算拨款结转: 'carry.general',
  政府性基金结转: 'carry.fund',
  政府性基金预算拨款结转: 'carry.fund',
  国有资本经营预算结转: 'carry.soe',
  财政专户结转: 'carry.fiscalAccount',
  单位资金结转: 'carry.unit',
  单位资金结转结余: 'carry.unit',
};

/** Words that name several sources: taking one of them would be a guess. */
const UNCLEAR: Readonly<Record<string, string>> = {
  单位资金: '“单位资金”有五种（事业收入、上级补助收入、附属单位上缴收入、事业单位经营收入、其他收入），请写明是哪一种',
  自有资金: '“自有资金”有几种（事业收入、经营收入、其他收入等），请写明是哪一种',
  上年结转: '“上年结转”请写明是哪一种资金的结转',
  上年结转结余: '“上年结转结余”请写明是哪一种资金的结转',
  结转结余: '“结转结余”请写明是哪一种资金的结转',
  结转资金: '“结转资金”请写明是哪一种资金的结转',
};

const BY_NAME = new Map<string, Source>([
  ...Object.entries(ALIASES).map(([name, source]) => [plain(name), source] as const),
  ...SOURCES.map((source) => [plain(SOURCE_NAMES[source]), source] as const),
  ...SOURCES.map((source) => [plain(source), source] as const),
]);

/** What a text says about a source. `several`: it names more than one of them, `problem` says which. */
export type NamedSource =
  | { readonly kind: 'found'; readonly source: Source }
  | { readonly kind: 'several'; readonly problem: string }
  | { readonly kind: 'none' };

/** Words behind a name that change nothing. */
const TAIL = /(拨款收入|收入|资金|拨款|安排|支出)$/u;

/** Finds the source a text names, whatever is written around the name: a number in front, 资金 or 收入 behind. */
export function findSource(text: string): NamedSource {
  let wanted = plain(text).replace(/^(\d+[.、-]?|[[(（]\d+[\])）])/u, '');
  for (;;) {
    const source = BY_NAME.get(wanted);
    if (source !== undefined) return { kind: 'found', source };
    const problem = UNCLEAR[wanted];
    if (problem !== undefined) return { kind: 'several', problem };
    const shorter = wanted.replace(TAIL, '');
    if (shorter === wanted || shorter === '') return { kind: 'none' };
    wanted = shorter;
  }
}

/** Finds the source a text names; the problem is a sentence. */
export function parseSource(text: string): Result<Source, string> {
  if (plain(text) === '') return fail('请填写资金来源');
  const named = findSource(text);
  if (named.kind === 'found') return ok(named.source);
  return fail(named.kind === 'several' ? named.problem : `没有叫“${text.trim()}”的资金来源`);
}

/** White space, the width of brackets and the case of letters do not tell sources apart. */
function plain(text: string): string {
  return folded(withoutUnseen(text)).toLowerCase();
}
