import { findColumns, isBlank } from './sheet'

const known = { name: ['姓名', '名字'], price: ['价格', '单价'] }

describe('the columns of a sheet', () => {
  it('are found whatever stands around their headings', () => {
    const { columns, ignored } = findColumns(['序号', '★单价（元）：', ' 姓 名 '], known)
    expect([...columns]).toEqual([
      ['name', ' 姓 名 '],
      ['price', '★单价（元）：'],
    ])
    expect(ignored).toEqual(['序号'])
  })

  it('are taken once: of two for one field the better known heading, then the first', () => {
    expect(findColumns(['名字', '姓名'], known)).toMatchObject({ ignored: ['名字'] })
    expect(findColumns(['姓名', '姓名（拼音）'], known)).toMatchObject({ ignored: ['姓名（拼音）'] })
  })
})

it('a row of blanks holds nothing', () => {
  expect(isBlank({ line: 2, cells: { 姓名: ' ', 价格: '　' } })).toBe(true)
  expect(isBlank({ line: 2, cells: { 姓名: '', 价格: '0' } })).toBe(false)
})
