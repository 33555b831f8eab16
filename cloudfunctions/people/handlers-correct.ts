import { idsOf } from '../../domain/kernel/person'
import { isRefusal, refuse } from '../../domain/kernel/refusal'
import { dayOf } from '../../domain/kernel/time'
import {
  fieldsOf,
  readChanges,
  whyNot,
  type Changes,
  type Corrector,
} from '../../domain/people/rules-correct'
import { isTooLateToUndo, traceOf, undoState, type Trace, type Values } from '../../domain/people/rules-undo'
import { mayUndo } from '../../domain/people/rules-record'
import type { Ask } from '../kit/admit'
import { subjectOf } from '../kit/ask'
import type { PersonRow } from '../kit/person-row'
import type { People, PeopleHandlers } from './shelf'
import { amend, wishPrint, type Planned } from './steps-amend'
import { changeWith, openTrace, sealTrace, valuesIn } from './steps-change'
import { placeNamed } from './steps-place'

/** In what capacity somebody corrects: whoever is not the person himself does it for the office. */
export const corrector = ({ via }: Pick<Ask<unknown>, 'via'>): Corrector =>
  via === 'self' ? 'self' : 'staff'

const stateOf = (row: PersonRow) => ({ isChecked: row.idTag !== undefined, consents: row.consents })

/** A household is behind one door: who moves leaves it. */
const withMove = (changes: Changes, row: PersonRow): Values => ({
  ...changes,
  ...(changes.door === '' && { door: null }),
  ...(((changes.home !== undefined && changes.home !== row.home) ||
    (changes.door !== undefined && changes.door !== (row.door ?? ''))) &&
    row.household !== undefined && { household: null }),
})

/** What is kept about a person is put right, and put back. */
export const correctHandlers = (people: People): PeopleHandlers<'correct' | 'undo'> => ({
  async correct(ask) {
    const { input, now } = ask
    const changes = readChanges(input.changes, dayOf(now))
    if (isRefusal(changes)) return changes
    if (changes.home !== undefined && !(await placeNamed(people, changes.home)))
      return refuse('people.unknown-place')
    const { id } = subjectOf(ask)
    const fields = fieldsOf(input.changes)
    const deed = { did: 'corrected' as const, channel: input.channel, what: fields }
    const wish = { ask, deed, again: 'again' as const }
    const done = await amend<string[] | 'again' | Refused>(people, id, wish, async row => {
      const no = whyNot(fields, corrector(ask), stateOf(row))
      if (no) return { answer: no }
      const trace = traceOf(valuesIn(row, people.vault), withMove(changes, row))
      if (!trace) return { answer: [] }
      const change = await changeWith(people, row, trace.after)
      return { change, then: Object.keys(trace.after), undo: sealTrace(people.vault, id, trace) }
    })
    if (isRefusal(done)) return done
    const changed = done === 'again' ? await changedBefore(people, ask, fields) : (done ?? [])
    return { changed }
  },
  async undo(ask) {
    const subject = subjectOf(ask)
    const deed = await people.store.deed(ask.input.deedId)
    if (deed?.undo === undefined || !idsOf(subject).includes(deed.person))
      return refuse('people.nothing-to-undo')
    if (deed.undone !== undefined)
      return (await undoneBy(people, ask)) ? { undone: true } : refuse('people.nothing-to-undo')
    if (isTooLateToUndo(deed.at, ask.now)) return refuse('people.too-late-to-undo')
    const trace = openTrace(people.vault, deed.person, deed.undo)
    const done = await putBack(people, ask, { id: subject.id, what: deed.what, trace })
    if (isRefusal(done)) return done
    await people.store.changeDeed(deed._id, {}, { undone: { set: ask.now } })
    return { undone: true }
  },
})

/** What this very wish changed before, with all that followed from it; what was asked for when that is no longer known. */
async function changedBefore(
  { store, vault }: People,
  ask: Ask<unknown>,
  fields: string[],
): Promise<string[]> {
  const { id } = subjectOf(ask)
  const undo = (await store.deed(`deed:${id}:${ask.key}`))?.undo
  return undo === undefined ? fields : Object.keys(openTrace(vault, id, undo).after)
}

/** Whether this very wish has undone it before: its answer went astray. */
async function undoneBy({ store, vault }: People, ask: Ask<{ personId: string; deedId: string }>) {
  const { id } = subjectOf(ask)
  const earlier = await store.deed(`deed:${id}:${ask.key}`)
  return earlier?.wish === wishPrint(vault, { did: 'undone', channel: '' }, id, ask)
}

type Refused = NonNullable<ReturnType<typeof whyNot>>

/** Puts the values back that a deed found, unless somebody changed one of them since. */
const putBack = (
  people: People,
  ask: Ask<{ personId: string; deedId: string }>,
  { id, what, trace }: { id: string; what: readonly string[]; trace: Trace },
) => {
  const deed = { did: 'undone' as const, channel: ask.via === 'self' ? 'wechat' : 'counter', what }
  return amend<true | Denied>(
    people,
    id,
    { ask, deed, again: true },
    async (row): Promise<Planned<true | Denied>> => {
      if (!mayUndo(Object.keys(trace.before), corrector(ask), stateOf(row)))
        return { answer: refuse('people.not-yours-to-correct') }
      const state = undoState(valuesIn(row, people.vault), trace)
      if (isRefusal(state)) return { answer: state }
      if (state === 'done') return { answer: true }
      return { change: await changeWith(people, row, trace.before), then: true }
    },
  )
}
type Denied = ReturnType<typeof refuse<'people.changed-since' | 'people.not-yours-to-correct'>>
