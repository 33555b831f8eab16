import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { timesOf } from './guard'
import { allGuards } from './lists'

const root = resolve(__dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const named = allGuards.map(guard => [guard.says, guard] as const)

test.each(named)('%s: its guard stands where the list says', (_says, guard) => {
  expect(read(guard.file).split(guard.remove).length - 1).toBe(timesOf(guard))
  expect(guard.with).not.toBe(guard.remove)
  expect(existsSync(join(root, guard.seenBy))).toBe(true)
})

test('each guard is listed once, and under a sentence of its own', () => {
  expect(new Set(allGuards.map(({ says }) => says)).size).toBe(allGuards.length)
  const cuts = allGuards.map(guard => [guard.file, guard.remove, guard.with].join('\n'))
  expect(new Set(cuts).size).toBe(allGuards.length)
})

test('most of them stand in the rules and in the kit', () => {
  const inRulesAndKit = allGuards.filter(({ file }) => /^(domain|cloudfunctions\/kit)\//.test(file))
  expect(inRulesAndKit.length).toBeGreaterThanOrEqual(150)
})
