import { cook, done, refused, serve } from '../../../../tests/support/staff-service'
import { show } from '../../../../tests/support/screen'
import { at, boardOf, dinnerHead, kitchenOf, lunchHead } from '../staff-lunch.examples'
import { sheetOf } from '../staff-sheet'
import { Paper } from './staff-paper'
import { StaffKitchen } from './staff-kitchen'

let round = 0
async function kitchen(answer: (input: Record<string, unknown>) => object) {
  round += 1
  const me = { ...cook, grants: [{ role: 'canteen-staff', scope: `999999001001.k${round}` }] }
  const lunch = boardOf().sittings[0]!
  const sittings = [lunchHead, dinnerHead].map(sitting => ({
    ...lunch,
    sitting: { ...sitting, id: sitting.id.replace('.k1:', `.k${round}:`) },
  }))
  serve({
    'people.me': () => done(me),
    'meals.board': () => done(boardOf({ sittings })),
    'meals.kitchen': answer,
  })
  const screen = show(<StaffKitchen sittingId={undefined} />)
  await screen.settle()
  return screen
}

test('a phone shows how many, of what, which way, with which wishes, and where to', async () => {
  const { words } = await kitchen(() => done(kitchenOf()))
  expect(words()).toContain('9:00\u00a0停订，数不会再变')
  expect(words()).toContain('86份套餐一49番茄炖牛腩、清炒小白菜、冬瓜汤套餐二37')
  expect(words()).toContain('怎么吃一二合计堂食302252')
  expect(words()).toContain('3021软烂＋少盐')
  expect(words()).toContain('3号楼5\u00a0份')
})

test('before the cut-off the screen says that the number still changes', async () => {
  const { words } = await kitchen(() => done(kitchenOf({ final: false, now: at('08:12') })))
  expect(words()).toContain('还在订，9:00\u00a0才定数')
})

test('one picks dinner and is shown dinner', async () => {
  const screen = await kitchen(({ sittingId }) => {
    const dinner = String(sittingId).endsWith('dinner')
    return done(
      kitchenOf({
        total: dinner ? 12 : 86,
        sitting: { ...(dinner ? dinnerHead : lunchHead), id: String(sittingId) },
      }),
    )
  })
  screen.press('晚饭')
  await screen.settle()
  expect(screen.words()).toContain('12份')
  expect(screen.isChosen('晚饭')).toBe(true)
})

test('nobody booked, and a sitting that was taken off the menu, are said', async () => {
  const none = await kitchen(() => done(kitchenOf({ total: 0, special: [], deliveries: [] })))
  expect(none.words()).toContain('这一餐还没有人订')
  const gone = await kitchen(() => refused('meals.not-on-menu'))
  expect(gone.words()).toContain('没有这一餐')
})

test('the paper has numbers and wishes, samples and places to sign, no name and no illness', () => {
  const data = kitchenOf()
  const words = show(<Paper data={data} sheet={sheetOf(data)} />).words()
  expect(words).toContain('厨房备餐单11月20日 星期五 · 午饭　11:00–12:30一共86份')
  expect(words).toContain('送餐8614合计493786')
  expect(words).toContain('3021 软烂＋少盐')
  expect(words).toContain('3号楼　5 份')
  expect(words).toContain('11月22日 几点后可倒番茄炖牛腩清炒小白菜')
  expect(words).toContain('厨师长 ＿＿＿＿')
  expect(words).toContain('9:00 停订后的数，9:02 打印')
  expect(words).not.toMatch(/第 ?1 ?版|糖尿病|高血压|低保/)
})

test('a sheet without wishes, houses or specials says so instead of showing an empty frame', () => {
  const data = kitchenOf({ diets: [], special: [], deliveries: [] })
  const words = show(<Paper data={data} sheet={sheetOf(data)} />).words()
  expect(words).toContain('没有特别做的')
  expect(words).toContain('这一餐不送')
})
