import type { SheetRow } from '../../domain/kernel/sheet'

/** Names as they are common among the old: a surname and two of these. */
const surnames = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
)
const given = Array.from('桂兰秀英玉珍建国福生淑华永强德明文志春梅素芬长庚启月守义若琳云山宝贵凤仙金水根发')
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An ID number of an area that belongs to nobody, with a right check digit. */
export function idNumber(n: number): string {
  const born = new Date(Date.UTC(1930 + (n % 35), n % 12, 1 + (n % 28))).toISOString().slice(0, 10)
  const body = `999999${born.replaceAll('-', '')}${String(Math.floor(n / 35) % 1000).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return `${body}${'10X98765432'[sum % 11] ?? ''}`
}

export const nameOf = (n: number): string =>
  [surnames[n % 40], given[(n >> 2) % 40], given[(n * 7 + (n >> 5)) % 40]].join('')

export const BUILDINGS = Array.from({ length: 40 }, (_, n) => `${n + 1}号楼`)
const IN_A_HOME = 3

/** A roster of so many rows, three to a household, as the office of a large community keeps it. */
export function bigRoster(rows: number): SheetRow[] {
  return Array.from({ length: rows }, (_, n) => {
    const household = Math.floor(n / IN_A_HOME)
    const inBuilding = Math.floor(household / BUILDINGS.length)
    const cells = {
      楼栋: BUILDINGS[household % BUILDINGS.length] ?? '',
      单元: `${(inBuilding % 4) + 1}单元`,
      房号: `${Math.floor(inBuilding / 4) + 1}0${(inBuilding % 2) + 1}`,
      户主: nameOf(household * IN_A_HOME),
      姓名: nameOf(n),
      身份证号: idNumber(n),
      联系电话: `199080${String(n).padStart(5, '0')}`,
      人员类别: n % 9 === 0 ? '高龄、独居' : '',
      备注: n % 7 === 0 ? '少盐' : '',
    }
    return { line: n + 2, cells }
  })
}
