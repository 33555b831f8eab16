import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { readTable } from './read-table'
import { TableError } from '../../domain/kernel/table'

const SAMPLES = join(__dirname, '../../tests/samples')
let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'nuanlin-table-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Buffer) => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}
const read = (content: string | Buffer, name = 'a.csv') => readTable(put(name, content))
const fault = async (reading: Promise<unknown>) => {
  const error = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof TableError)) throw new Error(`no TableError but ${String(error)}`)
  return error
}

describe('the roster of the courtyard', () => {
  it('is read with its marks, its headings and its 317 filled rows', async () => {
    const table = await readTable(join(SAMPLES, 'roster-courtyard-18.csv'))
    expect(table).toMatchObject({ kind: 'csv', encoding: 'utf-8-bom' })
    expect(table.headings.join()).toBe('楼栋,单元,房号,户主,姓名,性别,身份证号,联系电话,人员类别,备注')
    expect(table.rows).toHaveLength(317)
    expect(table.rows[0]).toMatchObject({
      line: 2,
      cells: { 姓名: '卫若琳', 身份证号: '999999198804073331' },
    })
    expect(table.rows.some(({ line }) => line === 283)).toBe(false)
    expect(table.rows.at(-1)?.line).toBe(319)
  })

  it('is the same when an old computer saved it in GB18030', async () => {
    const [utf8, chinese] = await Promise.all(
      ['roster-courtyard-18.csv', 'roster-courtyard-18.gb18030.csv'].map(name =>
        readTable(join(SAMPLES, name)),
      ),
    )
    expect(chinese?.encoding).toBe('gb18030')
    expect(chinese?.rows).toEqual(utf8?.rows)
  })
})

describe('a sheet as text', () => {
  it.each([
    ['commas', '姓名,电话\n王芳,138\n'],
    ['semicolons', '姓名;电话\n王芳;138\n'],
    ['tabs', '姓名\t电话\n王芳\t138\n'],
    ['Windows line ends', '姓名,电话\r\n王芳,138\r\n'],
    ['old Mac line ends', '姓名,电话\r王芳,138\r'],
    ['no line end at the end', '姓名,电话\n王芳,138'],
    ['spaces around', ' 姓名 , 电话\n 王芳 ,　138 \n'],
    ['quotes', '"姓名","电话"\n"王芳","138"\n'],
  ])('with %s is read', async (_form, text) => {
    expect((await read(text)).rows).toEqual([{ line: 2, cells: { 姓名: '王芳', 电话: '138' } }])
  })

  it('in UTF-16, as Excel saves “Unicode text”, is read', async () => {
    const table = await read(Buffer.from('\ufeff姓名\t电话\r\n王芳\t138\r\n', 'utf16le'))
    expect(table).toMatchObject({ encoding: 'utf-16', rows: [{ cells: { 姓名: '王芳' } }] })
  })

  it('keeps commas, quotes and line breaks inside quotes, and counts rows as a spreadsheet does', async () => {
    const table = await read('姓名,备注\n王芳,"听力差,\n请""大声"""\n\n李强,\n')
    expect(table.rows).toEqual([
      { line: 2, cells: { 姓名: '王芳', 备注: '听力差,\n请"大声"' } },
      { line: 4, cells: { 姓名: '李强', 备注: '' } },
    ])
  })

  it('may have a title above its headings, short rows and cells beyond the headings', async () => {
    const table = await read('某某社区居民花名册,,\n,,\n姓名,电话,\n王芳\n李强,138,多的\n')
    expect(table.headings).toEqual(['姓名', '电话', '第 3 列'])
    expect(table.rows).toEqual([
      { line: 4, cells: { 姓名: '王芳', 电话: '', '第 3 列': '' } },
      { line: 5, cells: { 姓名: '李强', 电话: '138', '第 3 列': '多的' } },
    ])
  })

  it('may name two columns alike without losing one', async () => {
    const table = await read('姓名,电话,电话\n王芳,1,2\n')
    expect(table.rows[0]?.cells).toEqual({ 姓名: '王芳', 电话: '1', '电话（第 2 个）': '2' })
  })
})

describe('a workbook', () => {
  it('gives dates as days, numbers as written, and the rows their numbers', async () => {
    const file = join(folder, 'menu.xlsx')
    await writeExcelFile([
      [{ value: '一周菜单' }],
      [{ value: '日期' }, { value: '价格' }, { value: '份数' }, { value: '订满' }, { value: '电话' }],
      [
        { value: new Date('2026-11-23T00:00:00Z'), format: 'yyyy-mm-dd' },
        { value: 12.5 },
        { value: 60 },
        { value: true },
      ],
      [],
      [
        { value: new Date('2026-11-24T08:30:00Z'), format: 'yyyy-mm-dd hh:mm' },
        { value: 15 },
        null,
        null,
        { value: 13812345678 },
      ],
    ]).toFile(file)
    const table = await readTable(file)
    expect(table).toMatchObject({ kind: 'xlsx', encoding: 'none' })
    expect(table.rows).toEqual([
      { line: 3, cells: { 日期: '2026-11-23', 价格: '12.5', 份数: '60', 订满: '是', 电话: '' } },
      { line: 5, cells: { 日期: '2026-11-24 08:30', 价格: '15', 份数: '', 订满: '', 电话: '13812345678' } },
    ])
  })

  it('shows by its E that Excel took an ID number for a number and lost its end', async () => {
    const file = join(folder, 'ids.xlsx')
    const numbers = [{ value: '王芳' }, { value: 999999194611200009 }]
    await writeExcelFile([[{ value: '姓名' }, { value: '身份证号' }], numbers]).toFile(file)
    expect((await readTable(file)).rows[0]?.cells['身份证号']).toMatch(/^\d\.\d+E\+17$/)
  })

  it('is read from the first sheet that holds something', async () => {
    const file = join(folder, 'two.xlsx')
    const data = [
      [{ value: '姓名' }, { value: '电话' }],
      [{ value: '王芳' }, { value: '138' }],
    ]
    await writeExcelFile([
      { sheet: '空', data: [] },
      { sheet: '名册', data },
    ]).toFile(file)
    expect((await readTable(file)).rows).toHaveLength(1)
  })
})

describe('a file that is no table', () => {
  it.each<[string, string | Buffer, string, RegExp]>([
    ['is empty', '', 'empty', /是空的/],
    ['holds only blanks', ' , ,\n,,\n', 'empty', /是空的/],
    ['has headings only', '姓名,电话\n', 'no-rows', /只有表头/],
    ['is an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'wrong-kind', /另存为/],
    ['is a PDF', '%PDF-1.7\n', 'wrong-kind', /存为 xlsx/],
    ['is a Word file', Buffer.from('PK\x03\x04 word/document.xml'), 'wrong-kind', /Word/],
    ['is a web page called .xls', '\ufeff <html><table></table></html>', 'wrong-kind', /网页/],
    ['is a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'wrong-kind', /图片/],
    ['has NUL bytes', '姓名,电话\n王芳\0,1\n', 'not-text', /另存为/],
    ['is in no encoding', Buffer.from([0x41, 0xff, 0xff, 0xfe, 0x80, 0x0a]), 'not-text', /另存为/],
    ['has a quote that never ends', '姓名,电话\n"王芳,1\n李强,2\n', 'broken', /第 \d+ 行附近的引号/],
    ['is a damaged workbook', Buffer.from('PK\x03\x04 xl/workbook.xml'), 'broken', /损坏/],
  ])('because it %s is refused in words', async (_why, content, code, says) => {
    const error = await fault(read(content))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(says)
  })

  it('because it is not there, or is a folder, is refused in words', async () => {
    expect(await fault(readTable(join(folder, '没有.csv')))).toMatchObject({ code: 'missing' })
    expect(await fault(readTable(folder))).toMatchObject({ code: 'unreadable' })
  })

  it('because it is above 20 MB or 50,000 rows is refused in words', async () => {
    const large = put('large.csv', 'a')
    truncateSync(large, 20 * 1024 * 1024 + 1)
    expect(await fault(readTable(large))).toMatchObject({ code: 'too-large' })
    expect(await fault(read(`姓名,楼\n${'王芳,1\n'.repeat(50_001)}`))).toMatchObject({
      code: 'too-many-rows',
    })
    expect((await read(`姓名,楼\n${'王芳,1\n'.repeat(50_000)}`)).rows).toHaveLength(50_000)
  })
})
