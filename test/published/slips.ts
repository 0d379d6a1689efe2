/**
 * What a published disclosure says otherwise than its own figures or the form of its year: its slips, and the words of its
 * own. Each stands exactly so often in what was published; everything else must agree.
 */
export interface Slip {
  /** What was published, in its own words; nothing for a paragraph that is not there. */
  readonly printed: string;
  /** How often, if not once. */
  readonly times?: number;
  /** The paragraph that one which is not there would follow, by its beginning. */
  readonly after?: string;
  /** What it should read. */
  readonly meant: string;
  readonly because: string;
}

const WORDING = '自己的写法，不是错';
const KIND = '部门的公开件里写成了“本单位”（规则 40）';
const CUT = '截尾，没有四舍五入（规则 21）';
const VEHICLES = '“公务车用车”多一个“车”字（规则 45）';
const RATE = '增减率算错（规则 28）';

/** The slips by disclosure. */
export const SLIPS: Readonly<Record<string, readonly Slip[]>> = {
  'putuo-finance-2025': [
    { printed: '财政局主要职能', meant: '财政局（部门）主要职能', because: WORDING },
    { printed: '财政局机构设置', meant: '财政局（部门）机构设置', because: WORDING },
    { printed: '部门预算包括财政局本部', meant: '部门预算是包括财政局本部', because: WORDING },
    { printed: '1.财政局本部', meant: '1.财政局本部。', because: WORDING },
    ...['行政运行', '一般行政管理事务', '信息化建设', '财政委托业务支出'].map(withoutSubject),
    ...['机关事业单位基本养老保险缴费支出', '行政单位医疗', '行政单位离退休'].map(withoutSubject),
    ...['机关事业单位职业年金缴费支出', '其它行政事业单位养老支出', '住房公积金', '购房补贴'].map(withoutSubject),
    { printed: '（项）”科目87.70万元', meant: '（项）”科目87.71万元', because: CUT },
    { printed: '（项）”科目78.21万元', meant: '（项）”科目78.22万元', because: CUT },
    { printed: '（项）”科目204.91万元', meant: '（项）”科目204.92万元', because: CUT },
    { printed: '（项）”科目268.77万元', meant: '（项）”科目268.78万元', because: CUT },
    { printed: '887.36万元', meant: '87.36万元', because: '与表不符（规则 20）' },
    { printed: '其它行政事业单位养老支出', meant: '其他行政事业单位养老支出', because: '科目名称写错（规则 24）' },
    { printed: '持平，此项经费由区统筹安排。', meant: '持平。', because: WORDING },
    {
      printed:
        '（二）公务车购置及运行费0万元，其中：公务用车购置费0万元，与2024年预算一致0万元，主要原因是本部门无公务用车；公务车用车运行费0万元，与2024年预算一致0万元，',
      meant:
        '（二）公务用车购置及运行费0万元，与2024年预算持平。其中：公务用车购置费0万元，与2024年预算持平，主要原因是本部门无公务用车；公务用车运行费0万元，与2024年预算持平，',
      because: '“一致0万元”“公务车用车”（规则 45）',
    },
    { printed: '0.95万元，与2024年预算持平，主要', meant: '0.95万元。与2024年预算持平，主要', because: WORDING },
    {
      printed: '2025年上海市普陀区财政局财政拨款的机关运行经费',
      meant: '2025年上海市普陀区财政局（部门）下属1家机关和0家参公事业单位财政拨款的机关运行经费',
      because: KIND,
    },
    { printed: '2025年度本单位政府采购预算', meant: '2025年本部门政府采购预算', because: KIND },
    {
      printed: '',
      after: '2025年本部门政府采购预算',
      meant:
        '2025年本部门面向中小企业预留政府采购项目预算金额0万元，其中，预留给小型和微型企业的政府采购项目预算为0万元。',
      because: '没有写中小企业预留一段，' + WORDING,
    },
    {
      printed:
        '2025年度，本单位编报绩效目标的项目共4个，涉及项目预算资金598.46万元。其中：中介机构服务费418.80万元，财政业务费10.00万元，信息化系统日常维护费166.66万元，援滇干部工作经费3.00万元。',
      meant:
        '按照本区预算绩效管理工作的总体要求，本部门1个预算单位开展了2025年项目预算绩效目标编报工作，编报绩效目标的项目4个，涉及项目预算资金598.46万元。',
      because: KIND + '；后面的名单是自己加的',
    },
    { printed: '8月31日，财政局共有', meant: '8月31日，上海市普陀区财政局（部门）共有', because: WORDING },
    { printed: '单价100万（含）', meant: '单价100万元（含）', because: WORDING },
  ],
  'city-finance-2025': [
    {
      printed: '2025年部门预算安排购置车辆',
      meant: '2025年单位预算安排购置车辆',
      because: '单位写成了部门（规则 40）',
    },
    { printed: '；部门预算安排购置单价', meant: '；单位预算安排购置单价', because: '单位写成了部门（规则 40）' },
  ],
  'wanli-2023': [
    ...['一', '二', '三'].map((number) => withComma(number, 2)),
    withComma('四', 1),
    {
      printed: '政府性基金拨款支出预算0万元，比2022年预算增加1421.25万元',
      meant: '政府性基金拨款支出预算0万元，比2022年预算持平',
      because: '金额是 0 却写“增加”（规则 31）',
    },
    { printed: '增加314.82%', meant: '增加289.12%', because: RATE },
    {
      printed: '预算安排441.25万元，比2022年预算执行数增加60.54%。主要原因是：事业单位离退休经费增加',
      meant: '预算安排220.63万元，比2022年预算执行数增加66.40%。主要原因是：事业单位离退休经费增加',
      because: '第 16 项抄了上一项的数（规则 23、28）',
    },
    {
      printed: '持平。主要原因是因公出国（境）费',
      meant: '持平，主要原因是因公出国（境）费',
      because: WORDING,
    },
    { printed: '公务车用车运行费21.56万元', meant: '公务用车运行费21.56万元', because: VEHICLES },
  ],
};

/** （一）、 of the terms, and of the “三公” paragraphs. */
function withComma(number: string, times: number): Slip {
  return { printed: `（${number}）、`, meant: `（${number}）`, times, because: WORDING };
}

/** An office leaves 科目 out after the name of an 项. */
function withoutSubject(item: string): Slip {
  return { printed: `${item}（项）”`, meant: `${item}（项）”科目`, because: WORDING };
}

/** What a cell of a table or sheet says otherwise, by disclosure and place. */
export const CELL_SLIPS: Readonly<Record<string, Readonly<Record<string, Slip>>>> = {
  'putuo-finance-2025': {
    t07: {
      printed: '无政府性基金预算财政拨款安排的预算',
      meant: '无国有资本经营预算财政拨款安排的预算',
      because: '国有资本经营预算的表写成了政府性基金（规则 38）',
    },
  },
  'wanli-2023': {
    s5: {
      printed: '11,419,043.00',
      meant: '10,903,043.00',
      because: '当年财政拨款大于年度资金申请总额（规则 17）',
    },
  },
};
