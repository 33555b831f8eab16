import { diaryProgram, removePrograms, writeProgram } from '../fixture/write-program'
import { launch, type MiniProgram } from './mini-program'

let mini: MiniProgram
// The diary is kept by the fixture's own app object, which a test reaches as any page would.
const diary = (): string[] => {
  const seen: string[] = []
  const app = mini.app as { diary: string[] }
  seen.push(...app.diary.splice(0))
  return seen
}

beforeEach(async () => {
  mini = await launch(writeProgram(diaryProgram()))
})
afterEach(() => {
  mini.close()
  removePrograms()
})

test('the first page loads, shows and is ready, in this order', () => {
  expect(diary()).toEqual(['canteen.onLoad', 'canteen.onShow', 'canteen.onReady'])
})

test('an inner page hides the one below, and going back unloads it and shows the one below again', async () => {
  diary()
  await mini.navigateTo('/book?day=2026-01-06')
  expect(diary()).toEqual(['canteen.onHide', 'book.onLoad 2026-01-06', 'book.onShow', 'book.onReady'])
  expect(mini.depth).toBe(2)
  await mini.navigateBack()
  expect(diary()).toEqual(['book.onUnload', 'canteen.onShow'])
})

test('a redirect unloads the page it replaces', async () => {
  await mini.navigateTo('/book')
  diary()
  await mini.redirectTo('/confirm')
  expect(diary()).toEqual(['book.onUnload', 'confirm.onLoad', 'confirm.onShow', 'confirm.onReady'])
  expect(mini.depth).toBe(2)
})

test('tab pages stay alive: coming back to one only shows it', async () => {
  diary()
  await mini.switchTab('/mine')
  expect(diary()).toEqual(['canteen.onHide', 'mine.onLoad', 'mine.onShow', 'mine.onReady'])
  await mini.switchTab('/canteen')
  expect(diary()).toEqual(['mine.onHide', 'canteen.onShow'])
  expect(mini.depth).toBe(1)
})

test('from an inner page to another tab, the inner page unloads and the hidden tab below is not disturbed', async () => {
  await mini.navigateTo('/book')
  diary()
  await mini.switchTab('/mine')
  expect(diary()).toEqual(['book.onUnload', 'mine.onLoad', 'mine.onShow', 'mine.onReady'])
})

test('starting again unloads everything, the hidden tab pages too', async () => {
  await mini.switchTab('/mine')
  diary()
  await mini.reLaunch('/book')
  expect(diary()).toEqual(['mine.onUnload', 'canteen.onUnload', 'book.onLoad', 'book.onShow', 'book.onReady'])
})

test('the eleventh page does not open', async () => {
  for (let page = 2; page <= 10; page += 1) await mini.navigateTo('/book')
  expect(mini.depth).toBe(10)
  await expect(mini.navigateTo('/book')).rejects.toThrow('webview count limit exceed')
})

test('a tab page cannot be pushed, an inner page cannot be a tab, an unknown page is named', async () => {
  await expect(mini.navigateTo('/mine')).rejects.toThrow('can not navigateTo a tabbar page')
  await expect(mini.switchTab('/book')).rejects.toThrow('can not switchTab to no-tabBar page')
  await expect(mini.navigateTo('/nowhere')).rejects.toThrow('page "nowhere" is not found')
})

test('going back from the first page is refused', async () => {
  await expect(mini.navigateBack()).rejects.toThrow('first page')
})

test('a person who leaves for another app and comes back meets the page hidden and shown', async () => {
  diary()
  await mini.hide()
  await mini.show()
  expect(diary()).toEqual(['canteen.onHide', 'canteen.onShow'])
})
