import * as z from 'zod'
import { communityOf } from '../../domain/kernel/ids'
import { idsOf, type Person } from '../../domain/kernel/person'
import { isSeen, sideOf } from '../../domain/people/compare-words'
import { comparedFields, differing } from '../../domain/people/rules-merge'
import { pairId } from '../../domain/people/rules-twins'
import { fieldsFor, lookingRoles, type Field } from '../../domain/people/rules-visible'
import type { Ask } from '../kit/admit'
import { personOf } from '../kit/ask'
import { dataOf } from '../kit/ask-function'
import type { PersonRow } from '../kit/person-row'
import type { People, PeopleHandlers } from './shelf'
import { valuesIn, wholeFacts } from './steps-change'
import type { TwinRow } from './store-rows'

const aheadSaid = z.object({ bookings: z.array(z.string()) })

/** The record that others hang on most stays: one with an account before one without, then one with an ID number. */
const weightOf = ({ account, idTag, _id }: PersonRow) =>
  `${account === undefined ? 1 : 0}${idTag === undefined ? 1 : 0}${_id}`

const isLive = ({ closed, mergedInto }: PersonRow) => closed === undefined && mergedInto === undefined

function pairOf({ a, b, why }: TwinRow, rows: readonly PersonRow[], buildingOf: (home: string) => string) {
  const both = rows.filter(({ _id }) => _id === a || _id === b).filter(isLive)
  const [keep, drop] = both.sort((one, other) => (weightOf(one) < weightOf(other) ? -1 : 1))
  if (!keep || !drop) return []
  const building = [buildingOf(keep.home), keep.door ?? ''].filter(part => part !== '').join(' ')
  return [{ keep: keep._id, drop: drop._id, names: [keep.name, drop.name], why, building }]
}

async function buildingsIn({ store }: People, home: string) {
  const id = communityOf(home)
  const community = id === undefined ? undefined : await store.community(id)
  return (place: string) => community?.buildings.find(building => building.id === place)?.name ?? ''
}

async function suspected(people: People, communityId: string) {
  const pairs = await people.store.twinsIn(communityId)
  const rows = await people.store.personsById(pairs.flatMap(({ a, b }) => [a, b]))
  const buildingOf = await buildingsIn(people, communityId)
  return pairs.sort((a, b) => b.at - a.at).flatMap(pair => pairOf(pair, rows, buildingOf))
}

async function undoable({ store }: People, communityId: string, now: number) {
  const merges = await store.mergesIn(communityId)
  return merges
    .filter(({ state, until }) => state === 'merged' && now < until)
    .sort((a, b) => b.at - a.at)
    .map(({ _id: mergeId, name, at, byName: by, until }) => ({ mergeId, name, at, by, until }))
}

const seenBy = (ask: Ask<unknown>, { home }: Person): ReadonlySet<Field> =>
  fieldsFor(lookingRoles(personOf(ask).grants, home, ask.now))

async function hangsOn(people: People, person: Person, row: PersonRow): Promise<string[]> {
  const { store, askFunction } = people
  const [helpers, ahead] = await Promise.all([
    store.helpersOf(idsOf(person)),
    askFunction('meals', { action: 'ahead', input: { personId: person.id } }),
  ])
  const family = helpers.filter(one => one.mergedInto === undefined && one.closed === undefined)
  return [
    ...(row.account === undefined ? [] : ['用微信登录']),
    ...family.map(({ name }) => `${name}替他办事`),
    ...(person.helps.length > 0 ? [`替 ${String(person.helps.length)} 位家里人办事`] : []),
    ...(person.grants.length > 0 ? ['有社区里的职责'] : []),
    ...aheadSaid.parse(dataOf(ahead)).bookings,
  ]
}

async function sideIn(people: People, ask: Ask<unknown>, person: Person) {
  const row = await people.store.person(person.id)
  if (!row) throw new Error(`${person.id} was let in and is not there`)
  const facts = {
    ...wholeFacts(row, people.vault),
    building: (await buildingsIn(people, row.home))(row.home),
  }
  const fields = comparedFields.filter(field => isSeen(field, seenBy(ask, person)))
  const hangs = await hangsOn(people, person, row)
  return { says: sideOf(facts, fields), fields, hangs, values: valuesIn(row, people.vault) }
}

const named = (ask: Ask<{ keep: string; drop: string }>, id: string) => {
  const person = ask.subjects.find(one => idsOf(one).includes(id))
  if (!person) throw new Error('a record to compare was let in and is not there')
  return person
}

/** Records that may be of one person: shown, compared, kept apart. */
export const twinsHandlers = (people: People): PeopleHandlers<'twins' | 'compare' | 'keepApart'> => ({
  async twins({ input: { communityId }, now }) {
    const [pairs, merged] = await Promise.all([
      suspected(people, communityId),
      undoable(people, communityId, now),
    ])
    return { pairs, merged }
  },
  async compare(ask) {
    const [keep, drop] = await Promise.all([
      sideIn(people, ask, named(ask, ask.input.keep)),
      sideIn(people, ask, named(ask, ask.input.drop)),
    ])
    const differ = differing(keep.values, drop.values)
    return {
      keep: keep.says,
      drop: drop.says,
      differ: differ.filter(field => keep.fields.includes(field) && drop.fields.includes(field)),
      hangs: { keep: keep.hangs, drop: drop.hangs },
    }
  },
  async keepApart({ input: { keep, drop }, subjects, now }) {
    const [a = keep, b = drop] = [keep, drop].sort()
    const communities = [...new Set(subjects.flatMap(({ home }) => communityOf(home) ?? []))]
    const row: TwinRow = { _id: pairId(a, b), a, b, communities, why: 'door', state: 'apart', at: now }
    if ((await people.store.addTwin(row)) === 'exists')
      await people.store.changeTwin(row._id, { state: 'open' }, { state: { set: 'apart' } })
    return { apart: true }
  },
})
