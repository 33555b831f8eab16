import { isExplained, seen, type Moment } from './auditor-people-order'
import { grouped, moments, wishesOf } from './auditor-people-wishes'
import { field, isGranted, isUnsure, text, type Heard, type Memory, type Stored } from './told-people'

/** What is asked of the store about accounts: whose record bears the fingerprint of one. */
export type WhoseIs = (account: string) => string

const ENTERS = ['register', 'accept']
const isEntering = ({ action }: Heard) => ENTERS.includes(action)

/** Everybody who tried to come in with the same phone, or as the same person, not surely after this one. */
const rivals = (all: readonly Heard[], one: Heard, same: (other: Heard) => boolean) =>
  all.filter(other => isEntering(other) && other.key !== one.key && other.start <= one.end && same(other))

/** The person an invitation was printed for; empty for letters that nobody printed. */
const personOf = ({ codes }: Memory, { input }: Heard) =>
  codes.find(({ code, family }) => !family && code === text(input, 'code'))?.person ?? ''

/** A no to who comes in is true while the phone is somebody's, or while something else is under way with it. */
function isTrueNo(memory: Memory, all: readonly Heard[], one: Heard, state: string): boolean {
  const sameCode = ({ input }: Heard) => text(input, 'code') === text(one.input, 'code')
  const person = personOf(memory, one)
  const samePerson = (other: Heard) =>
    personOf(memory, other) === person || text(other.data, 'personId') === person
  if (one.refused === 'people.invitation-invalid')
    return person === '' || rivals(all, one, other => sameCode(other) || samePerson(other)).length > 0
  if (one.refused !== 'people.already-linked') return true
  const others = rivals(all, one, other => {
    const isHis = one.action === 'accept' && samePerson(other)
    const isCut = other.account === one.account && (isUnsure(other) || other.end >= one.start)
    return isHis || isCut
  })
  return state !== '' || others.length > 0
}

function entering(memory: Memory, all: readonly Heard[], one: Heard): Moment<string>[] {
  const invited = personOf(memory, one)
  const person = isGranted(one) ? text(one.data, 'personId') : invited
  return moments<string>(one, {
    granted: state => (state === '' || state === person ? [person] : []),
    // Who enters himself and is not answered is somebody whose id nobody knows.
    done: state => (state === '' ? [person || '?'] : [state]),
    refused: state => isTrueNo(memory, all, one, state),
  })
}

const untying = (one: Heard): Moment<string>[] =>
  moments<string>(one, {
    granted: state => {
      if (state === '?') return ['', '?']
      return state === text(one.input, 'personId') ? [''] : [state]
    },
  })

/** Every other call of a phone shows whether it is somebody's. */
const calling = (one: Heard): Moment<string>[] => {
  if (one.refused === 'access.not-registered') return [seen<string>(one, state => state === '')]
  if (one.action !== 'me' || !isGranted(one)) return []
  const id = text(one.data, 'id')
  return [
    {
      start: one.start,
      end: one.end,
      must: true,
      after: state => (state === id || state === '?' ? [id] : []),
    },
  ]
}

/** Each phone is nobody's or one person's, in an order in which all that was told is true. */
export function wrongAccounts(
  memory: Memory,
  whoseWas: ReadonlyMap<string, string>,
  whoseIs: WhoseIs,
): string[] {
  const all = wishesOf(memory.heard)
  const byAccount = grouped(all, ({ account }) => account)
  const unties = all.filter(({ action }) => action === 'unlink')
  return [...byAccount].flatMap(([account, own]) => {
    const came = own.flatMap(one => (isEntering(one) ? entering(memory, all, one) : calling(one)))
    const [first, last] = [whoseWas.get(account) ?? '', whoseIs(account)]
    const isSo = (state: string) => state === last || (state === '?' && last !== '')
    return isExplained([...came, ...unties.flatMap(untying)], first, isSo)
      ? []
      : [`phone ${account}: what was told contradicts itself or the store, where it is ${last || 'nobody'}’s`]
  })
}

/** A code opens for one phone only, and a phone stands on one record only. */
export function wrongCodes({ heard }: Memory, stored: readonly Stored[]): string[] {
  const opened = heard.filter(({ action }) => ['accept', 'joinFamily'].includes(action)).filter(isGranted)
  const twice = [...grouped(opened, ({ input }) => text(input, 'code'))]
    .filter(([, all]) => new Set(all.map(({ account }) => account)).size > 1)
    .map(([code]) => `the code ${code} opened for two`)
  const borne = stored.filter(({ account }) => account !== undefined)
  const doubled = [...grouped(borne, ({ account = '' }) => account).values()]
    .filter(all => all.length > 1)
    .map(all => `${all.map(({ _id }) => _id).join(' and ')} have one phone`)
  return [...twice, ...doubled]
}

/** No ID number was entered twice, told or stored. */
export function wrongDoubles({ heard }: Memory, stored: readonly Stored[]): string[] {
  const entered = heard.filter(({ action, input }) => action === 'enrol' && text(input, 'idNumber') !== '')
  const told = [...grouped(entered, ({ input }) => text(input, 'idNumber')).values()]
    .map(all => new Set(all.map(({ data }) => text(data, 'personId')).filter(id => id !== '')))
    .filter(ids => ids.size > 1)
    .map(ids => `${[...ids].join(' and ')} were entered with one ID number`)
  const live = stored.filter(
    row => row.idTag !== undefined && row.mergedInto === undefined && row.closed === undefined,
  )
  const kept = [...grouped(live, ({ idTag = '' }) => idTag).values()]
    .filter(all => all.length > 1)
    .map(all => `${all.map(({ _id }) => _id).join(' and ')} have one ID number`)
  const said = heard.filter(({ action, data }) => action === 'enrol' && field(data, 'personId') !== undefined)
  const there = new Set(stored.map(({ _id }) => _id))
  const lost = said
    .filter(({ data }) => !there.has(text(data, 'personId')))
    .map(({ data }) => `${text(data, 'personId')} was told to be entered and is not there`)
  return [...told, ...kept, ...lost]
}
