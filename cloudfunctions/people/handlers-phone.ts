import { goesBy } from '../../domain/kernel/person'
import type { Ask } from '../kit/admit'
import { personOf, subjectOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { openFacts } from './steps-facts'
import type { LookRow } from './store-rows'

type Look = Ask<{ why: LookRow['why'] }>

/** Writes a look down; before the number is told, so that no look is ever without its line. */
async function note({ store }: Pick<People, 'store'>, ask: Look, what: 'phone' | 'id-number') {
  const [{ id: who }, { id: person }, { via, now: at, key }] = [personOf(ask), subjectOf(ask), ask]
  const _id = what === 'phone' ? `look:${who}:${person}:${key}` : `look:${who}:${person}:${what}:${key}`
  await store.addLook({ _id, who, person, what, why: ask.input.why, via, at })
}

/** The full numbers of one person, and who looked at them. */
export const phoneHandlers = (
  people: Pick<People, 'store' | 'vault' | 'directory'>,
): PeopleHandlers<'phoneOf' | 'idNumberOf' | 'looks'> => ({
  async phoneOf(ask) {
    await note(people, ask, 'phone')
    const { phone } = subjectOf(ask)
    return phone === undefined ? {} : { phone }
  },
  async idNumberOf(ask) {
    await note(people, ask, 'id-number')
    const row = await people.store.person(subjectOf(ask).id)
    const idNumber = row && openFacts(row, people.vault).idNumber
    return idNumber === undefined ? {} : { idNumber }
  },
  async looks(ask) {
    const { id, aka } = subjectOf(ask)
    const rows = (await Promise.all([id, ...aka].map(people.store.looksOf))).flat()
    const lookers = await people.directory.several([...new Set(rows.map(({ who }) => who))])
    return {
      looks: rows
        .sort((a, b) => b.at - a.at)
        .map(({ who, what = 'phone', why, via, at }) => ({
          at,
          by: lookers.find(one => goesBy(one, who))?.name ?? '',
          what,
          why,
          via,
        })),
    }
  },
})
