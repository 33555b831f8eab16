/** What was done to a record, as he himself reads it; `what` and `about` say the rest. */
const dids: Readonly<Record<string, string>> = {
  registered: '登记了资料',
  enrolled: '登记了资料',
  imported: '名册里录入了资料',
  corrected: '改了资料',
  consented: '同意了',
  'consent-withdrawn': '收回了同意',
  welfare: '核对了补贴身份',
  'helper-asked': '想替他办事',
  'helper-agreed': '可以替他办事了',
  'helper-ended': '不再替他办事',
  linked: '连上了微信',
  unlinked: '解开了微信',
  entrusted: '给了职责',
  withdrawn: '收回了职责',
  'desk-opened': '登录了电脑',
  'desk-ended': '退出了电脑',
  locked: '停用了资料',
  unlocked: '恢复了资料',
  merged: '两份资料合成了一份',
  unmerged: '把合成的资料分开了',
  closing: '要注销资料',
  kept: '不注销了，照旧',
  exported: '带走了一份资料',
  undone: '退回了一次改动',
}

/** A field or a purpose as people call it. */
const names: Readonly<Record<string, string>> = {
  name: '姓名',
  sex: '性别',
  born: '出生日期',
  phone: '手机号',
  idNumber: '身份证号',
  'id-number': '身份证号',
  home: '住的楼',
  door: '门牌',
  livesAlone: '是不是一个人住',
  hardOfHearing: '听力',
  diet: '吃饭的讲究',
  note: '备注',
  welfare: '补贴身份',
  export: '整份资料',
  basic: '办事要用的资料',
  subsidy: '核对补贴',
  care: '饮食和照顾',
  family: '家里人代办',
  photo: '照片宣传',
  publication: '名单公示',
  location: '位置',
  face: '人脸',
}

const channels: Readonly<Record<string, string>> = {
  wechat: '手机上',
  app: '手机上',
  phone: '电话里',
  counter: '柜台',
  door: '上门',
  paper: '纸上签的字',
  oral: '当面说的',
  nod: '手机上点头',
  code: '凭家里人的码',
}

const whys: Readonly<Record<string, string>> = {
  'not-come': '没来吃饭，问一声',
  help: '要帮忙',
  family: '家里的事',
  verify: '核对补贴',
  asked: '本人要的',
}

/** 改了资料 for `corrected`; what is not known yet is something that was done. */
export const didWord = (did: string): string => dids[did] ?? '办了一件事'
/** 手机号 for `phone`; roles and other names stay as they are. */
export const fieldWord = (name: string): string => names[name] ?? name
/** 柜台 for `counter`; nothing for one that is not known. */
export const channelWord = (channel: string): string => channels[channel] ?? ''
/** 要帮忙 for `help`; nothing for one that is not known. */
export const whyWord = (why: string): string => whys[why] ?? ''
