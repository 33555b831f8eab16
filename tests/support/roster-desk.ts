import { createHash } from 'node:crypto'
import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import { peopleService } from '../../cloudfunctions/people/service'
import type { Service } from '../../cloudfunctions/kit/serve'
import type { OutputOf } from '../../domain/kernel/contract'
import type { Person } from '../../domain/kernel/person'
import type { SheetRow } from '../../domain/kernel/sheet'
import type { PeopleContract } from '../../domain/people/contract'
import { rosterPortions } from '../../domain/people/rules-portions'
import { BUILDINGS } from './big-roster'
import { openCanteen, type Canteen } from './canteen'
import { ask, COMMUNITY } from './world'

type Outcome = OutputOf<PeopleContract['importRoster']>
type TakenBack = OutputOf<PeopleContract['takeBackRun']>

/** The desk at which a manager takes rosters in, with the canteen beside it. */
export interface RosterDesk {
  canteen: Canteen
  people: Service
  data: <T>(action: string, input: object) => Promise<T>
  importing: (rows: readonly SheetRow[], more?: object) => Promise<Outcome[]>
  takeBack: (run: string) => Promise<TakenBack[]>
  rowsOf: (name: string) => readonly { _id?: unknown }[]
  persons: () => PersonRow[]
  /** Those whom an import added. */
  added: () => PersonRow[]
  named: (name: string | undefined) => PersonRow
  opened: (id: string) => Promise<Person>
  /** The database actions since the meter was reset that wrote something. */
  writes: () => string[]
  /** A fingerprint of everything an import may touch. */
  hash: () => string
}

const must = <T>(one: T | undefined): T => {
  if (one === undefined) throw new Error('nobody of that name')
  return one
}

/** Opens it: forty buildings, nobody in them but the manager. */
export async function openRosterDesk(): Promise<RosterDesk> {
  const canteen = await openCanteen()
  const { world, meals } = canteen
  // The platform's own calls go straight to the canteen's service.
  const people = peopleService({ ...world.tools, db: world.db, vault: world.vault }, (_name, call) =>
    meals(call, { kind: 'platform' }, 'test'),
  )
  await ask(people, 'timer', 'setUp', {
    id: COMMUNITY,
    name: '梧桐里社区',
    phone: '8800 1234',
    hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
    grids: [{ id: `${COMMUNITY}.g1`, name: '第一网格', buildings: BUILDINGS }],
  })
  const grants = [{ role: 'community-manager' as const, scope: COMMUNITY }]
  await world.person('pmanager01', { name: '何宇', grants })

  const data = async <T>(action: string, input: object): Promise<T> => {
    const reply = await ask(people, 'pmanager01', action, { communityId: COMMUNITY, ...input })
    if (!reply.ok) throw new Error(JSON.stringify([reply, world.logs.at(-1)]))
    return reply.data as T
  }
  const rowsOf = (name: string) => world.cloud.readAll(name)
  const persons = () => rowsOf('persons') as unknown as PersonRow[]
  return {
    canteen,
    people,
    data,
    rowsOf,
    persons,
    added: () => persons().filter(({ run }) => run !== undefined),
    named: name => must(persons().find(one => one.name === name)),
    opened: async id => must((await world.directory.several([id]))[0]),
    writes: () =>
      Object.keys(world.cloud.meter.read().byAction).filter(action => !action.includes('getDocument')),
    async importing(rows, more = {}) {
      const outcomes: Outcome[] = []
      for (const part of rosterPortions(rows, 1000))
        outcomes.push(await data('importRoster', { rows: part, apply: true, consented: true, ...more }))
      return outcomes
    },
    async takeBack(run) {
      const taken = [await data<TakenBack>('takeBackRun', { run })]
      while (!taken.at(-1)?.done) taken.push(await data<TakenBack>('takeBackRun', { run }))
      return taken
    },
    hash() {
      const all = ['persons', 'households', 'deeds', 'twins'].map(name =>
        rowsOf(name)
          .map(row => JSON.stringify(row))
          .sort(),
      )
      return createHash('sha256').update(JSON.stringify(all)).digest('hex')
    },
  }
}
