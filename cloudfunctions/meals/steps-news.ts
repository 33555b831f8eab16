import type { PersonId } from '../../domain/kernel/ids'
import { tellingOf, type Telling } from '../../domain/kernel/notice'
import { goesBy, idsOf, type Person } from '../../domain/kernel/person'
import type { Instant } from '../../domain/kernel/time'
import { mealsKinds, type MealFacts } from '../../domain/meals/notice-text'
import { callAtOf, endOf, newsOf, reminderAbout, type News } from '../../domain/meals/rules-news'
import type { MealSeat } from '../../domain/meals/sitting'
import { dataOf } from '../kit/ask-function'
import { pagesOf } from '../kit/pages'
import type { Shelf } from './shelf'
import type { SittingRow } from './store'

type Books = Pick<Shelf, 'store' | 'news' | 'directory' | 'askFunction'>

/** Longer than a call can last: what was written late, under an earlier moment, is looked at once more. */
const SLACK = 15 * 60_000
const PLATFORM = 'platform'
/** A mark that is set again while it is told is looked at again, so often at once; then at the next tick. */
const LOOKS = 3

/** Where a message leads to. */
export const PAGE = '/pages/meals/canteen/index'

/** A sitting and what somebody holds there, for the words. */
export function factsOf(
  sitting: SittingRow,
  elder: Person,
  seat?: MealSeat,
): Omit<MealFacts, 'who' | 'self'> {
  const { day, meal, opens, place } = sitting
  const dishes = seat && (sitting.sets[seat.pool]?.dishes ?? [])
  return {
    ...{ elder: elder.name, day, meal, opens, place },
    ...(seat &&
      dishes && { seat: { set: seat.pool, dishes, portions: seat.n, way: seat.way, code: seat.code } }),
    reason: sitting.cancelled?.reason,
  }
}

const isUrgent = (kind: News['kind']) => kind === 'meals.sitting-cancelled'

function tellingFor(sitting: SittingRow, news: News, elder: Person): Telling {
  const { kind, person, step, who, whoName, happened, seat } = news
  const isPerson = who !== PLATFORM
  const facts = { ...factsOf(sitting, elder, seat), who: isPerson ? whoName : '', self: goesBy(elder, who) }
  return tellingOf(mealsKinds[kind], facts, {
    ...{ kind, about: sitting._id, step, to: person, happened, until: endOf(sitting) },
    ...(isPerson && !isUrgent(kind) && { notTo: facts.self ? elder.id : who }),
    ...(isUrgent(kind) && { callAt: callAtOf(sitting, happened) }),
    page: PAGE,
    checks: 'meals',
  })
}

/** Tells in pieces that one call takes. */
export async function tell({ askFunction }: Pick<Shelf, 'askFunction'>, tellings: readonly Telling[]) {
  for (const page of pagesOf(tellings))
    dataOf(await askFunction('notices', { action: 'tell', input: { tellings: page } }))
}

/** Takes reminders of a sitting back from who has no meal there any more, or another one than he was reminded of. */
export async function unremind(
  { askFunction }: Pick<Shelf, 'askFunction'>,
  id: string,
  persons: readonly PersonId[],
) {
  const matter = (person: PersonId) => ({ kinds: ['meals.reminder'], about: reminderAbout(id), person })
  for (const page of pagesOf(persons))
    dataOf(await askFunction('notices', { action: 'retract', input: { matters: page.map(matter) } }))
}

/** Whoever goes by an id, and whether he holds a place under any of his. */
export const finderIn = (persons: readonly Person[]) => {
  const byId = new Map(persons.flatMap(person => idsOf(person).map(id => [id, person] as const)))
  return (id: PersonId) => byId.get(id)
}

async function tellThese(books: Books, sitting: SittingRow, news: readonly News[]): Promise<void> {
  if (news.length === 0) return
  const elderOf = finderIn(await books.directory.several(news.map(({ person }) => person)))
  const tellings = news.flatMap(one => {
    const elder = elderOf(one.person)
    return elder ? [tellingFor(sitting, one, elder)] : []
  })
  await tell(books, tellings)
  if (sitting.reminded === undefined) return
  const unsettled = news.filter(({ kind }) => kind !== 'meals.booked-for-you').map(({ person }) => person)
  await unremind(books, sitting._id, unsettled)
}

/** What is still to be told of a sitting, after what an earlier portion of the same news told. */
function dueOf(sitting: SittingRow, now: Instant): News[] {
  const all = now < endOf(sitting) ? newsOf(sitting, sitting.told ?? 0) : []
  const { telling, newsKey } = sitting
  return telling?.key === newsKey ? all.filter(({ person }) => person > (telling?.upTo ?? '')) : all
}

/**
 * Tells at most so many people the news of a sitting, then drops the mark, unless there is news again. Killed anywhere it
 * tells again, and telling twice tells once. Where another run dropped the mark meanwhile it looks again, because what it
 * told may be older than what that one told.
 */
export async function tellSitting(
  books: Books,
  id: string,
  { most, now }: { most: number; now: Instant },
): Promise<{ done: number; more: boolean }> {
  let done = 0
  for (let look = 0; look < LOOKS; look++) {
    const sitting = await books.store.wholeSitting(id)
    if (!sitting || (look === 0 && sitting.news === undefined)) return { done, more: false }
    const due = dueOf(sitting, now)
    const portion = due.slice(0, most - done)
    await tellThese(books, sitting, portion)
    done += portion.length
    const last = portion.at(-1)
    if (portion.length < due.length) {
      if (last) await books.news.toldUpTo(sitting, last.person)
      return { done, more: true }
    }
    if (await books.news.toldBefore(sitting, now - SLACK)) return { done, more: false }
  }
  return { done, more: true }
}
