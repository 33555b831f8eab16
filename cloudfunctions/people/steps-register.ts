import { communityOf, type PersonId } from '../../domain/kernel/ids'
import { soundOf } from '../../domain/kernel/pinyin'
import { isRefusal, refuse } from '../../domain/kernel/refusal'
import { consentsWith, itsOwner } from '../../domain/people/rules-register'
import type { Purpose } from '../../domain/kernel/consents'
import type { Ask } from '../kit/admit'
import type { Person } from '../../domain/kernel/person'
import { openPerson, type PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { amend } from './steps-amend'
import { enter } from './steps-enter'
import { recordFields, type WholeFacts } from './steps-record'

type Tools = Pick<People, 'store' | 'vault'>

/** A registration that was read: who he says he is, and what WeChat proves of it. */
export interface Newcomer {
  ask: Ask<unknown>
  account: string
  kind: 'elder' | 'family' | 'volunteer'
  facts: WholeFacts
  building: string | undefined
  consents: readonly Purpose[]
  version: string
  phoneProved: boolean
}

/**
 * The id of the record that an account makes of itself: the same for the same account, and another one after an earlier
 * record of it was untied, deleted or became part of somebody.
 */
export async function ownId({ store, vault }: Tools, account: string): Promise<PersonId> {
  for (let round = 0; ; round++) {
    const id = `p${vault.tag(`${account}/${round}`, 'own record').slice(0, 20)}`
    if (!(await store.person(id))) return id
  }
}

/** The record of the roster that is his own: told by a number that WeChat proved, never by one that was typed. */
export async function knownAs({ store, vault }: Tools, facts: WholeFacts): Promise<PersonRow | undefined> {
  const community = communityOf(facts.home)
  if (community === undefined || facts.phone === undefined) return undefined
  const withPhone = await store.personsByPhone(community, vault.tag(facts.phone, 'phone'))
  return itsOwner(withPhone, { name: facts.name, sound: await soundOf(facts.name) })
}

const marks = ({ consents, version, ask }: Newcomer, by: PersonId, earlier: PersonRow['consents'] = {}) =>
  consentsWith(earlier, consents, { at: ask.now, by, version })

/** The wish as his own: whoever registers is nobody yet when he asks. */
const byHim = (ask: Ask<unknown>, caller: Person): Ask<unknown> => ({ ...ask, caller, via: 'self' })

/** Gives an account the record of the roster that it is held for; `lost` when that became somebody else's. */
async function bindKnown(tools: Tools, row: PersonRow, comer: Newcomer) {
  const { ask, account } = comer
  const deed = { did: 'linked' as const, channel: 'wechat', what: [...comer.consents] }
  return amend(
    tools,
    row._id,
    { ask: byHim(ask, openPerson(row, tools.vault)), deed, again: 'bound' as const },
    now => {
      if (now.account !== undefined)
        return { answer: now.account === account ? ('bound' as const) : ('lost' as const) }
      const consents = marks(comer, row._id, now.consents)
      return {
        change: { account: { set: account }, phoneProved: { set: true }, consents: { set: consents } },
        then: 'bound' as const,
      }
    },
  )
}

/** What becomes of somebody the store does not know yet: his own record, entered by himself. */
const himself = (id: PersonId, { facts }: Newcomer): Person => ({
  id,
  aka: [],
  name: facts.name,
  home: facts.home,
  welfare: [],
  care: { diet: [] },
  grants: [],
  helps: [],
  desks: {},
})

/** Writes a new record under the id that the account is held for; `taken` when another wish of the account just did. */
async function addNew(tools: Tools, id: PersonId, comer: Newcomer) {
  const { ask, facts, account, kind, phoneProved } = comer
  const row: PersonRow = {
    _id: id,
    name: facts.name,
    home: facts.home,
    kind,
    grants: [],
    helps: [],
    ...(await recordFields(id, facts, comer.building, tools.vault)),
    account,
    consents: marks(comer, id),
    ...(phoneProved && { phoneProved }),
  }
  const deed = { did: 'registered' as const, channel: 'wechat', what: [...comer.consents] }
  return enter(tools, row, { ask: byHim(ask, himself(id, comer)), deed })
}

type Done = { personId: PersonId; known: boolean }
type No = ReturnType<typeof refuse<'people.already-linked' | 'request.key-reused'>>

const alreadyLinked = () => refuse('people.already-linked')

/** What this very wish did before, when its answer got lost; else who is registered is somebody already. */
export async function answered({ store }: Tools, person: PersonId, key: string): Promise<Done | No> {
  const did = (await store.deed(`deed:${person}:${key}`))?.did
  const isByThis = did === 'linked' || did === 'registered'
  return isByThis ? { personId: person, known: did === 'linked' } : alreadyLinked()
}

/**
 * Finishes what an account is held for: a record of the roster becomes his, or a new one is written. When the record went to
 * somebody else in between, he gets one of his own. An account that an invitation holds is for its code to finish.
 */
export async function finish(
  tools: Tools,
  comer: Newcomer,
  held: { person: PersonId; for?: string },
): Promise<Done | No> {
  const { store } = tools
  const { account, ask } = comer
  const row = await store.person(held.person)
  if (!row) {
    const entered = await addNew(tools, held.person, comer)
    if (entered !== 'entered') return isRefusal(entered) ? entered : alreadyLinked()
    return done(tools, account, { personId: held.person, known: false })
  }
  if (row.account === account) return answered(tools, row._id, ask.key)
  if (held.for === undefined) return alreadyLinked()
  const bound = await bindKnown(tools, row, comer)
  if (isRefusal(bound)) return bound
  return bound === 'bound'
    ? done(tools, account, { personId: row._id, known: true })
    : finishElsewhere(tools, comer, row._id)
}

async function finishElsewhere(tools: Tools, comer: Newcomer, lost: PersonId): Promise<Done | No> {
  const { store } = tools
  const own = await ownId(tools, comer.account)
  await store.holdInstead(comer.account, { from: lost, to: own })
  const now = await store.account(comer.account)
  return now === undefined || now.person === lost ? alreadyLinked() : finish(tools, comer, now)
}

async function done({ store }: Tools, account: string, answer: Done): Promise<Done> {
  await store.holdDone(account)
  return answer
}
