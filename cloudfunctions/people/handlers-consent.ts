import type { ConsentMark, Purpose } from '../../domain/kernel/consents'
import { idsOf, type Person } from '../../domain/kernel/person'
import { isRefusal, refuse } from '../../domain/kernel/refusal'
import { withdrawnSince } from '../../domain/people/rules-withdrawn'
import { traceOf, valuesOf } from '../../domain/people/rules-undo'
import type { Ask } from '../kit/admit'
import { subjectOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { amend } from './steps-amend'
import { sealTrace } from './steps-change'
import { endOf, underName, withoutTie } from './steps-tie'

type How = ConsentMark['how']
const channels: Readonly<Record<How, string>> = {
  app: 'wechat',
  oral: 'counter',
  paper: 'paper',
  phone: 'phone',
}

/** He himself agrees on his phone; what staff write down was said or signed. */
const howOf = (via: Ask<unknown>['via'], how: How): How => {
  if (via === 'self') return 'app'
  return how === 'app' ? 'oral' : how
}

/** Who does not want help by the family any more has no helpers any more; each is told in a row of his own. */
async function endAllHelp(people: People, ask: Ask<unknown>, elder: Person): Promise<void> {
  const channel = ask.via === 'self' ? 'wechat' : 'counter'
  for (const { _id } of await people.store.helpersOf(idsOf(elder))) {
    const deed = endOf(await people.store.person(_id), elder, channel)
    const wish = underName(ask, deed.about?.name)
    await amend(people, _id, { ask: wish, deed, again: true }, row => withoutTie(row, elder))
  }
}

/** The basic consent goes with the record, and helpers do not come back by an undo. */
const isUndoable = (purpose: Purpose) => purpose !== 'basic' && purpose !== 'family'

/** Writes the mark of a purpose onto a record, unless it says the same already. */
function write(
  people: People,
  ask: Ask<unknown>,
  { id, purpose, mark }: { id: string; purpose: Purpose; mark: ConsentMark },
) {
  const did = mark.given ? ('consented' as const) : ('consent-withdrawn' as const)
  const deed = { did, channel: channels[mark.how], what: [purpose] }
  return amend(people, id, { ask, deed, again: true }, row => {
    const now = row.consents?.[purpose]
    if (now?.given === mark.given && now.version === mark.version) return { answer: true }
    const consents = { ...row.consents, [purpose]: mark }
    const trace = traceOf(valuesOf({}, row.consents), valuesOf({}, consents))
    const undo = trace && isUndoable(purpose) ? sealTrace(people.vault, id, trace) : undefined
    const since = withdrawnSince(consents)
    const withdrawnAt = since === undefined ? ({ drop: true } as const) : { set: since }
    return { change: { consents: { set: consents }, withdrawnAt }, then: true, undo }
  })
}

/** For what somebody's data may be used. */
export const consentHandlers = (people: People): PeopleHandlers<'consent'> => ({
  async consent(ask) {
    const { purpose, given, version } = ask.input
    const subject = subjectOf(ask)
    if (purpose === 'basic' && !given) return refuse('people.needs-basic-consent', { purpose: 'closing' })
    // First the helpers, then the word itself: cut off in between it is plain to him that it is not done yet.
    if (purpose === 'family' && !given) await endAllHelp(people, ask, subject)
    const mark: ConsentMark = {
      given,
      version,
      at: ask.now,
      how: howOf(ask.via, ask.input.how),
      by: ask.caller?.id ?? 'platform',
    }
    const done = await write(people, ask, { id: subject.id, purpose, mark })
    return isRefusal(done) ? done : { purpose, given }
  },
})
