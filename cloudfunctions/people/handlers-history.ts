import { goesBy, idsOf } from '../../domain/kernel/person'
import { mayUndo } from '../../domain/people/rules-record'
import { isTooLateToUndo, undoState, type Values } from '../../domain/people/rules-undo'
import type { Ask } from '../kit/admit'
import { subjectOf } from '../kit/ask'
import { corrector } from './handlers-correct'
import type { People, PeopleHandlers } from './shelf'
import { openTrace, valuesIn } from './steps-change'
import { deedsFor, namesOf, rowOf } from './steps-kept'
import type { DeedRow } from './store-rows'

/** The record as it is now, opened once for all its deeds. */
interface Now {
  vault: People['vault']
  isChecked: boolean
  values: Values
}

/** Whether somebody may still put a deed back: it kept what it found, it is his to do, and nothing was changed since. */
function canUndo(deed: DeedRow, ask: Ask<unknown>, { vault, isChecked, values }: Now): boolean {
  if (ask.via === 'family' || deed.undo === undefined || deed.undone !== undefined) return false
  if (isTooLateToUndo(deed.at, ask.now)) return false
  const trace = openTrace(vault, deed.person, deed.undo)
  return (
    mayUndo(Object.keys(trace.before), corrector(ask), { isChecked }) && undoState(values, trace) === 'due'
  )
}

/** What was done with somebody's record. */
export const historyHandlers = (people: People): PeopleHandlers<'history'> => ({
  async history(ask) {
    const subject = subjectOf(ask)
    const [row, deeds, looks] = await Promise.all([
      rowOf(people, subject.id),
      deedsFor(people, subject),
      Promise.all(idsOf(subject).map(id => people.store.looksOf(id))).then(rows => rows.flat()),
    ])
    const others = deeds.filter(({ person }) => !goesBy(subject, person)).map(({ person }) => person)
    const nameOf = await namesOf(people, [...looks.map(({ who }) => who), ...others])
    const { vault } = people
    const then = { vault, isChecked: row.idTag !== undefined, values: valuesIn(row, vault) }
    return {
      deeds: deeds.map(deed => ({
        id: deed._id,
        did: deed.did,
        what: deed.what,
        about: goesBy(subject, deed.person) ? (deed.about?.name ?? '') : nameOf(deed.person),
        at: deed.at,
        by: deed.byName,
        self: goesBy(subject, deed.by),
        channel: deed.channel,
        canUndo: goesBy(subject, deed.person) && canUndo(deed, ask, then),
        undone: deed.undone !== undefined,
      })),
      looks: looks
        .sort((a, b) => b.at - a.at)
        .map(({ at, who, what = 'phone', why }) => ({ at, by: nameOf(who), what, why })),
    }
  },
})
