import { isExplained, seen, type Moment } from './auditor-people-order'
import { grouped, moments, wishesOf } from './auditor-people-wishes'
import { field, isGranted, isUnsure, text, type Heard, type Memory, type Stored } from './told-people'

/** A sitting as it lies in the store at the end. */
export interface Sitting {
  _id: string
  closesAt: number
  by: Record<string, { code: string; collectedAt?: number }>
}

/** What somebody has at one sitting, and whether he lives. */
interface Held {
  code: string
  gone: boolean
}

const meal = ({ service, input }: Heard) => service === 'meals' && text(input, 'sittingId') !== ''
const codeOf = (heard: Heard) => text(heard.data, 'code') || '?'
const isCode = (held: string, code: string) => held === code || held === '?' || code === '?'

const books = (one: Heard): Moment<Held>[] =>
  moments<Held>(one, {
    granted: held => (held.code === '' && !held.gone ? [{ ...held, code: codeOf(one) }] : []),
    refused: ({ code }) => one.refused !== 'meals.already-booked' || code !== '',
  })

const cancels = (one: Heard): Moment<Held>[] => {
  const code = text(field(one.input, 'seen'), 'code')
  return moments<Held>(one, {
    granted: held => (held.code !== '' && isCode(held.code, code) ? [{ ...held, code: '' }] : []),
    refused: held => one.refused !== 'meals.not-booked' || held.code !== code,
  })
}

/** That he died, or the end of a week to think: what he had ahead is given free then or soon after. */
function goes(one: Heard): Moment<Held>[] {
  const [locks, unlocks] = [one.action === 'lock', one.action === 'unlock']
  if (!locks && !unlocks) return one.refused === 'access.locked' ? [seen<Held>(one, ({ gone }) => gone)] : []
  const change = moments<Held>(one, {
    granted: held => (unlocks && !held.gone ? [] : [{ ...held, gone: locks }]),
    refused: held => one.refused !== 'people.nothing-to-undo' || !held.gone,
  })
  const free: Moment<Held> = {
    start: one.start,
    end: Infinity,
    must: false,
    after: held => [{ ...held, code: '' }],
  }
  return locks && (isGranted(one) || isUnsure(one)) ? [...change, free] : change
}

const momentsOf = (one: Heard): Moment<Held>[] => {
  if (one.service !== 'meals') return goes(one)
  const said = one.refused === 'access.locked' ? goes(one) : []
  if (one.action === 'book') return [...said, ...books(one)]
  return one.action === 'cancel' ? [...said, ...cancels(one)] : said
}

/** What lies there for him in the end, and that nothing does for somebody who has died while it can still be given back. */
function lastOf(sitting: Sitting, row: Stored, now: number): (held: Held) => boolean {
  const code = sitting.by[row._id]?.code ?? ''
  const gone = row.died !== undefined
  const isLeft = gone && code !== '' && sitting.closesAt > now
  return held => !isLeft && held.gone === gone && (held.code === code || (held.code === '?' && code !== ''))
}

/** Who never was two and was never deleted: his bookings at the second canteen, in an order in which all is true. */
export function wrongMeals(
  { heard, folk }: Memory,
  stored: ReadonlyMap<string, Stored>,
  sittings: ReadonlyMap<string, Sitting>,
  now: number,
): string[] {
  const all = wishesOf(heard)
  const deaths = grouped(
    all.filter(({ action, refused }) => ['lock', 'unlock'].includes(action) || refused === 'access.locked'),
    ({ input }) => text(input, 'personId'),
  )
  const others = (person: string, at: string) =>
    (deaths.get(person) ?? []).filter(({ input }) => text(input, 'sittingId') !== at)
  // Two that were or are one, and who goes, have rules of their own.
  const special = new Set([...folk.twins.flat(), ...folk.leaving].map(({ id }) => id))
  const wishes = grouped(
    all.filter(meal),
    ({ input }) => `${text(input, 'sittingId')} ${text(input, 'personId')}`,
  )
  return [...wishes].flatMap(([pair, own]) => {
    const [at = '', person = ''] = pair.split(' ')
    const [sitting, row] = [sittings.get(at), stored.get(person)]
    if (!sitting || !row || special.has(person)) return []
    return isExplained(
      [...own, ...others(person, at)].flatMap(momentsOf),
      { code: '', gone: false },
      lastOf(sitting, row, now),
    )
      ? []
      : [`${pair}: what was told of his meal contradicts itself or the store: ${JSON.stringify(own)}`]
  })
}

/** What two records hold that are one or were: nothing granted is lost, nothing is there that nobody granted. */
export function wrongTwinMeals(
  { heard, folk }: Memory,
  stored: ReadonlyMap<string, Stored>,
  sittings: ReadonlyMap<string, Sitting>,
  now: number,
): string[] {
  const all = wishesOf(heard).filter(meal)
  // Who books in the very moment of a merge may be too late for it: his booking stays where it is, and is found there.
  const merges = heard.filter(({ action }) => action === 'merge')
  return folk.twins.flatMap(pair => {
    const ids = pair.map(({ id }) => id)
    return [...sittings.values()].flatMap(({ _id, by, closesAt }) => {
      const own = all.filter(
        ({ input }) => text(input, 'sittingId') === _id && ids.includes(text(input, 'personId')),
      )
      const held = ids.flatMap(id => (by[id] ? [by[id].code] : []))
      const wrong = wrongCodes(own, held)
      const gone = ids.find(id => stored.get(id)?.mergedInto !== undefined && by[id])
      const isRacing = own.some(one =>
        merges.some(other => other.start < one.stillUntil && one.start < other.stillUntil),
      )
      const isAlone = gone !== undefined && held.length === 1 && closesAt > now && !isRacing
      const alone = isAlone ? [`${gone} is part of somebody and has a booking to himself`] : []
      return [...wrong, ...alone].map(says => `${_id} of ${ids.join(' and ')}: ${says}`)
    })
  })
}

/**
 * Which of two numbers is given back is no matter: who gives back gives back what he holds by then. What counts is that so
 * many places are held as were granted and not given back.
 */
function wrongCodes(own: readonly Heard[], held: readonly string[]): string[] {
  const [booked, back] = ['book', 'cancel'].map(did => own.filter(({ action }) => action === did))
  const counts = [booked, back].map((all = []) => ({
    sure: all.filter(isGranted).length,
    // After a no a copy that was still under way may have been granted.
    maybe: all.filter(one => !isGranted(one)).length,
  }))
  const [granted, given] = counts
  if (!granted || !given) return []
  const unknown = held.filter(code => !(booked ?? []).some(one => isGranted(one) && codeOf(one) === code))
  const words = `${granted.sure} granted, ${given.sure} given back, ${held.length} there`
  return [
    ...(held.length < granted.sure - given.sure - given.maybe ? [`lost: ${words}`] : []),
    ...(held.length > granted.sure + granted.maybe - given.sure ? [`too many: ${words}`] : []),
    ...(unknown.length > granted.maybe ? [`${unknown.join()} was granted to nobody`] : []),
    ...(new Set(held).size < held.length ? ['one number is there twice'] : []),
  ]
}
