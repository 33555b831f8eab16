import type { Person } from '../kernel/person'
import { ageOn, type Day } from '../kernel/time'

const COMPOUND_SURNAMES = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '长孙',
  '宇文',
  '司徒',
  '司空',
  '夏侯',
  '令狐',
  '端木',
  '申屠',
  '太史',
  '轩辕',
  '南宫',
  '独孤',
  '闻人',
  '钟离',
  '东郭',
  '百里',
  '呼延',
  '澹台',
  '濮阳',
]
const ELDER = 65
const SENIOR = 45

/** The surname of a Chinese name; undefined where it cannot be told, as in 阿依古丽·买买提 or a name of four and more. */
export function surnameOf(name: string): string | undefined {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return undefined
  const compound = COMPOUND_SURNAMES.find(surname => name.startsWith(surname) && name.length > surname.length)
  if (compound) return compound
  return name.length < 4 ? name.slice(0, 1) : undefined
}

/**
 * How one greets a person: 沈奶奶 and 沈爷爷 from 65 (the age of 老年 benefits), 卢师傅 and 沈阿姨 from 45; the name itself
 * for the younger, and where age, sex or surname is unknown.
 */
export function greetingOf({ name, sex, born }: Pick<Person, 'name' | 'sex' | 'born'>, today: Day): string {
  const surname = surnameOf(name)
  const age = born === undefined ? 0 : ageOn(born, today)
  if (!surname || !sex || age < SENIOR) return name
  if (age < ELDER) return surname + (sex === '男' ? '师傅' : '阿姨')
  return surname + (sex === '男' ? '爷爷' : '奶奶')
}
