import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import { peopleService } from '../../cloudfunctions/people/service'
import type { Service } from '../../cloudfunctions/kit/serve'
import { initialsOf } from '../../domain/kernel/pinyin'
import { findableAs, tokensOf } from '../../domain/people/rules-finding'
import { rosterPortions } from '../../domain/people/rules-portions'
import { bigRoster, BUILDINGS, nameOf } from '../support/big-roster'
import { ask, COMMUNITY, openWorld, type World } from '../support/world'

const ROWS = 8000
const SIZES = { '1e3': 1000, '1e5': 100_000 }
const ROUNDS = 9
const PAGE = 100
const manager = 'pmanager01'
/** As staff type: a surname, a whole name, initials, the end of a phone, a door. */
const SEARCHES = [nameOf(3).slice(0, 1), nameOf(5), 'wgl', '0042', '3-2-301', '12号楼']

export interface PeopleFigures {
  importRowsPerSecond: number
  /** Median of several searches, by how many people there are. */
  searchMs: Record<keyof typeof SIZES, number>
  /** Records looked at for each hit that was shown, at worst. */
  searchExamined: number
}

async function openPeople(): Promise<{ world: World; people: Service }> {
  const world = await openWorld()
  const people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  await ask(people, 'timer', 'setUp', {
    id: COMMUNITY,
    name: '梧桐里社区',
    phone: '8800 1234',
    hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
    grids: [{ id: `${COMMUNITY}.g1`, name: '第一网格', buildings: BUILDINGS }],
  })
  await world.person(manager, { name: '何宇', grants: [{ role: 'community-manager', scope: COMMUNITY }] })
  return { world, people }
}

async function importPace(): Promise<number> {
  const { world, people } = await openPeople()
  try {
    const portions = rosterPortions(bigRoster(ROWS), 1000)
    const began = performance.now()
    for (const rows of portions) {
      const input = { communityId: COMMUNITY, rows, apply: true, consented: true, run: 'rbench0001' }
      const reply = await ask(people, manager, 'importRoster', input)
      if (!reply.ok) throw new Error(JSON.stringify(reply))
    }
    return Math.round((ROWS / (performance.now() - began)) * 1000)
  } finally {
    await world.close()
  }
}

/** Somebody of whom only what a search needs is there. */
async function findable(n: number, { vault }: World): Promise<PersonRow> {
  const [name, at] = [nameOf(n), n % BUILDINGS.length]
  const home = `${COMMUNITY}.b${at + 1}`
  const door = `${(n % 4) + 1}单元${(n % 30) + 1}0${(n % 2) + 1}`
  const phoneTail = String(n % 10_000).padStart(4, '0')
  const words = findableAs({
    name,
    initials: await initialsOf(name),
    phoneTail,
    doorLine: door,
    buildingName: BUILDINGS[at],
  })
  const finds = tokensOf(home, words, text => vault.tag(text, 'find'))
  const _id = `pfound${String(n).padStart(8, '0')}`
  return { _id, name, home, community: COMMUNITY, door, finds, kind: 'elder', grants: [], helps: [] }
}

async function fill(world: World, size: number): Promise<void> {
  const persons = world.db.collection<PersonRow>('persons')
  for (let from = 0; from < size; from += PAGE) {
    const page = Array.from({ length: Math.min(PAGE, size - from) }, (_, n) => findable(from + n, world))
    await persons.addAll(await Promise.all(page))
  }
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN

async function searchOnce({ world, people }: { world: World; people: Service }, text: string) {
  world.cloud.meter.reset()
  const began = performance.now()
  const reply = await ask(people, manager, 'search', { scope: COMMUNITY, text })
  const ms = performance.now() - began
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  const { hits } = reply.data as { hits: unknown[] }
  // The first look at persons is for who asks.
  const [, ...looks] = world.cloud.meter.read().log.filter(({ collection }) => collection === 'persons')
  return { ms, hits: hits.length, examined: looks.reduce((sum, { examined }) => sum + examined, 0) }
}

async function searchAt(size: number): Promise<{ ms: number; examined: number }> {
  const open = await openPeople()
  try {
    await fill(open.world, size)
    const all = []
    for (let round = 0; round < ROUNDS; round++)
      for (const text of SEARCHES) all.push(await searchOnce(open, text))
    const found = all.filter(({ hits }) => hits > 0)
    if (found.length < all.length / 2) throw new Error('most searches found nobody: nothing was measured')
    return {
      ms: Number(median(all.map(({ ms }) => ms)).toFixed(1)),
      examined: Number(Math.max(...found.map(({ hits, examined }) => examined / hits)).toFixed(2)),
    }
  } finally {
    await open.world.close()
  }
}

/** How fast a roster goes in, and what it costs to find somebody among a thousand and a hundred thousand. */
export async function peopleFigures(): Promise<PeopleFigures> {
  const importRowsPerSecond = await importPace()
  const few = await searchAt(SIZES['1e3'])
  const many = await searchAt(SIZES['1e5'])
  return {
    importRowsPerSecond,
    searchMs: { '1e3': few.ms, '1e5': many.ms },
    searchExamined: Math.max(few.examined, many.examined),
  }
}
