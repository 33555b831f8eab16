import type { Welfare } from '../../domain/kernel/person'
import { goesBy } from '../../domain/kernel/person'
import { isRefusal } from '../../domain/kernel/refusal'
import { addDays, dayOf, instantOf } from '../../domain/kernel/time'
import { traceOf } from '../../domain/people/rules-undo'
import { fieldsFor } from '../../domain/people/rules-visible'
import { runningOut, toldUntil, verified } from '../../domain/people/rules-welfare'
import { personOf, subjectOf } from '../kit/ask'
import { openPerson, type PersonRow } from '../kit/person-row'
import { welfareShown } from './steps-proofs'
import type { People, PeopleHandlers } from './shelf'
import { amend } from './steps-amend'
import { buildingsAt } from './steps-card'
import { changeWith, sealTrace, valuesIn } from './steps-change'

const isLive = ({ died, closed, mergedInto }: PersonRow) =>
  died === undefined && closed === undefined && mergedInto === undefined

const byDay = (a: { validTo: string }, b: { validTo: string }) => (a.validTo < b.validTo ? -1 : 1)

async function shown({ store, vault, directory }: People, id: string) {
  const row = await store.person(id)
  const welfare = row ? openPerson(row, vault).welfare : []
  const seers = await directory.several([...new Set(welfare.flatMap(({ verifiedBy }) => verifiedBy ?? []))])
  const nameOf = (who: string) => seers.find(one => goesBy(one, who))?.name ?? ''
  return { welfare: welfareShown(welfare, nameOf, fieldsFor(['community-manager'])) }
}

/** Welfare categories: who saw which paper, until when it counts, and which run out. */
export const welfareHandlers = (people: People): PeopleHandlers<'verifyWelfare' | 'expiring'> => ({
  async verifyWelfare(ask) {
    const { category, holds, evidence, validTo } = ask.input
    const [{ id: verifiedBy }, { id }] = [personOf(ask), subjectOf(ask)]
    const one: Welfare = {
      category,
      ...(validTo !== undefined && { validTo }),
      ...(evidence !== undefined && { evidence }),
      verifiedBy,
      verifiedAt: ask.now,
    }
    const deed = { did: 'welfare' as const, channel: 'counter', what: [category] }
    const done = await amend(people, id, { ask, deed, again: true }, async row => {
      const welfare = verified(openPerson(row, people.vault).welfare, one, holds)
      const trace = traceOf(valuesIn(row, people.vault), { welfare })
      if (!trace) return { answer: true }
      const change = await changeWith(people, row, { welfare })
      return { change, then: true, undo: sealTrace(people.vault, id, trace) }
    })
    return isRefusal(done) ? done : shown(people, id)
  },
  async expiring(ask) {
    const { communityId } = ask.input
    const today = dayOf(ask.now)
    const [rows, buildings] = await Promise.all([
      people.store.personsProvedUntil(communityId, instantOf(addDays(toldUntil(today), 1), '00:00')),
      buildingsAt(people, communityId),
    ])
    const told = rows.filter(isLive).flatMap(row => {
      const { id, name, home, door, welfare } = openPerson(row, people.vault)
      const building = buildings.find(one => one.id === home)?.name ?? ''
      const who = { id, name, building, ...(door ? { door } : {}) }
      return runningOut(welfare, today).map(proof => ({ ...who, ...proof }))
    })
    return { rows: told.sort(byDay) }
  },
})
