import { noted, refused, type Sentence, type SheetCells } from '../kernel/sheet-cells'
import type { RosterField } from './roster-columns'

export type RosterCode =
  | 'no-name-column'
  | 'no-door-column'
  | 'no-name'
  | 'bad-name'
  | 'no-door'
  | 'id-length'
  | 'id-characters'
  | 'id-date'
  | 'id-checksum'
  | 'id-eaten'
  | 'id-of-another'
  | 'no-id'
  | 'no-phone'
  | 'phone-short'
  | 'phone-long'
  | 'phone-wrong'
  | 'head-without-phone'
  | 'unknown-category'
  | 'sex-unknown'
  | 'sex-differs'
  | 'born-wrong'
  | 'born-differs'
  | 'doubled-row'

const LOOK_AT_CARD = '请对着身份证原件重新填。'

/** What is said of each problem of a roster row. */
export const ROSTER_SENTENCES: Record<RosterCode, Sentence> = {
  'no-name-column': refused('表里没有“姓名”这一列。', '请在表头加上“姓名”，再导入。'),
  'no-door-column': refused(
    '表里没有“房号”，也没有“住址”这一列。',
    '请在表头加上“楼栋”“单元”“房号”，或者“住址”，再导入。',
  ),
  'no-name': refused('没有填姓名。', '请填上姓名。'),
  'bad-name': refused('这不像一个姓名。', '请看看是不是填错了列。'),
  'no-door': refused('没有填房号，不知道住哪一户。', '请填上房号。'),
  'id-length': refused('身份证号应该是 18 位，这里是 # 位。', LOOK_AT_CARD),
  'id-characters': refused('身份证号里有不是数字的字，只有最后一位可以是 X。', LOOK_AT_CARD),
  'id-date': refused('身份证号里的出生日期不存在。', LOOK_AT_CARD),
  'id-checksum': refused('身份证号的最后一位对不上，可能有一位填错了。', LOOK_AT_CARD),
  'id-eaten': refused(
    '身份证号被 Excel 当成数字，后几位已经丢了。',
    '请把这一列的格式改成“文本”，对着身份证原件重新填。',
  ),
  'id-of-another': refused('这个身份证号和第 # 行的人一样，名字却不同。', '请查清是谁的号码，改好另一个。'),
  'no-id': noted('没有填身份证号，先按姓名和住址登记。', '以后补上，才能核对年龄和补贴。'),
  'no-phone': noted('没有填电话。', '有电话请补上；没有就不用管。'),
  'phone-short': noted('电话少了 # 位，没有存。', '请问清楚，补上完整的号码。'),
  'phone-long': noted('电话多了 # 位，没有存。', '请问清楚，改成完整的号码。'),
  'phone-wrong': noted('这不是一个能打的电话号码，没有存。', '请填手机号，或者带区号的座机。'),
  'head-without-phone': noted('写了“同户主”，但户主“#”没有能用的电话。', '请填上这一家的电话。'),
  'unknown-category': noted(
    '不认识人员类别“#”，没有存。',
    '请改成常用的写法，例如：低保、特困、失能、独居。',
  ),
  'sex-unknown': noted('看不懂性别，没有存。', '请填“男”或者“女”。'),
  'sex-differs': noted('性别和身份证号不一样，按身份证号存成了“#”。', '请核对身份证原件。'),
  'born-wrong': noted('看不懂出生日期，没有存。', '请写成 1946-11-20 这样。'),
  'born-differs': noted('出生日期和身份证号不一样，按身份证号存成了 #。', '请核对身份证原件。'),
  'doubled-row': noted('和第 # 行是同一个人，合成了一条。', '可以删掉重复的一行。'),
}

/** The cells of a roster row. */
export type RosterCells = SheetCells<RosterField, RosterCode>
