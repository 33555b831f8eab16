import { show } from '../../../tests/support/screen'
import { DateStrip } from './date-strip'

const days = [
  { id: '2026-11-20', day: '今天', number: '20', word: '已订' },
  { id: '2026-11-22', day: '周日', number: '22', word: '休息', off: true },
]

test('a day of rest can be read but not chosen', () => {
  const asked: string[] = []
  const screen = show(
    <DateStrip label="选哪一天" days={days} value="2026-11-20" onChoose={id => asked.push(id)} />,
  )
  screen.press('周日')
  screen.press('今天')
  expect(screen.words()).toContain('休息')
  expect(asked).toEqual(['2026-11-20'])
})
