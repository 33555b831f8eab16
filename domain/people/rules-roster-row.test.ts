import { readRoster } from './rules-roster'

const ID = '999999194611200009'
const FATHER = '999999192612311019'
type Cells = Record<string, string>
const read = (...rows: Cells[]) =>
  readRoster(
    rows.map((cells, at) => ({ line: at + 2, cells })),
    '2026-11-20',
  )
const one = (cells: Cells) => read({ 姓名: '王芳', 房号: '101', ...cells })
const codes = (cells: Cells) => one(cells).problems.map(({ code, fatal }) => `${code}${fatal ? '!' : ''}`)

describe('the columns of a roster', () => {
  it('are found in any order, under their usual names', () => {
    const { persons, ignoredColumns } = read(
      {
        '★手机号码': '13812345678',
        '门牌号（必填）': '101',
        ' 名 字 ': '王芳',
        '证件号码：': ID,
        楼号: '3#',
        序号: '1',
        类别: '低保、独居',
      },
      {},
    )
    expect(persons).toEqual([
      {
        line: 2,
        name: '王芳',
        sex: '女',
        born: '1946-11-20',
        idNumber: ID,
        phone: '13812345678',
        building: '3号楼',
        unit: '',
        door: '101',
        categories: ['低保', '独居'],
        care: { diet: [], livesAlone: true },
        note: '',
      },
    ])
    expect(ignoredColumns).toEqual(['序号'])
  })

  it.each([
    ['姓名', { 房号: '101' }, 'no-name-column'],
    ['房号', { 姓名: '王芳' }, 'no-door-column'],
  ])('must have %s', (_column, cells, code) => {
    expect(read(cells)).toMatchObject({ persons: [], problems: [{ line: 1, code, fatal: true }] })
  })

  it('may give the address in one piece and the birth date without an ID number', () => {
    expect(
      read({ 姓名: '王芳', 家庭住址: '三号楼2单元101室', 出生日期: '1946年11月20日' }).persons,
    ).toMatchObject([{ building: '3号楼', unit: '2单元', door: '101', born: '1946-11-20' }])
    expect(one({ 房号: '3-2-101' }).persons).toMatchObject([
      { building: '3号楼', unit: '2单元', door: '101' },
    ])
  })

  it('may name the relation to the head of the household', () => {
    expect(one({ 与户主关系: '户主' }).persons).toMatchObject([{ headOfHousehold: '王芳' }])
    expect(one({ 户主: '李强', 与户主关系: '妻' }).persons).toMatchObject([{ headOfHousehold: '李强' }])
  })
})

describe('a row', () => {
  it.each<[string, Cells, string[]]>([
    ['without a name', { 姓名: ' ' }, ['no-name!']],
    ['with a number for a name', { 姓名: '13812345678' }, ['bad-name!']],
    ['without a door', { 房号: '' }, ['no-door!']],
    ['with 17 places', { 身份证: ID.slice(1) }, ['id-length!']],
    ['with a letter', { 身份证: `${ID.slice(0, 16)}OO` }, ['id-characters!']],
    ['with a wrong check digit', { 身份证: '999999194611200008' }, ['id-checksum!']],
    ['with 29 February 1961', { 身份证: '999999196102290017' }, ['id-date!']],
    ['with a birth after today', { 身份证: '999999202612311015' }, ['id-date!']],
    ['whose ID number Excel made a number', { 身份证: '9.9999919461120E+17' }, ['id-eaten!']],
    ['whose ID number lost its end', { 身份证: '999999194611200000' }, ['id-eaten!']],
    ['without ID number', { 身份证: '无' }, ['no-id']],
    ['with another sex than its ID number', { 身份证: ID, 性别: '男' }, ['sex-differs']],
    ['with an unreadable sex', { 性别: '？' }, ['sex-unknown']],
    ['with another birth date than its ID number', { 身份证: ID, 出生日期: '1946-12-20' }, ['born-differs']],
    ['with an unreadable birth date', { 出生日期: '属狗' }, ['born-wrong']],
    ['without phone', { 电话: '/' }, ['no-phone']],
    ['with a phone too long', { 电话: '138123456789' }, ['phone-long']],
    ['with words for a phone', { 电话: '问儿子' }, ['phone-wrong']],
    ['that shares the phone of nobody', { 电话: '同户主', 户主: '李强' }, ['head-without-phone']],
    ['with two unknown categories', { 类别: '劳模、低保、党员' }, ['unknown-category', 'unknown-category']],
    ['with two faults', { 姓名: '', 身份证: '1' }, ['no-name!', 'id-length!']],
  ])('%s is explained', (_which, cells, expected) => {
    expect(codes(cells)).toEqual(expected)
    expect(one(cells).persons).toHaveLength(expected.some(code => code.endsWith('!')) ? 0 : 1)
  })

  it('with two phones keeps the first that can be dialled', () => {
    expect(one({ 电话: '1381234567、0375-6551234' })).toMatchObject({
      persons: [{ phone: '0375-6551234' }],
      problems: [],
    })
  })
})

describe('two rows', () => {
  const wang = { 姓名: '王芳', 房号: '101', 身份证: ID, 类别: '', 电话: '' }
  it('of one person become one that knows what each of them knew', () => {
    const again = { ...wang, 身份证: '', 类别: '低保', 电话: '13812345678' }
    const { persons, problems } = read(wang, again)
    expect(persons).toMatchObject([{ line: 2, idNumber: ID, phone: '13812345678', categories: ['低保'] }])
    expect(problems.map(({ code }) => code)).toContain('doubled-row')
  })

  it('with one ID number and two names are not one person', () => {
    const { persons, problems } = read(wang, { ...wang, 姓名: '李强' })
    expect(persons).toHaveLength(1)
    expect(problems).toContainEqual(expect.objectContaining({ line: 3, code: 'id-of-another', fatal: true }))
  })

  it('with one name at one door and two ID numbers are two persons', () => {
    expect(read(wang, { ...wang, 身份证: FATHER }).persons).toHaveLength(2)
  })

  it('with one name at two doors are two persons', () => {
    expect(read({ ...wang, 身份证: '' }, { ...wang, 房号: '102', 身份证: '' }).persons).toHaveLength(2)
  })

  it('share the phone of a head whose own row is refused', () => {
    const head = { 姓名: '李强', 房号: '101', 户主: '李强', 身份证: '1', 电话: '13812345678' }
    const wife = { 姓名: '王芳', 房号: '101', 户主: '李强', 身份证: ID, 电话: '同户主' }
    expect(read(wife, head).persons).toMatchObject([{ name: '王芳', phone: '13812345678' }])
  })
})
