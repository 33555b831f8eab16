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

describe('a heading that somebody looked at', () => {
  const sheet = ['品名', '姓名', '说明']

  it('is the column he says, before one that would have been understood', () => {
    const { columns, ignored } = findColumns(sheet, known, { 品名: 'name', 说明: 'price' })
    expect([...columns]).toEqual([
      ['name', '品名'],
      ['price', '说明'],
    ])
    expect(ignored).toEqual(['姓名'])
  })

  it('may be left out, and is not asked about again', () => {
    expect(findColumns(sheet, known, { 品名: '', 姓名: '' })).toEqual({
      columns: new Map(),
      ignored: ['说明'],
    })
  })

  it('is left as it was by a word that is no column, also one that every object has', () => {
    expect(findColumns(['姓名'], known, { 姓名: 'constructor' }).columns.get('name')).toBe('姓名')
    expect(findColumns(['constructor'], known, {}).ignored).toEqual(['constructor'])
  })
})

it('a row of blanks holds nothing', () => {
  expect(isBlank({ line: 2, cells: { 姓名: ' ', 价格: '　' } })).toBe(true)
  expect(isBlank({ line: 2, cells: { 姓名: '', 价格: '0' } })).toBe(false)
})
