import { maskIdNumber } from '../../domain/kernel/mask'
import { roles } from '../../domain/kernel/grants'
import { allActions, type Cell } from '../support/access-cells'
import { DIET, facts, holderOf, KNOWN, letInKnown, NEED, PAPER } from '../support/access-known'
import { NEIGHBOUR, places } from '../support/access-cast'
import { committedPage, readFields } from '../support/access-page'
import { wishFor } from '../support/access-samples'
import { openTown, type Town } from '../support/access-town'
import { callerNamed } from '../support/world'

/** Every action of every service is asked about somebody by every role: no answer holds what the role may not see. */
const fields = readFields(committedPage)
const { phone, idNumber, note, born } = facts
/** How a field is recognised wherever it turns up. */
const traces = { born, note, diet: DIET, welfare: NEED, proof: PAPER, idNumber: maskIdNumber(idNumber) }
/** Full numbers, and the actions that show them: one at a time, or in the file for the person; each look is written down. */
const whole = { phone, idNumber }
const shows: Record<string, readonly string[]> = {
  'people.phoneOf': [phone],
  'people.idNumberOf': [idNumber],
  'people.exportData': [phone, idNumber],
}

let town: Town
beforeAll(async () => {
  town = await openTown()
  await letInKnown(town.community)
})
afterAll(() => town.close())

const everybody = [...roles.map(role => [role, holderOf(role)] as const), ['neighbour', NEIGHBOUR] as const]

/** A file is told in base64. */
const textOf = (reply: unknown) =>
  JSON.stringify(reply, (key, value: unknown) =>
    key === 'base64' ? Buffer.from(String(value), 'base64').toString() : value,
  )

async function toldTo(who: string | undefined, at: number): Promise<string> {
  const tried = allActions[at]!
  const about = { person: KNOWN, other: 'pmatehere1', community: places.here }
  const input = wishFor(tried.service, tried.name, about)
  const before = town.state()
  const { reply, writes } = await town.ask(tried, { input, standing: { caller: callerNamed(who) } } as Cell)
  if (writes.length > 0) await town.restore(before)
  return textOf(reply)
}

test.each(everybody)('a %s is told by no action what the page does not let him see', async (role, who) => {
  const leaks: string[] = []
  for (const [at, { service, name }] of allActions.entries()) {
    const told = await toldTo(who, at)
    const own = shows[`${service}.${name}`] ?? []
    const unseen = Object.entries(traces).filter(([field]) => !fields[role]?.includes(field))
    const found = [...unseen, ...Object.entries(whole)].filter(([, trace]) => told.includes(trace))
    leaks.push(
      ...found.filter(([, trace]) => !own.includes(trace)).map(([field]) => `${service}.${name}: ${field}`),
    )
  }
  expect(leaks).toEqual([])
})
