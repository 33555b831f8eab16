import type { AccessRow } from '../../domain/kernel/access'
import { allActions, cellsOf, expected, type Tried, type Verdict } from '../support/access-cells'
import { mutantsOf, nonsenseIn } from '../support/access-mutants'
import { committedPage, readPage, type PageRow } from '../support/access-page'
import { ruled } from '../support/access-rule'

/**
 * Every single entry of every table is flipped. That is done with the rule alone, because cells.test.ts proves, cell by
 * cell, that the running services say what the rule says: the same cells asked of a service built on a flipped table would
 * say what the rule says with that table, at a thousand times the cost. A flip that makes a row mean nothing (a place where
 * none is named, a death where nobody is) changes no answer; page.test.ts lets no such row be.
 */
const page = readPage(committedPage)
const names = allActions.map(tried => [`${tried.service}.${tried.name}`, tried] as const)

const rowOf = ({ service, name }: Tried): PageRow => {
  const row = page[service]?.[name]
  if (!row) throw new Error(`docs/access.md does not tell of ${service}.${name}`)
  return row
}
const same = (one: Verdict, other: Verdict) => JSON.stringify(one) === JSON.stringify(other)

test.each(names)('the rule says of %s in every cell what the page says', (_name, tried) => {
  const row = rowOf(tried)
  const differ = cellsOf(tried, row).filter(
    cell => !same(ruled(tried, tried.action.allow.may, cell), expected(row, cell)),
  )
  expect(differ.map(({ says }) => says)).toEqual([])
})

test.each(names)('the persons and the place %s acts for are those the page says', (_name, tried) => {
  const row = rowOf(tried)
  for (const { input, names: wanted } of cellsOf(tried, row))
    expect(tried.action.allow.subjects?.(input) ?? []).toEqual(wanted)
})

/** The flips of a row that no test would notice. */
function survivorsOf(tried: Tried): string[] {
  const row = rowOf(tried)
  const cells = cellsOf(tried, row).map(cell => ({ cell, said: expected(row, cell) }))
  const isSeenInCode = (flipped: AccessRow) =>
    cells.some(({ cell, said }) => !same(ruled(tried, flipped, cell), said))
  const isSeenOnPage = (flipped: AccessRow) =>
    cells.some(({ cell }) => !same(ruled(tried, row, cell), expected({ ...row, ...flipped }, cell)))
  return mutantsOf(row)
    .filter(({ row: flipped }) => nonsenseIn(flipped, row).length === 0)
    .filter(({ row: flipped }) => !isSeenInCode(flipped) || !isSeenOnPage(flipped))
    .map(({ says }) => says)
}

test.each(names)('no single entry of %s can be flipped without a cell that tells', (_name, tried) => {
  expect(survivorsOf(tried)).toEqual([])
})

test('so many flips were tried', () => {
  const flips = allActions.flatMap(tried => mutantsOf(rowOf(tried)))
  expect(flips.length).toBe(allActions.length * (2 * 5 + 2 * 8 * 2))
})
