import { allActions, cellsOf, expected, type Cell, type Tried, type Verdict } from '../support/access-cells'
import { mutantsOf } from '../support/access-mutants'
import { committedPage, readPage } from '../support/access-page'
import { openTown, type Heard, type Town } from '../support/access-town'

/** Every cell of the page is tried on the running services, on the real SDK and the local cloud. */
const page = readPage(committedPage)
const names = allActions.map(tried => [`${tried.service}.${tried.name}`, tried] as const)

let town: Town
let tries = 0
beforeAll(async () => void (town = await openTown()))
afterAll(() => town.close())

function saidOf({ reply }: Heard): string {
  if (reply.ok) return 'an answer'
  return 'refusal' in reply ? reply.refusal.code : 'an error'
}

/** Past the door is everything that the door itself does not say; some actions say it too, of their own. */
function faultOfYes({ action }: Tried, heard: Heard): string | undefined {
  const said = saidOf(heard)
  const isOwn = action.refuses.some(code => code === said)
  return said === 'an error' || (said.startsWith('access.') && !isOwn) || said === 'request.unclear'
    ? `may, yet heard ${said} ${heard.logged.at(-1)?.trace ?? ''}`
    : undefined
}

const isLogged = ({ service, name }: Tried, code: string, [line, ...more]: Heard['logged']) =>
  [line?.outcome, line?.code, line?.service, line?.action, more.length].join() ===
  ['refused', code, service, name, 0].join()

function faultOfNo(tried: Tried, { code, facts }: Exclude<Verdict, 'may'>, heard: Heard) {
  const wanted = JSON.stringify({ ok: false, refusal: { code, facts } })
  if (JSON.stringify(heard.reply) !== wanted) return `not ${code}, but ${saidOf(heard)}`
  if (heard.writes.length > 0) return `wrote: ${heard.writes.join()}`
  return isLogged(tried, code, heard.logged) ? undefined : 'not logged'
}

type Judged = readonly { cell: Cell; verdict: Verdict }[]

/** All who may not, on one and the same town, which stays as it is to the last byte. */
async function faultsOfNo(tried: Tried, cells: Judged): Promise<string[]> {
  const [before, messages] = [town.state(), town.messages()]
  const faults: string[] = []
  for (const { cell, verdict } of cells)
    if (verdict !== 'may') faults.push(...told(cell, faultOfNo(tried, verdict, await town.ask(tried, cell))))
  return [...faults, ...town.changes(before), ...(town.messages() === messages ? [] : ['messages were sent'])]
}

/** All who may, each on the town as it was before. */
async function faultsOfYes(tried: Tried, cells: Judged): Promise<string[]> {
  const before = town.state()
  const faults: string[] = []
  for (const { cell } of cells.filter(({ verdict }) => verdict === 'may')) {
    const heard = await town.ask(tried, cell)
    faults.push(...told(cell, faultOfYes(tried, heard)))
    if (heard.writes.length > 0) await town.restore(before)
  }
  return [...faults, ...town.changes(before)]
}

async function faultsOf(tried: Tried): Promise<string[]> {
  const row = page[tried.service]?.[tried.name]
  if (!row) return ['docs/access.md does not tell of it']
  const cells = cellsOf(tried, row).map(cell => ({ cell, verdict: expected(row, cell) }))
  tries += cells.length
  return [...(await faultsOfNo(tried, cells)), ...(await faultsOfYes(tried, cells))]
}
const told = ({ says }: Cell, fault: string | undefined) => (fault === undefined ? [] : [`${says}: ${fault}`])

test.each(names)('everybody who asks %s hears what the page says', async (_name, tried) => {
  expect(await faultsOf(tried)).toEqual([])
})

test('every action may be asked by somebody', () => {
  const asked = allActions.filter(tried => {
    const row = page[tried.service]?.[tried.name]
    return row && cellsOf(tried, row).some(cell => expected(row, cell) === 'may')
  })
  expect(asked.length).toBe(allActions.length)
})

/** A running service with one entry of its table flipped, for each kind of flip: what is tried here really bites. */
const flips: [action: string, says: string][] = [
  ['people.phoneOf', 'living volunteer: blank → home'],
  ['people.phoneOf', 'living family: yes → blank'],
  ['people.phoneOf', 'locked grid-worker: home → blank'],
  ['people.entrust', 'living community-manager: place → home'],
  ['meals.book', 'living guest: blank → yes'],
]
test.each(flips)('a running service whose %s has “%s” is found out', async (name, says) => {
  const tried = names.find(([one]) => one === name)?.[1]
  const { allow } = tried!.action
  const own = allow.may
  allow.may = mutantsOf(own).find(flip => flip.says === says)!.row
  const faults = await faultsOf(tried!).finally(() => (allow.may = own))
  expect(faults).not.toEqual([])
})

test('so many cells were tried', () => {
  expect(tries).toBeGreaterThan(100 * allActions.length)
})
