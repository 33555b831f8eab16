import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { show } from '../../tests/support/screen'
import { allExamples } from './all-examples'

const pictures = new Set(['art', 'icon'])
const states = Object.entries(allExamples).flatMap(([component, examples]) =>
  Object.entries(examples).map(([state, draw]) => ({ component, state, draw })),
)

test.each(states)('$component says in words that it is 「$state」', ({ component, draw }) => {
  const words = show(draw()).words()
  if (pictures.has(component)) expect(words).toBe('')
  else expect(words).toMatch(/[\u4e00-\u9fff\d]/)
})

test.each(states)('$component 「$state」 has one lamp at most', ({ draw }) => {
  expect(show(draw()).lamps()).toBeLessThanOrEqual(1)
})

test.each(states)('every key of $component 「$state」 has a name, every picture is silent', ({ draw }) => {
  const screen = show(draw())
  for (const name of screen.keys()) expect(name.trim()).not.toBe('')
  for (const icon of screen.withClass('n-icon')) expect(icon.props['aria-hidden']).toBe('true')
})

test.each(states)('$component 「$state」 says no word that must never appear', ({ draw }) => {
  expect(show(draw()).words()).not.toMatch(/[！!]|失败|无效|非法|提交|操作|亲|[A-Za-z]{2,}/)
})

test('every component of the kit shows its states', () => {
  const withoutStates = new Set(['press'])
  const folders = readdirSync(__dirname, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !withoutStates.has(entry.name))
    .map(entry => entry.name)
  expect(Object.keys(allExamples).sort()).toEqual(folders.sort())
  for (const folder of folders) expect(readdirSync(join(__dirname, folder))).toContain('examples.tsx')
})
