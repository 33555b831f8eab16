import { show } from '../../../tests/support/screen'
import { BigButton } from '../big-button/big-button'
import { Screen } from './screen'

const nothing = () => undefined
const handrail = {
  office: undefined,
  reading: false,
  cannotRead: false,
  asking: false,
  onRead: nothing,
  onStop: nothing,
  onAsk: nothing,
  onClose: nothing,
  onDial: nothing,
}

test('the handrail is the last thing on a screen of a resident', () => {
  const screen = show(
    <Screen handrail={handrail} action={<BigButton label="确认订饭" onPress={nothing} />}>
      套餐一
    </Screen>,
  )
  expect(screen.keys()).toEqual(['确认订饭', '读给我听', '打电话给社区'])
})

test('staff have no handrail', () => {
  expect(show(<Screen handrail={false}>没来 6 位</Screen>).keys()).toEqual([])
})

test('large letters stand one above the other from ×1.2 on', () => {
  const at = (k: number) =>
    show(
      <Screen k={k} handrail={false}>
        字
      </Screen>,
    ).withClass('k-big').length
  expect([at(1), at(1.2), at(1.21), at(1.4)]).toEqual([0, 0, 1, 1])
})
