import type { Synonyms } from '../kernel/sheet'

export type RosterField =
  | 'name'
  | 'sex'
  | 'born'
  | 'idNumber'
  | 'phone'
  | 'building'
  | 'unit'
  | 'door'
  | 'address'
  | 'head'
  | 'relation'
  | 'categories'
  | 'note'

/** How the headings of household rosters are commonly written. */
export const ROSTER_COLUMNS: Synonyms<RosterField> = {
  name: ['姓名', '名字', '居民姓名', '老人姓名', '人员姓名', '成员姓名', '姓名（必填）'],
  sex: ['性别', '男女'],
  born: ['出生日期', '出生年月日', '生日', '出生年月'],
  idNumber: ['身份证号', '身份证号码', '身份证', '公民身份号码', '证件号码', '证件号', '身份号码'],
  phone: ['联系电话', '手机号', '手机号码', '手机', '电话', '电话号码', '联系方式', '本人电话', '联系手机'],
  building: ['楼栋', '楼号', '栋', '楼', '栋号', '楼栋号', '幢', '幢号', '楼幢', '几号楼'],
  unit: ['单元', '单元号', '门洞'],
  door: ['房号', '室', '室号', '门牌', '门牌号', '门牌号码', '房间号', '房屋号', '户号', '房间'],
  address: ['住址', '地址', '家庭住址', '居住地址', '现住址', '详细地址'],
  head: ['户主', '户主姓名'],
  relation: ['与户主关系', '户主关系', '和户主关系', '关系', '家庭关系'],
  categories: ['人员类别', '类别', '人员类型', '人群类别', '人员分类', '老人类别', '特殊身份', '困难类别'],
  note: ['备注', '说明', '情况说明', '其他', '特殊情况'],
}

/** What a heading may be said to be, with its usual Chinese name. */
export const rosterColumns: readonly { column: RosterField; says: string }[] = (
  Object.keys(ROSTER_COLUMNS) as RosterField[]
).map(column => ({ column, says: ROSTER_COLUMNS[column][0] ?? column }))
