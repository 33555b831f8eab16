import type { PlaceId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import type { Change, Database, Row } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { CommunityRow, DeskRow, RegisterRow } from './store-rows'

const PAGE = 100
const MOST_ROWS = 1000
/** So many desks that are long over are swept out whenever one is opened. */
const SWEPT = 5
const REGISTER = 'register'

const pagesOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / PAGE) }, (_, page) => all.slice(page * PAGE, (page + 1) * PAGE))
const first = <T extends Row>(rows: T[]) => rows[0]

function register(db: Database) {
  const registers = db.collection<RegisterRow>('administrators')
  return {
    register: async () => first(await registers.some([{ _id: REGISTER }], { limit: 1 })),
    /** Lays the register down; `exists` when somebody was quicker. */
    addRegister: (row: Omit<RegisterRow, '_id' | 'turn'>) =>
      registers.add({ ...row, _id: REGISTER, turn: 1 }),
    /** Changes the register if nobody did since it was read. */
    changeRegister: (turn: number, change: Change) =>
      registers.change(REGISTER, { turn }, { ...change, turn: { inc: 1 } }),
  }
}

function desks(db: Database) {
  const table = db.collection<DeskRow>('desks')
  return {
    desk: async (id: string) => first(await table.some([{ _id: id }], { limit: 1 })),
    addDesk: (row: DeskRow) => table.add(row),
    /** Takes a waiting desk for somebody; false when somebody has it or its time is over. */
    takeDesk: (id: string, person: string, now: Instant) =>
      table.change(
        id,
        { person: { missing: true }, until: { above: now } },
        { person: { set: person }, confirmed: { set: now } },
      ),
    /** Gives a desk back that its taker could not sign in to after all. */
    freeDesk: (id: string, person: string) =>
      table.change(id, { person }, { person: { drop: true }, confirmed: { drop: true } }),
    sweepDesks: async (before: Instant) => {
      const old = await table.some([{ until: { below: before } }], { limit: SWEPT, fields: ['until'] })
      await Promise.all(old.map(({ _id }) => table.remove(_id)))
    },
  }
}

/** Who is trusted with what, who keeps the installation running, and which desk pages wait or are signed in. */
export function trust(db: Database) {
  const persons = db.collection<PersonRow>('persons')
  const communities = db.collection<CommunityRow>('communities')
  return {
    ...register(db),
    ...desks(db),
    /** Everybody who was ever trusted with one of these places. */
    trustedWith: async (places: readonly PlaceId[]) => {
      const pages = pagesOf(places).map(page =>
        persons.some([{ 'grants.scope': { in: page } }], {
          limit: MOST_ROWS,
          fields: ['name', 'grants', 'mergedInto', 'closed'],
        }),
      )
      const rows = (await Promise.all(pages)).flat()
      return [...new Map(rows.map(row => [row._id, row])).values()]
    },
    communityNames: () =>
      communities.some([{ _id: { present: true } }], { limit: MOST_ROWS, fields: ['name'] }),
  }
}
