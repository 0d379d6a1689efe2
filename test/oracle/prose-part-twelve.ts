import { changeText, compared, reason } from './comparison.ts';
import type { Vehicles } from './draft-json.ts';
import type { ExpectedBlock } from './expected-block.ts';
import { expectedSheets } from './expected-sheets.ts';
import type { Facts } from './facts.ts';
import { byForm } from './facts.ts';
import * as line from './line.ts';
import { amount, decimal } from './money.ts';
import { projectHasMoney, projectMoney } from './project-money.ts';

function heading(level: 2 | 3, id: string, text: string): ExpectedBlock {
  return { type: 'heading', level, id, text };
}
function paragraph(id: string, text: string): ExpectedBlock {
  return { type: 'paragraph', id, text };
}
function money(fen: number): string {
  return amount(BigInt(fen));
}

/** （一）单位运行经费 and （二）政府采购. */
function operatingAndProcurement(facts: Facts): readonly ExpectedBlock[] {
  const { name, draft } = facts;
  const { goods, works, services, forSmes, forMicro } = draft.procurement;
  const year = String(facts.year);
  const kind = draft.organization.nature === 'administrative' ? '机关运行经费' : '事业单位运行经费';
  const because = byForm(facts, { '2024': '。主要原因是', '2025': '，主要原因是' });
  return [
    heading(3, 's12.1', '（一）单位运行经费情况'),
    paragraph(
      's12.operating',
      `${name}${year}年的${kind}财政拨款预算${amount(compared(draft, 'operating').current)}万元，` +
        `${changeText(draft, 'operating')}${because}${reason(facts, 'operating')}。`,
    ),
    heading(3, 's12.2', '（二）政府采购情况'),
    paragraph(
      's12.procurement.total',
      `${year}年，${name}政府采购预算${money(goods + works + services)}万元，其中：政府采购货物预算${money(goods)}万元，` +
        `政府采购工程预算${money(works)}万元，政府采购服务预算${money(services)}万元。`,
    ),
    paragraph(
      's12.procurement.reserved',
      `${year}年，${name}面向中小企业预留政府采购项目预算金额${money(forSmes)}万元，` +
        `小微企业预留政府采购项目预算金额${money(forMicro)}万元。`,
    ),
  ];
}

/** （三）国有资产占用使用. */
function assets(facts: Facts): readonly ExpectedBlock[] {
  const { name, word, draft } = facts;
  const { buildings, vehicles, furniture, otherAssets, over500k, over1m, planned } = draft.assets;
  const cars = (label: string, some: Vehicles): string =>
    `${label}${String(some.count)}辆，价值${money(some.value)}万元`;
  const { general, lawEnforcement, other } = vehicles;
  const all = {
    count: general.count + lawEnforcement.count + other.count,
    value: general.value + lawEnforcement.value + other.value,
  };
  const area = decimal(BigInt(Math.round(buildings.area * 100)));
  const below = byForm(facts, { '2024': '及下属各预算单位', '2025': '' });
  const purchase = planned.vehicles === 0 ? '未安排购置车辆经费' : `安排购置车辆${String(planned.vehicles)}辆`;
  return [
    heading(3, 's12.3', '（三）国有资产占用使用情况'),
    paragraph('s12.assets.lead', `截至${String(facts.year - 1)}年底，${name}${below}占用使用国有资产总体情况为：`),
    paragraph('s12.assets.buildings', `1.房屋${area}平方米，价值${money(buildings.value)}万元。`),
    paragraph(
      's12.assets.vehicles',
      `2.${cars('车辆', all)}；其中：${cars('一般公务用车', general)}；` +
        `${cars('执法执勤用车', lawEnforcement)}；${cars('其他车辆', other)}。`,
    ),
    paragraph('s12.assets.furniture', `3.办公家具价值${money(furniture)}万元。`),
    paragraph('s12.assets.other', `4.其他资产价值${money(otherAssets)}万元。`),
    paragraph(
      's12.assets.equipment',
      `${word}价值50万元以上大型设备${String(over500k)}台，${word}价值100万元以上大型设备${String(over1m)}台。`,
    ),
    paragraph(
      's12.assets.planned',
      `${String(facts.year)}年${word}预算${purchase}，安排购置50万元以上大型设备${String(planned.over500k)}台，` +
        `单位价值100万元以上大型设备${String(planned.over1m)}台。`,
    ),
  ];
}

/** （四）预算绩效: how many projects there are and how much money they have. */
function performance(facts: Facts): ExpectedBlock {
  const { word, draft } = facts;
  const goals = draft.overallPerformance === undefined ? '0' : '1';
  let [fiscalProjects, otherProjects, projects] = [0, 0, 0];
  for (const { id } of draft.projects) {
    const { fiscal, other } = projectMoney(facts, id);
    if (fiscal !== 0n) fiscalProjects += 1;
    if (other !== 0n) otherProjects += 1;
    if (fiscal !== 0n || other !== 0n) projects += 1;
  }
  const whole = amount(line.total(draft.ledger, line.isAny));
  const lines = draft.ledger.filter(line.isProject);
  const fiscalMoney = amount(line.total(lines, line.isFiscalWithCarry));
  const otherMoney = amount(line.total(lines, (one) => !line.isFiscalWithCarry(one)));
  const lead = `${String(facts.year)}年，本${word}预算绩效管理整体预算绩效目标${goals}个，`;
  return paragraph(
    's12.performance',
    byForm(facts, {
      '2024':
        `${lead}涉及金额${whole}万元；当年财政拨款项目${String(fiscalProjects)}个，涉及预算金额${fiscalMoney}万元；` +
        `当年非财政拨款项目${String(otherProjects)}个，涉及预算金额${otherMoney}万元。具体情况见下表（按项目分别填报）：`,
      '2025':
        `${lead}涉及预算金额${whole}万元；当年预算安排项目共${String(projects)}个，` +
        `其中：财政拨款项目涉及预算金额${fiscalMoney}万元；非财政拨款项目涉及预算金额${otherMoney}万元。具体情况见下表：`,
    }),
  );
}

/** （五）其他需说明的事项. */
function otherMatters(facts: Facts): readonly ExpectedBlock[] {
  const { word, draft } = facts;
  const blocks = [heading(3, 's12.5', '（五）其他需说明的事项')];
  const secret = draft.projects.filter((one) => one.classified && projectHasMoney(facts, one.id));
  if (secret.length > 0) {
    let sum = 0n;
    for (const { id } of secret) sum += line.total(draft.ledger, line.ofProject(id));
    const text = `本${word}涉密项目${String(secret.length)}个，涉及预算金额${amount(sum)}万元。`;
    blocks.push(paragraph('s12.other.classified', text));
  }
  const written = draft.otherMatters.trim() !== '';
  if (written) blocks.push(paragraph('s12.other.text', draft.otherMatters));
  if (secret.length === 0 && !written) {
    const owner = byForm(facts, { '2024': '我', '2025': '本' });
    blocks.push(paragraph('s12.other.none', `${owner}${word}无其他需说明事项。`));
  }
  return blocks;
}

/** 十二、其他重要事项, the performance sheets after （四）. */
export function sectionTwelve(facts: Facts): readonly ExpectedBlock[] {
  return [
    heading(2, 's12', '十二、其他重要事项的情况说明'),
    ...operatingAndProcurement(facts),
    ...assets(facts),
    heading(3, 's12.4', '（四）预算绩效情况'),
    performance(facts),
    ...expectedSheets(facts),
    ...otherMatters(facts),
  ];
}
