import { TEXT_VERSION, type Consents } from '../../domain/kernel/consents'
import type { InputOf } from '../../domain/kernel/contract'
import { communityOf } from '../../domain/kernel/ids'
import { isRefusal, refuse, type Refusal } from '../../domain/kernel/refusal'
import { dayOf } from '../../domain/kernel/time'
import type { PeopleContract } from '../../domain/people/contract'
import type { Building } from '../../domain/people/rules-buildings'
import { readRegistration } from '../../domain/people/rules-register'
import type { Ask } from '../kit/admit'
import { personOf } from '../kit/ask'
import type { PersonRow } from '../kit/person-row'
import type { People, PeopleHandlers } from './shelf'
import { alikeTo } from './steps-alike'
import { hitOf, type Hit, type Looking } from './steps-card'
import { enter, enteredBefore, idFrom } from './steps-enter'
import { recordFields, type WholeFacts } from './steps-record'

type Wish = Ask<InputOf<PeopleContract['enrol']>>
type Answer = { personId?: string; twins: Hit[] }

const MOST_IDS = 5
/** Told again from the start so often when somebody else enters the same one at the same moment. */
const MOST_TURNS = 3

/** Where he lives is one of the buildings of the community, or the community itself. */
async function buildingsAround({ store }: People, home: string): Promise<readonly Building[] | undefined> {
  const id = communityOf(home)
  const community = id === undefined ? undefined : await store.community(id)
  if (!community || (home !== id && !community.buildings.some(building => building.id === home)))
    return undefined
  return community.buildings
}

/** How he is looked after is written down only with his consent to it. */
const caredFor = ({ consents, livesAlone, hardOfHearing, diet = [] }: Wish['input']) =>
  consents.includes('care') && (livesAlone === true || hardOfHearing === true || diet.length > 0)
    ? { care: { ...(livesAlone && { livesAlone }), ...(hardOfHearing && { hardOfHearing }), diet } }
    : {}

function consentsOf({ input: { consents, how }, now: at, caller }: Wish): Consents {
  const mark = { given: true, version: TEXT_VERSION, at, how, by: caller?.id ?? 'platform' }
  return Object.fromEntries(consents.map(purpose => [purpose, mark]))
}

const deedOf = ({ input: { channel, consents } }: Wish) => ({
  did: 'enrolled' as const,
  channel,
  what: consents.map(purpose => `consent.${purpose}`),
})

/** The id for this entry: of his ID number, or of the wish; the next one where somebody else has it. */
async function freeId(people: People, ask: Wish, seed: string) {
  for (let n = 1; n <= MOST_IDS; n++) {
    const id = idFrom(n === 1 ? seed : `${seed}|${n}`, people)
    const before = await enteredBefore(people, id, { ask, deed: deedOf(ask) })
    if (before !== 'taken') return { id, before }
  }
  throw new Error('no id is free for somebody who is entered')
}

type Placed = WholeFacts & { _id: string; building: string | undefined }

async function freshRow(
  { vault }: People,
  ask: Wish,
  { _id, building, ...facts }: Placed,
): Promise<PersonRow> {
  const { name, home } = facts
  const fields = await recordFields(_id, facts, building, vault)
  const consents = consentsOf(ask)
  return { ...fields, _id, name, home, kind: ask.input.as, consents, grants: [], helps: [] }
}

/** Who may be the same person, as far as the caller may see him; an ID number that is known is never entered twice. */
async function twinsOf(people: People, fresh: PersonRow, looking: Looking, another: boolean) {
  const alike = await alikeTo(people, fresh)
  const same = alike.filter(({ why }) => why === 'id')
  const shown = same.length > 0 ? same : another ? [] : alike
  const hits = shown.flatMap(({ row }) => hitOf(row, people.vault, looking) ?? [])
  return same.length > 0 && hits.length === 0 ? refuse('people.maybe-known') : hits
}

const nameIn = ({ buildings }: Looking, home: string) => buildings.find(({ id }) => id === home)?.name

async function turn(
  people: People,
  ask: Wish,
  facts: WholeFacts,
  looking: Looking,
): Promise<Answer | 'taken' | Refusal<'people.maybe-known' | 'request.key-reused'>> {
  const { id, before } = await freeId(people, ask, facts.idNumber ?? `${looking.caller.id}/${ask.key}`)
  if (isRefusal(before)) return before
  if (before === 'yes') return { personId: id, twins: [] }
  const fresh = await freshRow(people, ask, { ...facts, _id: id, building: nameIn(looking, facts.home) })
  const twins = await twinsOf(people, fresh, looking, ask.input.another)
  if (isRefusal(twins)) return twins
  if (twins.length > 0) return { twins }
  const entered = await enter(people, fresh, { ask, deed: deedOf(ask) })
  return entered === 'entered' ? { personId: id, twins: [] } : entered
}

/** Staff enter somebody; whoever may be the same person is shown first. */
export const enrolHandlers = (people: People): PeopleHandlers<'enrol'> => ({
  async enrol(ask) {
    const facts = readRegistration(ask.input, dayOf(ask.now))
    if (isRefusal(facts)) return facts
    const buildings = await buildingsAround(people, ask.input.home)
    if (!buildings) return refuse('people.unknown-place')
    const looking = { caller: personOf(ask), now: ask.now, buildings }
    for (let n = 0; n < MOST_TURNS; n++) {
      const done = await turn(people, ask, { ...facts, ...caredFor(ask.input) }, looking)
      if (done !== 'taken') return done
    }
    throw new Error('somebody else kept entering the same person')
  },
})
