import { show } from '../../tests/support/screen'
import { BigButton } from '../components/big-button/big-button'
import { Screen } from '../components/screen/screen'
import { standInLine } from './queue'
import { useStaffFrame } from './use-frame'

const over: (() => void)[] = []
const wait = () => new Promise<void>(resolve => over.push(resolve))
const Page = () => (
  <Screen
    {...useStaffFrame()}
    action={<BigButton label="订" onPress={() => void standInLine(60_000, wait)} />}
  >
    今天的饭
  </Screen>
)

test('while a wish waits in line the screen says so and until when, and stops when it is over', async () => {
  const screen = show(<Page />)
  expect(screen.words()).not.toContain('排队')
  // For both parents.
  void screen.press('订')
  void screen.press('订')
  expect(screen.words()).toMatch(/正在替您排队约 \d+:\d\d 到您。别关/)
  over[0]?.()
  await screen.settle()
  expect(screen.words()).toContain('正在替您排队')
  over[1]?.()
  await screen.settle()
  expect(screen.words()).not.toContain('排队')
})
