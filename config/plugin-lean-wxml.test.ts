import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropped } from './lean-wxml.json'

/** How a screen would ask for what WeChat's templates no longer carry: `bindTouchStart` → `onTouchStart`. */
const asked = (attribute: string) =>
  attribute.replace(/^bind/, 'on').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const attributes = [...dropped.map(asked), 'catchMove']

const screens = readdirSync(join(__dirname, '../src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  .map(file => ({ file, text: readFileSync(join(__dirname, '../src', file), 'utf8') }))

const uses = (text: string, attribute: string) => new RegExp(`\\s${attribute}=[{"]`).test(text)

test.each(attributes)('no screen waits for %s, which would never come in WeChat', attribute => {
  expect(screens.length).toBeGreaterThan(20)
  expect(screens.filter(({ text }) => uses(text, attribute)).map(({ file }) => file)).toEqual([])
})

test('a screen that listens to a finger moving is found', () => {
  expect(uses('<View onTouchMove={drag}>', 'onTouchMove')).toBe(true)
})
