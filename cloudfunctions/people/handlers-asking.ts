import type { Help } from '../../domain/kernel/grants'
import type { PersonId } from '../../domain/kernel/ids'
import type { Person } from '../../domain/kernel/person'
import { readPhone } from '../../domain/kernel/phone'
import { soundOf } from '../../domain/kernel/pinyin'
import { isRefusal, refuse, type Refusal } from '../../domain/kernel/refusal'
import { isOpen, tieTo, tooMany, waitsUntil, whoIsMeant } from '../../domain/people/rules-asking'
import { tied } from '../../domain/people/rules-helping'
import type { Ask } from '../kit/admit'
import { personOf, subjectOf } from '../kit/ask'
import type { PersonRow } from '../kit/person-row'
import type { People, PeopleHandlers } from './shelf'
import { amend, type Planned } from './steps-amend'
import { endOf, underName, withConsent, withoutTie } from './steps-tie'

interface Typed {
  name: string
  phone: string
}

const numberOf = (typed: string) => {
  const read = readPhone(typed)
  return 'number' in read ? read.number : typed
}

const isThere = ({ died, closed, mergedInto }: PersonRow) => !died && !closed && !mergedInto

/**
 * The elder who was meant; where there is none an id that belongs to nobody, made of the same words, so that who asked
 * cannot tell the two apart. Both ways ask the store for the same things.
 */
async function whoWasAsked(
  { store, vault }: People,
  { name, phone }: Typed,
  caller: PersonId,
): Promise<PersonId> {
  const phoneTag = vault.tag(numberOf(phone), 'phone')
  const [sound, rows] = await Promise.all([soundOf(name), store.behindPhone(phoneTag)])
  const others = rows.filter(row => row._id !== caller && isThere(row))
  const records = await Promise.all(
    others.map(async row => ({ id: row._id, name: row.name, sound: row.sound ?? (await soundOf(row.name)) })),
  )
  return (
    whoIsMeant({ name, sound }, records) ?? `p${vault.tag(`${phoneTag}/${sound}`, 'nobody').slice(0, 16)}`
  )
}

/** The ties with this wish among them: one that is agreed stays agreed, those that nobody answered in time go. */
function withAsk(row: PersonRow, help: Help): Planned<true | Refusal<'people.too-many-elders'>> {
  const open = row.helps.filter(one => isOpen(one, help.since))
  const agreed = open.some(({ person, state }) => person === help.person && state === 'agreed')
  const others = open.filter(({ person }) => person !== help.person)
  const inTheWay = agreed ? undefined : tooMany(others, 'asked', help.since)
  if (inTheWay) return { answer: refuse('people.too-many-elders', inTheWay) }
  return { change: { helps: { set: agreed ? open : tied(open, help) } }, then: true }
}

type Nod = Ask<{ helperId: PersonId; channel: string }>

/** How an elder said yes: on his phone himself, or as staff heard it. */
const nodded = ({ via, input, now: at, caller }: Nod): NonNullable<Help['consent']> => {
  const heard = input.channel === 'phone' || input.channel === 'paper' ? input.channel : 'oral'
  return { how: via === 'staff' ? heard : 'nod', recordedBy: caller?.id ?? 'platform', at }
}

const notAsked = () => refuse('people.not-asked')

type Yes = true | Refusal<'people.not-asked' | 'people.too-many-elders'>

async function sayYes(people: People, ask: Nod, elder: Person) {
  const channel = ask.via === 'staff' ? ask.input.channel : 'wechat'
  const deed = { did: 'helper-agreed' as const, channel, about: { id: elder.id, name: elder.name } }
  const done = await amend<Yes>(people, ask.input.helperId, { ask, deed, again: true }, row => {
    const tie = tieTo(row.helps, elder)
    if (tie?.state === 'agreed') return { answer: true }
    if (!tie || !isOpen(tie, ask.now)) return { answer: notAsked() }
    const { call } = tie
    return withConsent(
      row,
      { person: elder.id, call, state: 'agreed', since: ask.now, consent: nodded(ask) },
      elder,
    )
  })
  if (done === undefined) return notAsked()
  return isRefusal(done) ? done : { agreed: true }
}

/** No to who asked, and also to who was agreed to in the meantime: what the elder says last counts. */
async function sayNo(people: People, ask: Nod, elder: Person) {
  const { helperId, channel } = ask.input
  const before = await people.store.person(helperId)
  const deed = endOf(before, elder, ask.via === 'staff' ? channel : 'wechat')
  const wish = underName(ask, deed.about?.name)
  const done = await amend(people, helperId, { ask: wish, deed, again: true }, row => withoutTie(row, elder))
  return isRefusal(done) ? done : { agreed: false }
}

/** Somebody asks an elder to let him act for him, and the elder’s yes or no. */
export const askingHandlers = (people: People): PeopleHandlers<'askToHelp' | 'nod'> => ({
  async askToHelp(ask) {
    const [{ id }, { call, name }, { now }] = [personOf(ask), ask.input, ask]
    const person = await whoWasAsked(people, ask.input, id)
    const deed = { did: 'helper-asked' as const, channel: 'wechat', about: { id: person, name } }
    const help: Help = { person, call, state: 'asked', since: now, asked: name }
    const done = await amend(people, id, { ask, deed, again: true as const }, row => withAsk(row, help))
    if (isRefusal(done)) return done
    // A repeat tells the time of the wish that was done, not its own.
    return { until: waitsUntil((await people.store.deed(`deed:${id}:${ask.key}`))?.at ?? now) }
  },
  async nod(ask) {
    const elder = subjectOf(ask)
    return ask.input.agree ? sayYes(people, ask, elder) : sayNo(people, ask, elder)
  },
})
