import type { Grant } from '../../domain/kernel/grants'
import { isRefusal, refuse, type Refusal } from '../../domain/kernel/refusal'
import { desksAfter } from '../../domain/people/rules-desk'
import { entrusted } from '../../domain/people/rules-helping'
import { canGive, canTakeBack, rolesToGive, toldOf, withdrawn } from '../../domain/people/rules-trust'
import type { InputOf } from '../../domain/kernel/contract'
import type { PeopleContract } from '../../domain/people/contract'
import type { Ask } from '../kit/admit'
import { personOf } from '../kit/ask'
import type { PersonRow } from '../kit/person-row'
import type { People, PeopleHandlers } from './shelf'
import { amend, type Deed } from './steps-amend'
import { isLeaving, leaveOffice, officeLeft, takeOffice } from './steps-office'
import { placesGiven, placesIn } from './steps-places'

type Entrust = Ask<InputOf<PeopleContract['entrust']>>
type Withdraw = Ask<InputOf<PeopleContract['withdraw']>>

const cannot = () => refuse('people.cannot-give')
const last = () => refuse('people.last-administrator')
const deedOf = (did: 'entrusted' | 'withdrawn', { desk, via, input }: Entrust | Withdraw): Deed => ({
  did,
  channel: desk === undefined && via !== 'platform' ? 'wechat' : 'counter',
  what: [input.role],
})

async function grantsOf(people: People, { input }: Entrust): Promise<Grant[]> {
  const { role, scope, until } = input
  const places = await placesGiven(people.store, scope)
  return places.map(place => ({ role, scope: place, ...(until !== undefined && { until }) }))
}

const mayGiveAll = ({ via, caller, now }: Entrust, wanted: readonly Grant[]) =>
  via === 'platform' || wanted.every(grant => canGive(caller?.grants ?? [], grant, now))

/**
 * An administrator who from now on is one for a time only is no longer counted, so he must first be let go like one who
 * leaves. Undefined when nothing stands against it.
 */
async function beforeEntrusting(
  { store }: People,
  { input: { role, personId, scope, until }, now }: Entrust,
): Promise<Refusal<'people.last-administrator' | 'request.too-many-changes'> | undefined> {
  if (role !== 'administrator') return undefined
  if (await isLeaving(store, personId, now)) return refuse('request.too-many-changes')
  if (until === undefined) return undefined
  return (await leaveOffice(store, personId, now, [scope])) === 'last' ? last() : undefined
}

/** Gives what was asked for; that the register counts an administrator follows from it. */
async function give(people: People, ask: Entrust, wanted: readonly Grant[]) {
  const { personId, role } = ask.input
  const deed = deedOf('entrusted', ask)
  const done = await amend(people, personId, { ask, deed, again: true }, async row => {
    const grants = entrusted(row.grants, wanted)
    if (grants) return { change: { grants: { set: grants } }, then: true }
    // He is trusted with it already, whoever wrote that.
    if (role === 'administrator') await takeOffice(people.store, personId, ask.now)
    return { answer: true }
  })
  return isRefusal(done) ? done : { entrusted: done ?? false }
}

/** What becomes of the record: without any role left he has no desk either. */
function withoutRole(row: PersonRow, { input, now }: Withdraw, places: readonly string[]) {
  const grants = withdrawn(row.grants, input.role, places)
  if (!grants) return { answer: false }
  const desks = desksAfter(row.desks ?? {}, grants, now)
  return { change: { grants: { set: grants }, desks: { set: desks } }, then: true }
}

async function takeBack(people: People, ask: Withdraw) {
  const { store } = people
  const { personId, role, scope } = ask.input
  const places = await placesGiven(store, scope)
  const deed = deedOf('withdrawn', ask)
  const wish = { ask, deed, again: true }
  // The same wish again takes nothing from somebody who was given the office anew meanwhile.
  const before = await amend(people, personId, wish, () => ({ answer: false }))
  if (isRefusal(before)) return before
  if (before === true) return { withdrawn: true }
  const leave = role === 'administrator' ? await leaveOffice(store, personId, ask.now, places) : 'none'
  if (leave === 'last') return last()
  const done = await amend(people, personId, wish, row => withoutRole(row, ask, places))
  if (isRefusal(done)) return done
  if (leave !== 'none') await officeLeft(store, personId, leave)
  return { withdrawn: done ?? false }
}

/** Who is trusted with what: told, given, taken back. */
export const trustHandlers = (people: People): PeopleHandlers<'trusted' | 'entrust' | 'withdraw'> => ({
  async trusted(ask) {
    const { scope } = ask.input
    const own = personOf(ask).grants
    const { places, buildings } = await placesIn(people, scope)
    const here = { places: places.map(({ id }) => id), buildings }
    const rows = await people.store.trustedWith(here.places)
    const nameOf = (id: string) => places.find(place => place.id === id)?.name ?? id
    const told = rows.map(({ _id: id, name, grants, mergedInto, closed }) => ({
      id,
      name,
      grants: mergedInto === undefined && closed === undefined ? toldOf(grants, here, ask.now) : [],
    }))
    return {
      people: told
        .filter(({ grants }) => grants.length > 0)
        .map(({ grants, ...who }) => ({
          ...who,
          grants: grants.map(grant => ({
            ...grant,
            place: nameOf(grant.scope),
            given: canTakeBack(own, grant, ask.now),
          })),
        })),
      mayGive: rolesToGive(own, scope, ask.now),
      places,
    }
  },
  async entrust(ask) {
    const wanted = await grantsOf(people, ask)
    if (!mayGiveAll(ask, wanted)) return cannot()
    const refused = await beforeEntrusting(people, ask)
    return refused ?? give(people, ask, wanted)
  },
  withdraw(ask) {
    const { caller, input, now } = ask
    return canTakeBack(caller?.grants ?? [], input, now) ? takeBack(people, ask) : Promise.resolve(cannot())
  },
})
