import { qiao } from './community'
import type { Phone } from './phone'
import { pages, taps, type ScreenState } from './screen-state'
import { settled } from './states-care-village'

const enrol = { kind: 'staff', who: qiao, url: pages.careEnrol } as const

async function writeWho(phone: Phone, name = '韩秀芸'): Promise<void> {
  await phone.type(name, '名字')
  await phone.tap('3号楼')
  await phone.type('2单元402', '门牌')
  await phone.tap('下一步')
}

async function writeAll(phone: Phone, name?: string): Promise<void> {
  await writeWho(phone, name)
  await phone.type('199 0800 3020', '电话（没有就空着）')
  await taps('下一步', '记下他的信息', '登记')(phone)
}

/** 登记新人 */
export const enrolStates: ScreenState[] = [
  { ...enrol, name: 'care/enrol', says: /第 1 步.*居民.*住哪栋楼.*下一步/ },
  {
    ...enrol,
    name: 'care/enrol-missing',
    prepare: taps('下一步'),
    says: /先写名字.*先选一栋楼/,
  },
  { ...enrol, name: 'care/enrol-reach', prepare: phone => writeWho(phone), says: /第 2 步.*身份证号/ },
  {
    ...enrol,
    name: 'care/enrol-agree',
    prepare: async phone => {
      await writeWho(phone)
      await taps('下一步', '登记')(phone)
    },
    says: /第 3 步.*先问他同不同意/,
  },
  {
    ...enrol,
    name: 'care/enrol-twins',
    arrange: settled,
    prepare: phone => writeAll(phone),
    says: /好像有这个人.*韩秀芸.*韩秀云.*不是，另外登记/,
  },
  {
    ...enrol,
    name: 'care/enrol-done',
    prepare: phone => writeAll(phone, '方子安'),
    says: /方子安登记好了.*再登记一位/,
  },
]
