import type { AccessRow } from '../../domain/kernel/access'
import type { Action } from '../../domain/kernel/contract'
import { accessPage } from '../../local/docs/access'
import { contracts } from '../../local/docs/contracts'
import { committedPage, readPage } from '../support/access-page'
import { nonsenseIn } from '../support/access-mutants'
import { samples } from '../support/access-samples'

const page = readPage(committedPage)
const names = Object.keys(contracts)
const actionsOf = (service: string) =>
  Object.entries(contracts[service] ?? {}).map(([name, action]) => [name, action as Action] as const)

async function tableOf(service: string): Promise<Record<string, AccessRow>> {
  const file = (await import(`../../domain/${service}/access`)) as Record<string, Record<string, AccessRow>>
  return file[`${service}Access`] ?? {}
}

test('the page that people read is what the tables say now', () => {
  expect(accessPage(contracts)).toBe(committedPage)
})

test('read back, the page says of every action what its table says, and what it is about', () => {
  const told = names.map(service => [
    service,
    Object.fromEntries(
      actionsOf(service).map(([name, { allow }]) => [
        name,
        { ...allow.may, person: allow.subjects !== undefined, place: allow.scope !== undefined },
      ]),
    ),
  ])
  expect(page).toEqual(Object.fromEntries(told))
})

test.each(names)('in %s every action has its row in the table, and every row its action', async service => {
  const table = await tableOf(service)
  expect(Object.keys(table).sort()).toEqual(
    actionsOf(service)
      .map(([name]) => name)
      .sort(),
  )
})

test.each(names)('in %s every action is decided by its own row', async service => {
  const table = await tableOf(service)
  for (const [name, { allow }] of actionsOf(service))
    expect([name, allow.may === table[name]]).toEqual([name, true])
})

test.each(names)('no row of %s says what means nothing', async service => {
  const table = await tableOf(service)
  const told = actionsOf(service).flatMap(([name]) => {
    const [row, about] = [table[name], page[service]?.[name]]
    return row && about ? nonsenseIn(row, about).map(says => `${name}: ${says}`) : ['not there']
  })
  expect(told).toEqual([])
})

test.each(names)('every action of %s is tried, with a wish that it takes', service => {
  const made = Object.keys((samples as Record<string, object>)[service] ?? {})
  expect(actionsOf(service).filter(([name]) => !made.includes(name))).toEqual([])
})
