import { communityOf, type PlaceId } from '../../domain/kernel/ids'
import { readIdCard } from '../../domain/kernel/idcard'
import { readPhone } from '../../domain/kernel/phone'
import { tokenFor, wordsOf } from '../../domain/people/rules-finding'
import { rankHits } from '../../domain/people/rules-hits'
import { personOf } from '../kit/ask'
import type { PersonRow } from '../kit/person-row'
import type { People, PeopleHandlers } from './shelf'
import { buildingsAt, hitOf, seenBy, type Looking } from './steps-card'
import { idTagOf } from './steps-facts'
import type { Within } from './store-staff'

const SHOWN = 10

/** Where a scope looks: the whole community for it and for its canteens, the buildings of a grid, one building. */
function within(scope: PlaceId, { buildings }: Looking): Within | undefined {
  const community = communityOf(scope)
  if (community === undefined) return undefined
  if (/\.g/.test(scope)) {
    const homes = buildings.filter(({ grid }) => grid === scope).map(({ id }) => id)
    return homes.length === 0 ? undefined : { homes }
  }
  return /\.b/.test(scope) ? { homes: [scope] } : { community }
}

const placesOf = (where: Within) => ('community' in where ? [where.community] : where.homes)

/** A whole number that was typed, as the fingerprint it is found by. */
function numbered({ vault }: People, typed: string): ['phoneTag' | 'idTag', string] | undefined {
  const phone = readPhone(typed)
  if ('number' in phone && phone.kind === 'mobile') return ['phoneTag', vault.tag(phone.number, 'phone')]
  const card = readIdCard(typed)
  return 'number' in card ? ['idTag', idTagOf(card.number, vault)] : undefined
}

/**
 * The rows under the likeliest word, then under the next one while there is room: never more than twice what is shown. A
 * second look after ten is only to learn whether there are others.
 */
async function rowsFor({ store, vault }: People, typed: string, where: Within): Promise<PersonRow[]> {
  const found = new Map<string, PersonRow>()
  const tag = (text: string) => vault.tag(text, 'find')
  for (const word of wordsOf(typed)) {
    if (found.size > SHOWN) break
    const tokens = placesOf(where).map(place => tokenFor(place, word, tag))
    const room = Math.min(SHOWN + 1, 2 * SHOWN - found.size)
    for (const row of await store.personsFoundBy(tokens, room)) found.set(row._id, row)
  }
  return [...found.values()]
}

const isThere = ({ closed, mergedInto }: PersonRow) => closed === undefined && mergedInto === undefined

/** Looking people up: the first ten, and whether there are others. */
export const searchHandlers = (people: People): PeopleHandlers<'search'> => ({
  async search(ask) {
    const { scope, text } = ask.input
    const looking = { caller: personOf(ask), now: ask.now, buildings: await buildingsAt(people, scope) }
    const where = within(scope, looking)
    if (!where) return { hits: [], more: false }
    const number = numbered(people, text)
    const rows = await (number
      ? people.store.personsNumbered(...number, SHOWN + 1, where)
      : rowsFor(people, text, where))
    // Nobody is found by a number that his role may not see.
    const open = rows
      .filter(isThere)
      .filter(row => number?.[0] !== 'idTag' || seenBy(looking, row.home).has('idNumber'))
    const hits = open.flatMap(row => hitOf(row, people.vault, looking) ?? [])
    return { hits: rankHits(hits, text).slice(0, SHOWN), more: hits.length > SHOWN }
  },
})
