import { show } from '../../../tests/support/screen'
import { Choice, Choices } from './choice'

const sets = (chosen: string, onChoose: (title: string) => void) => (
  <Choices label="吃哪一种">
    {['套餐一', '套餐二'].map(title => (
      <Choice
        key={title}
        title={title}
        chosen={title === chosen}
        full={title === '套餐二'}
        onChoose={() => onChoose(title)}
      />
    ))}
  </Choices>
)

test('what is chosen is said, not only painted', () => {
  const screen = show(sets('套餐一', () => undefined))
  expect(screen.isChosen('套餐一')).toBe(true)
  expect(screen.isChosen('套餐二')).toBe(false)
})

test('a dish that is full says so and cannot be chosen', () => {
  const asked: string[] = []
  const screen = show(sets('套餐一', title => asked.push(title)))
  screen.press('套餐二')
  screen.press('套餐一')
  expect(screen.words()).toContain('订满')
  expect(asked).toEqual(['套餐一'])
})
