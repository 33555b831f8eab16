import type { DemoPerson } from '../gateway/demo-door'

/** Whom one can be in the demo community. */
export const demoPeople: readonly DemoPerson[] = [
  { as: 'shen', name: '沈桂珍', says: '82 岁，住 5 号楼，自己订饭' },
  { as: 'lu', name: '陆守义', says: '81 岁，沈桂珍的老伴，女儿帮他订' },
  { as: 'lumin', name: '陆敏', says: '女儿，替爸爸妈妈订饭' },
  { as: 'qiao', name: '乔敏', says: '社区工作人员，饭堂值班' },
  { as: 'zhou', name: '周师傅', says: '饭堂厨师，看备餐单' },
  { as: 'guest', name: '新来的人', says: '还没有登记' },
]
