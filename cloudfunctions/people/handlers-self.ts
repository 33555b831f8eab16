import type { PlaceId } from '../../domain/kernel/ids'
import { communityOf } from '../../domain/kernel/ids'
import { holds } from '../../domain/kernel/grants'
import { goesBy, idsOf, type Person } from '../../domain/kernel/person'
import { dayOf, type Instant } from '../../domain/kernel/time'
import { greetingOf } from '../../domain/people/rules-greeting'
import { isOpen, waitsUntil } from '../../domain/people/rules-asking'
import { hoursLine, isOfficeOpen } from '../../domain/people/rules-office'
import type { PersonRow } from '../kit/person-row'
import { personOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import type { CommunityRow } from './store-rows'

const NO_OFFICE = { name: '', phone: '', hours: '', open: false }

const officeIn = ({ name, phone, hours }: CommunityRow, now: Instant) => ({
  name,
  phone,
  hours: hoursLine(hours),
  open: isOfficeOpen(hours, now),
})

async function officeOf({ store }: People, home: PlaceId, now: Instant) {
  const id = communityOf(home)
  const community = id === undefined ? undefined : await store.community(id)
  return community ? officeIn(community, now) : NO_OFFICE
}

/** Everybody once: of two ties to one elder, whose two records became one, the agreed one. */
const once = <R extends { id: string; agreed: boolean }>(all: readonly R[]): R[] =>
  all.filter(one => {
    const same = all.filter(({ id }) => id === one.id)
    return one === (same.find(({ agreed }) => agreed) ?? same[0])
  })

/** Whom he helps; while an elder has not agreed, his helper sees no more than he typed himself. */
const relativesOf = ({ helps }: Person, elders: readonly Person[], now: Instant) => {
  const all = helps
    .filter(help => isOpen(help, now))
    .flatMap(({ person, call, state, asked, since }) => {
      const waits = state === 'asked' ? { until: waitsUntil(since) } : {}
      if (state === 'asked' && asked !== undefined)
        return [{ id: person, call, name: asked, agreed: false, gone: false, ...waits }]
      const elder = elders.find(one => goesBy(one, person))
      if (!elder) return []
      const { id, name, died } = elder
      return [{ id, call, name, agreed: state === 'agreed', gone: died !== undefined, ...waits }]
    })
  return once(all)
}

type HelperRow = Pick<PersonRow, '_id' | 'name' | 'helps' | 'mergedInto' | 'closed'>

const helperOf = (elder: Person, { _id: id, name, helps, mergedInto, closed }: HelperRow, now: Instant) =>
  helps
    .filter(help => goesBy(elder, help.person) && isOpen(help, now) && !mergedInto && !closed)
    .slice(0, 1)
    .map(({ call, state, since }) => ({ id, name, call, agreed: state === 'agreed', since }))

const desksOf = ({ desks }: Person, now: Instant) =>
  Object.entries(desks).flatMap(([id, { name, at, until }]) => (now < until ? [{ id, name, at, until }] : []))

/** What a person sees of himself, at most four reads with his own record among them; and whom a stranger may call. */
export const selfHandlers = (people: People): PeopleHandlers<'me' | 'office'> => ({
  async me(ask) {
    const { now } = ask
    const caller = personOf(ask)
    const [elders, helpers, office] = await Promise.all([
      caller.helps.length > 0 ? people.directory.several(caller.helps.map(({ person }) => person)) : [],
      people.store.helpersOf(idsOf(caller)),
      officeOf(people, caller.home, now),
    ])
    return {
      id: caller.id,
      name: caller.name,
      greeting: greetingOf(caller, dayOf(now)),
      home: caller.home,
      helps: relativesOf(caller, elders, now),
      helpers: helpers.flatMap(row => helperOf(caller, row, now)),
      grants: caller.grants
        .filter(grant => holds(grant, now))
        .map(({ role, scope, until }) => ({ role, scope, ...(until !== undefined && { until }) })),
      office,
      desks: desksOf(caller, now),
      ...(caller.closing !== undefined && { closing: caller.closing }),
    }
  },
  async office({ now }) {
    const community = await people.store.onlyCommunity()
    return community ? { office: officeIn(community, now) } : {}
  },
})
