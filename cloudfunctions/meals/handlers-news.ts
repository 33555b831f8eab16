import { addDays } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import { isSittingId } from '../../domain/meals/ids'
import { kitchenOf } from '../../domain/meals/rules-kitchen'
import { endOf, sittingOfAbout, stillSo } from '../../domain/meals/rules-news'
import { idsOf } from '../../domain/kernel/person'
import type { Handlers } from '../kit/serve'
import type { Shelf } from './shelf'
import { finderIn, tellSitting } from './steps-news'
import { remindSitting } from './steps-remind'
import { MOST } from './store-news'

type Does<A extends keyof MealsContract> = Handlers<MealsContract>[A]
type Books = Pick<Shelf, 'store' | 'news' | 'directory' | 'askFunction'>

/** So many people in one portion: the calls it takes stay well within the time of one. */
const MOST_PEOPLE = 500

/** Goes through sittings until so many people have been told; one that fails does not keep the others waiting. */
async function inPortion(
  ids: readonly string[],
  tellOne: (id: string, most: number) => Promise<{ done: number; more: boolean }>,
): Promise<{ done: number; more: boolean }> {
  let [done, more] = [0, false]
  const failed: unknown[] = []
  for (const id of ids) {
    if (done >= MOST_PEOPLE) return { done, more: true }
    try {
      const end = await tellOne(id, MOST_PEOPLE - done)
      done += end.done
      more ||= end.more
    } catch (error) {
      failed.push(error)
    }
  }
  if (failed.length > 0) throw failed[0]
  return { done, more }
}

const tellNewsWith =
  (books: Books): Does<'tellNews'> =>
  async ({ now }) =>
    inPortion(await books.news.withNews(), (id, most) => tellSitting(books, id, { most, now }))

const remindWith =
  (books: Books): Does<'remind'> =>
  async ({ input: { day }, now }) => {
    const sittings = await books.news.remindedOn(addDays(day, 1))
    const due = sittings.filter(row => row.reminded?.done !== true && now < endOf(row))
    const ids = due.map(({ _id }) => _id).sort()
    return inPortion(ids, (id, most) => remindSitting(books, id, { evening: day, most, now }))
  }

const stillHoldsWith =
  ({ store, directory }: Books): Does<'stillHolds'> =>
  async ({ input: { claims } }) => {
    const ids = [...new Set(claims.map(({ about }) => sittingOfAbout(about)))].filter(isSittingId)
    const personOf = finderIn(await directory.several([...new Set(claims.map(one => one.personId))]))
    const idsFor = (id: string) => {
      const person = personOf(id)
      return person ? [id, ...idsOf(person)] : [id]
    }
    const people = [...new Set(claims.flatMap(one => idsFor(one.personId)))]
    const rows = new Map((await store.sittings(ids, people)).map(row => [row._id, row]))
    const holds = ({ kind, about, personId }: (typeof claims)[number]) => {
      const row = rows.get(sittingOfAbout(about))
      return row !== undefined && stillSo(kind, row, idsFor(personId))
    }
    return { gone: claims.flatMap((claim, at) => (holds(claim) ? [] : [at])) }
  }

const freezeWith =
  ({ news }: Books): Does<'freeze'> =>
  async ({ now }) => {
    const rows = await news.toFreeze(now)
    for (const row of rows) {
      const { total: portions, sets, ways } = kitchenOf(row)
      const bySet = Object.fromEntries(sets.map(one => [one.set, one.portions]))
      const byWay = Object.fromEntries(ways.map(one => [one.way, one.portions]))
      await news.freeze(row, row.state === 'open' ? { at: now, portions, bySet, byWay } : undefined)
    }
    return { done: rows.length, more: rows.length === MOST }
  }

/** What the canteen tells by itself, and what it notes at a cut-off. */
export const newsHandlers = (
  books: Books,
): Pick<Handlers<MealsContract>, 'tellNews' | 'remind' | 'stillHolds' | 'freeze'> => ({
  tellNews: tellNewsWith(books),
  remind: remindWith(books),
  stillHolds: stillHoldsWith(books),
  freeze: freezeWith(books),
})
