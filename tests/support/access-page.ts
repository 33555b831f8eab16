import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AccessRow } from '../../domain/kernel/access'
import { columns, type Column } from '../../local/docs/access'

/** What the page says of one action. */
export interface PageRow extends AccessRow {
  /** Whether it names persons, and whether it names a place. */
  person: boolean
  place: boolean
}
export type Page = Readonly<Record<string, Readonly<Record<string, PageRow>>>>

const wordsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map(word => word.trim())

/** `home` → [home, ], `home †` → [home, home], `home † place` → [home, place], `† home` → [, home]. */
function halvesOf(cell: string): [living: string, locked: string] {
  const [living = '', locked] = cell.split('†').map(word => word.trim())
  return locked === undefined ? [living, ''] : [living, locked === '' ? living : locked]
}

const isOf = (column: Column, word: string) =>
  word === '' ||
  (['nobody', 'guest', 'self', 'family', 'timer'].includes(column) ? ['yes'] : ['home', 'place']).includes(
    word,
  )

function rowIn(line: string): [name: string, row: PageRow] {
  const [name = '', about = '', ...cells] = wordsOf(line)
  const halves = columns.map((column, at) => [column, ...halvesOf(cells[at] ?? '?')] as const)
  for (const [column, ...words] of halves)
    if (!words.every(word => isOf(column, word)))
      throw new Error(`docs/access.md: ${name}, ${column}: ${words.join(' † ')}`)
  const half = (which: 1 | 2) =>
    Object.fromEntries(
      halves.flatMap(one => (one[which] === '' ? [] : [[one[0], one[which]]])),
    ) as AccessRow['living']
  return [
    name,
    { living: half(1), locked: half(2), person: about.includes('person'), place: about.includes('place') },
  ]
}

const sectionsOf = (text: string) => text.split(/^## /m).slice(1)
const tableIn = (section: string) => section.split('\n').filter(line => line.startsWith('|'))

/** Reads the page back, by itself: nothing here knows the tables it was printed from. */
export function readPage(text: string): Page {
  const services = sectionsOf(text).filter(section => /^[a-z]+\n/.test(section))
  return Object.fromEntries(
    services.map(service => {
      const [name = ''] = service.split('\n')
      return [name, Object.fromEntries(tableIn(service).slice(2).map(rowIn))]
    }),
  )
}

/** Which fields of somebody the page lets a role see. */
export function readFields(text: string): Readonly<Record<string, readonly string[]>> {
  const section = sectionsOf(text).find(one => one.startsWith('What staff see')) ?? ''
  const [[, , ...roles] = [], , ...rows] = tableIn(section).map(wordsOf)
  return Object.fromEntries(
    roles.map((role, at) => [
      role,
      rows.flatMap(([field = '', , ...cells]) => (cells[at] === 'yes' ? [field] : [])),
    ]),
  )
}

export const committedPage = readFileSync(join(__dirname, '../../docs/access.md'), 'utf8')
