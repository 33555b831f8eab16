import { authorise } from '../../domain/kernel/authorise'
import { isGiven, purposes } from '../../domain/kernel/consents'
import type { Help } from '../../domain/kernel/grants'
import type { PersonId } from '../../domain/kernel/ids'
import { maskIdNumber, maskPhone } from '../../domain/kernel/mask'
import { goesBy, idsOf, type Person } from '../../domain/kernel/person'
import { isRefusal } from '../../domain/kernel/refusal'
import { peopleAccess } from '../../domain/people/access'
import { onlySeen, type Field } from '../../domain/people/rules-visible'
import { personOf, subjectOf } from '../kit/ask'
import type { PersonRow } from '../kit/person-row'
import type { People, PeopleHandlers } from './shelf'
import { buildingsAt, hitOf, seenBy, type Looking } from './steps-card'
import { openFacts } from './steps-facts'
import { welfareShown } from './steps-proofs'

/** What can be done for one person from his card; each in some states only. */
const DOINGS = {
  correct: () => true,
  consent: () => true,
  phoneOf: ({ phone }) => phone !== undefined,
  idNumberOf: ({ idNumber }) => idNumber !== undefined,
  verifyWelfare: () => true,
  recordHelper: () => true,
  endHelp: () => true,
  familyCode: () => true,
  invite: ({ account }) => account === undefined,
  unlink: ({ account }) => account !== undefined,
  looks: () => true,
  history: () => true,
  exportData: () => true,
  close: ({ closing }) => closing === undefined,
  keep: ({ closing }) => closing !== undefined,
  lock: ({ died }) => died === undefined,
  unlock: ({ died }) => died !== undefined,
} as const satisfies Partial<Record<keyof typeof peopleAccess, (row: PersonRow) => boolean>>

/** What the caller may do for a person now, by the table that decides when he does it. */
function doingsOf(row: PersonRow, subject: Person, { caller, now }: Looking): string[] {
  const visitor = { kind: 'person' as const, account: '', person: caller }
  const mayDo = (name: keyof typeof DOINGS) => {
    const allow = { may: peopleAccess[name], subjects: () => [subject.id] }
    return !isRefusal(authorise({ allow, input: undefined, visitor, subjects: [subject], now }))
  }
  return (Object.keys(DOINGS) as (keyof typeof DOINGS)[]).filter(name => DOINGS[name](row) && mayDo(name))
}

const tie = ({ call, state }: Help, id: PersonId, name: string) => ({
  id,
  name,
  call,
  agreed: state === 'agreed',
})

async function ties({ store, directory }: People, subject: Person) {
  const { welfare: proofs, helps } = subject
  const [helpers, others] = await Promise.all([
    store.helpersOf(idsOf(subject)),
    directory.several([
      ...new Set([...helps.map(({ person }) => person), ...proofs.flatMap(one => one.verifiedBy ?? [])]),
    ]),
  ])
  const known = (id: PersonId) => others.find(one => goesBy(one, id))
  return {
    nameOf: (id: PersonId) => known(id)?.name ?? '',
    helpers: helpers.flatMap(({ _id, name, helps: theirs }) =>
      theirs.filter(({ person }) => goesBy(subject, person)).map(help => tie(help, _id, name)),
    ),
    helps: helps.flatMap(help => {
      const elder = known(help.person)
      return elder ? [tie(help, elder.id, elder.name)] : []
    }),
  }
}

const isThere = ({ closed, mergedInto, died }: PersonRow) =>
  closed === undefined && mergedInto === undefined && died === undefined

/** Who else lives behind the same door: the household as staff know it, whatever a roster called it. */
async function sameDoor({ store }: People, { _id, home, door }: PersonRow) {
  if (door === undefined || door === '') return []
  const rows = await store.personsByDoor(home, [door])
  return rows
    .filter(isThere)
    .filter(row => row._id !== _id)
    .map(row => ({ id: row._id, name: row.name }))
}

async function cardFacts(people: People, row: PersonRow, subject: Person, sees: ReadonlySet<Field>) {
  const { idNumber, note } = openFacts(row, people.vault)
  const [{ nameOf, helpers, helps }, others] = await Promise.all([
    ties(people, subject),
    sameDoor(people, row),
  ])
  return onlySeen(
    {
      sex: row.sex,
      born: row.born,
      phone: subject.phone === undefined ? undefined : maskPhone(subject.phone),
      idNumber: idNumber === undefined ? undefined : maskIdNumber(idNumber),
      hasIdNumber: idNumber !== undefined,
      welfare: welfareShown(subject.welfare, nameOf, sees),
      diet: subject.care.diet,
      note,
      sameDoor: others,
      helpers,
      helps,
      consents: purposes.filter(purpose => isGiven(row.consents, purpose)),
      closing: row.closing?.due,
    },
    sees,
  )
}

/** One person as the caller’s roles need him. */
export const personHandlers = (people: People): PeopleHandlers<'person'> => ({
  async person(ask) {
    const subject = subjectOf(ask)
    const [row, buildings] = await Promise.all([
      people.store.person(subject.id),
      buildingsAt(people, subject.home),
    ])
    const looking = { caller: personOf(ask), now: ask.now, buildings }
    const hit = row && hitOf(row, people.vault, looking)
    if (!row || !hit) throw new Error('the door let somebody in who sees nothing of this person')
    const sees = seenBy(looking, subject.home)
    return {
      ...hit,
      kind: row.kind ?? 'elder',
      ...(await cardFacts(people, row, subject, sees)),
      ...(row.died && { diedOn: row.died.on }),
      may: doingsOf(row, subject, looking),
    }
  },
})
