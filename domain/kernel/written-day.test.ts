import { readDay } from './written-day'

describe('a day as people write it', () => {
  it.each([
    '2026-11-23',
    '2026/11/23',
    '2026.11.23',
    '2026年11月23日',
    '2026 年 11 月 23 日',
    '20261123',
    '２０２６－１１－２３',
    '2026-11-23 00:00',
    '2026年11月23日 星期一',
    '46349',
  ])('%s is understood', text => {
    expect(readDay(text)).toBe('2026-11-23')
  })

  it.each(['11月23日', '11-23', '11/23', '11月23日（周一）'])('%s needs to be told the year', text => {
    expect(readDay(text, 2026)).toBe('2026-11-23')
    expect(readDay(text)).toBeUndefined()
  })

  it('keeps the zero of a single figure', () => {
    expect(readDay('2026/3/5')).toBe('2026-03-05')
  })

  it.each(['2026-02-29', '2026-13-01', '周一', '', '12', '2026-11-231'])('%s is none', text => {
    expect(readDay(text, 2026)).toBeUndefined()
  })
})
