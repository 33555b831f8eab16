import type { DeedView } from '../../../domain/meals/views'
import { instantOf } from '../../../domain/kernel/time'
import type { Person } from '../../lib/persons'
import { deedLine } from './deed-words'
import { father, mother } from './sittings.examples'

const today = '2026-11-20'
const person = (id: string, call: string, self = false): Person => ({
  id,
  call,
  name: call,
  self,
  agreed: true,
})
const family = [person('plumin000001', '我', true), person(mother, '妈妈'), person(father, '爸爸')]
type Who = Partial<DeedView['who']>
const deed = (did: DeedView['did'], personId: string, who: Who): DeedView => ({
  at: instantOf('2026-11-19', '19:20'),
  did,
  sittingId: `999999001001.k1:${today}:lunch`,
  personId,
  who: { name: '陆敏', self: false, me: false, channel: 'wechat', ...who },
})
const said = (one: DeedView, persons = family) => {
  const { who, what } = deedLine(one, persons, today)
  return `${who} ${what}`
}

test('a daughter reads what she did, what her parents did and what the community did for them', () => {
  expect(deedLine(deed('book', father, { me: true }), family, today)).toMatchObject({
    when: '昨天 19:20',
    who: '您',
    what: '给爸爸订了今天的午饭',
  })
  expect(said(deed('collect', mother, { channel: 'counter' }))).toBe('妈妈 自己取了今天的午饭')
  expect(said(deed('change', mother, { name: '乔敏', channel: 'phone' }))).toBe(
    '社区乔敏 给妈妈改了今天的午饭',
  )
})

test('an elder reads who acted for her', () => {
  const herself = [person(mother, '我', true)]
  expect(said(deed('book', mother, {}), herself)).toBe('陆敏 替您订了今天的午饭')
  expect(said(deed('cancel', mother, { self: true, me: true }), herself)).toBe('您 退了今天的午饭')
  expect(said(deed('collect', mother, { channel: 'counter' }), herself)).toBe('您 取了今天的午饭')
})
