import type { PersonId } from '../../domain/kernel/ids'
import { tellingOf, type Telling } from '../../domain/kernel/notice'
import { idsOf } from '../../domain/kernel/person'
import { instantOf, type Day, type Instant } from '../../domain/kernel/time'
import { mealsKinds } from '../../domain/meals/notice-text'
import { endOf, reminderAbout } from '../../domain/meals/rules-news'
import { expectedAt } from '../../domain/meals/sitting'
import type { Shelf } from './shelf'
import { factsOf, finderIn, PAGE, tell, unremind } from './steps-news'
import type { SittingRow } from './store'

type Books = Pick<Shelf, 'store' | 'news' | 'directory' | 'askFunction'>

/** The clock of an evening at which one is reminded of the next day. */
const EVENING = '17:00'

async function tellingsFor(
  { directory }: Books,
  sitting: SittingRow,
  persons: readonly PersonId[],
  evening: Day,
) {
  const elderOf = finderIn(await directory.several(persons))
  return persons.flatMap((person): Telling[] => {
    const [elder, seat] = [elderOf(person), sitting.by[person]]
    if (!elder || !seat) return []
    const facts = { ...factsOf(sitting, elder, seat), who: '', self: true }
    const happened = instantOf(evening, EVENING)
    const matter = { kind: 'meals.reminder', about: reminderAbout(sitting._id), step: evening, to: person }
    const when = { happened, until: endOf(sitting), page: PAGE, checks: 'meals' }
    return [tellingOf(mealsKinds['meals.reminder'], facts, { ...matter, ...when })]
  })
}

/** Of the people between two ids those who have no meal here any more, under none of their ids. */
async function goneSince({ store, directory }: Books, id: string, isMeant: (person: PersonId) => boolean) {
  const sitting = await store.wholeSitting(id)
  if (!sitting) return []
  const { by } = expectedAt(sitting)
  const gone = [...new Set([...Object.keys(sitting.deeds), ...Object.keys(sitting.by)])].filter(
    person => isMeant(person) && by[person] === undefined,
  )
  const personOf = finderIn(gone.length > 0 ? await directory.several(gone) : [])
  const holds = (person: PersonId) => {
    const found = personOf(person)
    return found !== undefined && idsOf(found).some(one => by[one] !== undefined)
  }
  return gone.filter(person => !holds(person))
}

/**
 * Reminds at most so many people of a sitting. Whoever gave his meal back while he was being reminded is found by the
 * second look, because who gives it back after that finds his reminder told and takes it back.
 */
export async function remindSitting(
  books: Books,
  id: string,
  { evening, most, now }: { evening: Day; most: number; now: Instant },
): Promise<{ done: number; more: boolean }> {
  const sitting = await books.store.wholeSitting(id)
  if (!sitting || now >= endOf(sitting)) return { done: 0, more: false }
  const from = sitting.reminded?.upTo ?? ''
  const due = Object.keys(expectedAt(sitting).by)
    .filter(person => person > from)
    .sort()
  const portion = due.slice(0, most)
  const more = portion.length < due.length
  // Set first: whoever gives his meal back from now on takes his reminder back too.
  if (!sitting.reminded) await books.news.remindedUpTo(id, { upTo: from, done: false })
  await tell(books, await tellingsFor(books, sitting, portion, evening))
  const upTo = portion.at(-1) ?? from
  const gone = await goneSince(books, id, person => person > from && (!more || person <= upTo))
  await unremind(books, id, gone)
  await books.news.remindedUpTo(id, { upTo, done: !more })
  return { done: portion.length, more }
}
