import { isRefusal, refuse } from '../../domain/kernel/refusal'
import { dayOf } from '../../domain/kernel/time'
import { asData } from '../../domain/people/rules-export'
import { deletedAt } from '../../domain/people/rules-leaving'
import type { Ask } from '../kit/admit'
import { subjectOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { amend } from './steps-amend'
import { asWorkbook, pagesOf } from './steps-export'
import { rowOf } from './steps-kept'
import { isLastAdministrator } from './steps-office'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Written down before anything is told, like every look at full numbers. */
async function noteExport({ store }: People, ask: Ask<unknown>, person: string) {
  const { via, key, now: at } = ask
  const who = ask.caller?.id ?? 'platform'
  await store.addLook({
    _id: `look:${who}:${person}:export:${key}`,
    who,
    person,
    what: 'export',
    why: 'asked',
    via,
    at,
  })
}

/** How somebody takes his data with him, and how he goes. */
export const leavingHandlers = (people: People): PeopleHandlers<'exportData' | 'close' | 'keep'> => ({
  async exportData(ask) {
    const subject = subjectOf(ask)
    await noteExport(people, ask, subject.id)
    const row = await rowOf(people, subject.id)
    const pages = await pagesOf(people, subject, row)
    const name = `资料-${subject.name}-${dayOf(ask.now)}`
    if (ask.input.as === 'xlsx')
      return { name: `${name}.xlsx`, type: XLSX, base64: (await asWorkbook(pages)).toString('base64') }
    const text = JSON.stringify(asData(pages), null, 2)
    return { name: `${name}.json`, type: 'application/json', base64: Buffer.from(text).toString('base64') }
  },
  async close(ask) {
    const { id } = subjectOf(ask)
    if (await isLastAdministrator(people.store, id)) return refuse('people.last-administrator')
    const due = deletedAt(ask.now)
    const closing = { at: ask.now, due, by: ask.caller?.id ?? 'platform' }
    const deed = { did: 'closing' as const, channel: ask.input.channel }
    const done = await amend<number | 'again'>(people, id, { ask, deed, again: 'again' }, row =>
      row.closing
        ? { answer: row.closing.due }
        : { change: { closing: { set: closing }, closingDue: { set: due } }, then: due },
    )
    if (isRefusal(done)) return done
    if (typeof done === 'number') return { closing: done }
    return { closing: (await rowOf(people, id)).closing?.due ?? due }
  },
  async keep(ask) {
    const { id } = subjectOf(ask)
    const deed = { did: 'kept' as const, channel: ask.input.channel }
    const done = await amend(people, id, { ask, deed, again: true }, row =>
      row.closing
        ? { change: { closing: { drop: true }, closingDue: { drop: true } }, then: true }
        : { answer: false },
    )
    return isRefusal(done) ? done : { kept: done ?? false }
  },
})
