import { covers, holds } from '../../domain/kernel/grants'
import { contains, type PersonId, type PlaceId } from '../../domain/kernel/ids'
import { idsOf, type Person } from '../../domain/kernel/person'
import { refuse } from '../../domain/kernel/refusal'
import type { NoticesContract } from '../../domain/notices/contract'
import type { OutputOf } from '../../domain/kernel/contract'
import type { Ask } from '../kit/admit'
import { personOf } from '../kit/ask'
import type { Handlers } from '../kit/serve'
import type { Shelf } from './shelf'
import { mattersIn } from './steps-matters'
import { MOST_CALLS } from './store'
import type { NoticeRow, State } from './store-rows'

type Call = OutputOf<NoticesContract['callList']>['calls'][number]

/** Who telephoned and is not there any more. */
const SOMEBODY = '工作人员'

const lastOf = ({ calls }: NoticeRow) => Object.values(calls).sort((a, b) => b.at - a.at)[0]

/** The people of some ids, under each of the ids they go by; who has died is not telephoned. */
async function livingOf({ directory }: Shelf, ids: readonly PersonId[]): Promise<Map<PersonId, Person>> {
  const persons = await directory.several([...new Set(ids)])
  const living = persons.filter(({ died }) => died === undefined)
  return new Map(living.flatMap(person => idsOf(person).map(id => [id, person] as const)))
}

const callOf = (row: NoticeRow, { id, name, home }: Person, nameOf: (id: PersonId) => string): Call => {
  const last = lastOf(row)
  return {
    id: row._id,
    person: { id, name, building: home },
    title: row.title,
    line: row.line,
    since: row.at,
    until: row.until,
    tries: row.tries,
    ...(last && { last: { ...last, by: nameOf(last.by) } }),
  }
}

/**
 * Where the caller may telephone for a place: a canteen serves its whole community, yet telephones about its own meals
 * alone; the office and the grid worker telephone about everything.
 */
async function placesFor(
  { placesIn }: Shelf,
  { input: { placeId }, caller, now }: Ask<{ placeId: PlaceId }>,
): Promise<PlaceId[]> {
  const { grants } = personOf({ caller })
  if (covers(grants, ['community-manager', 'grid-worker'], placeId, now)) return placesIn(placeId)
  const canteens = grants.filter(grant => grant.role === 'canteen-staff' && holds(grant, now))
  return canteens.map(({ scope }) => scope).filter(scope => contains(placeId, scope))
}

const callListWith =
  (shelf: Shelf): Handlers<NoticesContract>['callList'] =>
  async ask => {
    const { now } = ask
    const places = await placesFor(shelf, ask)
    const found = places.length > 0 ? await shelf.store.callsIn(places, now) : []
    const rows = found.slice(0, MOST_CALLS)
    const callers = rows.flatMap(row => lastOf(row)?.by ?? [])
    const persons = await livingOf(shelf, [...rows.map(({ elder }) => elder), ...callers])
    const nameOf = (id: PersonId) => persons.get(id)?.name ?? SOMEBODY
    const calls = rows.flatMap(row => {
      const person = persons.get(row.elder)
      return person ? [callOf(row, person, nameOf)] : []
    })
    return { now, calls, more: found.length > MOST_CALLS }
  }

const after: Record<'told' | 'no-answer' | 'unreachable', State> = {
  told: 'called',
  'no-answer': 'to-call',
  unreachable: 'unreachable',
}

const noteCallWith =
  (shelf: Shelf): Handlers<NoticesContract>['noteCall'] =>
  async ask => {
    const { store } = shelf
    const { input, key, caller, now } = ask
    const [row, places] = await Promise.all([store.notice(input.id), placesFor(shelf, ask)])
    if (!row?.within.some(place => places.includes(place))) return refuse('notices.gone')
    const call = { said: input.said, at: now, by: personOf({ caller }).id }
    const noted = await store.changeFrom(
      row._id,
      ['to-call'],
      { state: { set: after[input.said] }, tries: { inc: 1 }, [`calls.${key}`]: { set: call } },
      { [`calls.${key}`]: { missing: true } },
    )
    // The same wish once more: it was noted, whatever became of the notice since.
    const isKnown = noted || (await store.notice(row._id))?.calls[key] !== undefined
    return isKnown ? { noted: true } : refuse('notices.gone')
  }

/** What those do who telephone where a message has not arrived. */
export const callHandlers = (
  shelf: Shelf,
): Pick<Handlers<NoticesContract>, 'callList' | 'noteCall' | 'matters'> => ({
  callList: callListWith(shelf),
  noteCall: noteCallWith(shelf),
  async matters({ input, now }) {
    return { now, matters: await mattersIn(shelf.store, input.placeId, now) }
  },
})
