import { asked, cook, done, refused, serve } from '../../../../tests/support/staff-service'
import { show } from '../../../../tests/support/screen'
import EnrolPage from './index'

const areas = () =>
  done({
    areas: [
      {
        id: '999999001001',
        name: '梧桐里社区',
        buildings: Array.from({ length: 12 }, (_, n) => ({
          id: `999999001001.b${n + 1}`,
          name: `${n + 1}号楼`,
          units: 0,
          floors: 0,
        })),
      },
    ],
  })
const twin = {
  id: 'phan000001',
  name: '韩秀云',
  age: 82,
  building: '3号楼',
  door: '2单元402',
  linked: false,
  died: false,
}
const wishes = () => asked.filter(([action]) => action === 'people.enrol').map(([, input]) => input)

async function open(enrol: (input: Record<string, unknown>) => object) {
  serve({ 'people.areas': areas, 'people.enrol': enrol })
  const screen = show(<EnrolPage />)
  await screen.settle()
  return screen
}

async function writeTo(screen: Awaited<ReturnType<typeof open>>) {
  screen.type('名字', '韩秀芸')
  screen.type('住哪栋楼', '3')
  screen.press('3号楼')
  screen.press('下一步')
  screen.type('电话（没有就空着）', '199 0800 3020')
  screen.press('下一步')
  screen.press('记下他的信息')
  await screen.settle()
}

async function writeAll(screen: Awaited<ReturnType<typeof open>>) {
  await writeTo(screen)
  screen.press('登记')
  await screen.settle()
}

test('what is missing is said where it is missing, and nothing is sent', async () => {
  const screen = await open(() => done({ twins: [] }))
  screen.press('下一步')
  expect(screen.words()).toContain('先写名字')
  expect(screen.words()).toContain('先选一栋楼')
  screen.type('名字', '韩秀芸')
  screen.type('住哪栋楼', '3')
  screen.press('3号楼')
  screen.press('下一步')
  screen.type('电话（没有就空着）', '1990800')
  screen.press('下一步')
  expect(screen.words()).toMatch(/还差.4.个数/)
  expect(wishes()).toEqual([])
})

test('what was written is sent once he agreed, and how he is cared for only with his word on that too', async () => {
  const screen = await open(() => done({ personId: 'pnew0000001', twins: [] }))
  await writeAll(screen)
  expect(wishes()).toMatchObject([
    { name: '韩秀芸', home: '999999001001.b3', consents: ['basic'], how: 'oral' },
  ])
  expect(wishes()[0]).not.toHaveProperty('diet')
  expect(screen.words()).toContain('韩秀芸登记好了')
  const another = await open(() => done({ personId: 'pnew0000002', twins: [] }))
  await writeTo(another)
  for (const word of ['记下怎么照顾他', '一个人住', '软烂']) another.press(word)
  another.press('登记')
  await another.settle()
  expect(wishes()).toMatchObject([{ consents: ['basic', 'care'], livesAlone: true, diet: ['软烂'] }])
})

test('who may be the same is shown beside what was written; only a touch enters him as another', async () => {
  const screen = await open(({ another }) =>
    another === true ? done({ personId: 'pnew0000001', twins: [] }) : done({ twins: [twin] }),
  )
  await writeAll(screen)
  expect(screen.words()).toMatch(/名册里好像有这个人.*韩秀芸.*韩秀云.*3号楼/)
  screen.press('不是，另外登记')
  await screen.settle()
  expect(wishes().map(wish => (wish as { another: boolean }).another)).toEqual([false, true])
  expect(screen.words()).toContain('登记好了')
})

test('the same ID number is the same person: then there is no other way than to look at him', async () => {
  const screen = await open(() => done({ twins: [twin] }))
  await writeAll(screen)
  screen.press('不是，另外登记')
  await screen.settle()
  expect(screen.words()).toContain('身份证号一样，就是同一个人')
  expect(screen.keys().some(key => key.includes('另外登记'))).toBe(false)
  expect(screen.keys()).toContain('是同一个人，看韩秀云')
})

test('a no is said in words, and what was written stays', async () => {
  const screen = await open(() => refused('people.unknown-place'))
  await writeAll(screen)
  expect(screen.words()).toContain('没找到这栋楼')
  expect(screen.isChosen('记下他的信息')).toBe(true)
})

test('there is one lamp on each step, and none where a double could be made', async () => {
  const screen = await open(() => done({ twins: [twin] }))
  expect(screen.lamps()).toBe(1)
  await writeAll(screen)
  expect(screen.lamps()).toBe(0)
})

test('who is no staff is shown the way home', async () => {
  serve({ 'people.areas': areas, 'people.me': () => done({ ...cook, grants: [] }) })
  const screen = show(<EnrolPage />)
  await screen.settle()
  expect(screen.words()).toContain('工作人员用')
})
