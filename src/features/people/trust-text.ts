import type { Role } from '../../../domain/kernel/grants'

/** What one calls each role. */
export const roleWords: Record<Role, string> = {
  volunteer: '志愿者',
  'team-lead': '志愿队长',
  'building-leader': '楼栋长',
  'grid-worker': '网格员',
  'canteen-staff': '饭堂工作人员',
  'community-manager': '社区负责人',
  'county-centre': '区县中心',
  administrator: '管理员',
}

/** What they read who say who may do what. */
export const text = {
  title: '谁管什么',
  where: '看哪里',
  whole: '全区县',
  here: '本社区',
  nobody: '这里还没有人管事',
  nobodyLine: '给同事一个担子，他下次打开就能办事。',
  until: (moment: string) => `到 ${moment}`,
  takeBack: (role: string, name: string) => `收回${name}的${role}`,
  takeBackKey: '收回',
  takeBackTitle: (role: string, name: string) => `收回${name}的「${role}」？`,
  takeBackFact: (place: string) => `${place}的事，他下一次点就办不了了。登着的电脑，没有别的担子也一起退。`,
  keep: '先不收',
  took: (role: string, name: string) => `收回了，${name}不再是${role}。`,
  give: '给人一个担子',
  who: '给谁',
  find: '名字、拼音首字母或门牌',
  findKey: '找',
  typeFirst: '先写名字',
  notFound: '没找到这个人',
  notFoundLine: '换名字找，或者先把他登记进来。',
  another: '换一个人',
  what: '当什么',
  place: '管哪里',
  howLong: '管多久',
  spans: { always: '一直', month: '一个月', half: '半年', year: '一年' },
  choose: '先选好人、事、地方',
  giveTo: (role: string, name: string) => `请${name}当${role}`,
  giving: '正在办，请稍等…',
  gave: (role: string, name: string) => `好了，${name}现在是${role}。`,
  back: '不给了',
} as const
