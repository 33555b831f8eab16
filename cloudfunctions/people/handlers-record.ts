import { maskIdNumber, maskPhone } from '../../domain/kernel/mask'
import type { Person } from '../../domain/kernel/person'
import { ageOn, dayOf } from '../../domain/kernel/time'
import { mayCorrect } from '../../domain/people/rules-correct'
import { seenByFamily, seenByHimself } from '../../domain/people/rules-record'
import { fieldsFor, lookingRoles, onlySeen, type Field } from '../../domain/people/rules-visible'
import type { Ask } from '../kit/admit'
import { personOf, subjectOf } from '../kit/ask'
import type { PersonRow } from '../kit/person-row'
import { corrector } from './handlers-correct'
import type { People, PeopleHandlers } from './shelf'
import { openFacts } from './steps-facts'
import { helpersNamed, marksNamed, namesOf, rowOf } from './steps-kept'
import { placeNamed } from './steps-place'

/** Which fields of a record the caller may see, as himself, as family, or by his roles. */
function seenFields(ask: Ask<unknown>, subject: Person): ReadonlySet<Field> {
  if (ask.via === 'self') return seenByHimself
  if (ask.via === 'family') return seenByFamily
  return fieldsFor(lookingRoles(personOf(ask).grants, subject.home, ask.now))
}

function ownFacts({ sex, born, door, phone, care }: Person, idNumber: string | undefined, day: string) {
  return {
    sex,
    born,
    age: born === undefined ? undefined : ageOn(born, day),
    door,
    phone: phone === undefined ? undefined : maskPhone(phone),
    idNumber: idNumber === undefined ? undefined : maskIdNumber(idNumber),
    livesAlone: care.livesAlone === true,
    hardOfHearing: care.hardOfHearing === true,
    diet: care.diet,
  }
}

/** His categories, and for whom the papers are of concern also who saw which. */
async function proofsNamed(people: People, { welfare }: Person, isProofSeen: boolean) {
  const seers = isProofSeen ? welfare.flatMap(({ verifiedBy }) => verifiedBy ?? []) : []
  const nameOf = await namesOf(people, seers)
  return welfare.map(({ category, validTo, evidence, verifiedBy, verifiedAt }) => ({
    category,
    ...(validTo !== undefined && { validTo }),
    ...(isProofSeen && evidence !== undefined && { evidence }),
    ...(isProofSeen && verifiedBy !== undefined && { verifiedBy: nameOf(verifiedBy) }),
    ...(isProofSeen && verifiedAt !== undefined && { verifiedAt }),
  }))
}

/** What is left out where the caller's role does not need it. */
const unseen = { livesAlone: false, hardOfHearing: false, diet: [] as string[] }

/** What his work does not let a member of staff see he is not offered to correct: he would write over what he cannot read. */
function correctableBy(ask: Ask<unknown>, { idTag, died }: PersonRow, sees: ReadonlySet<Field>) {
  if (ask.via === 'family' || died) return []
  const his = mayCorrect(corrector(ask), { isChecked: idTag !== undefined })
  return ask.via === 'self' ? his : his.filter(field => field === 'home' || sees.has(field))
}

interface Seen {
  row: PersonRow
  subject: Person
  sees: ReadonlySet<Field>
}

/** The lists of a record; empty where they are none of the caller's business. */
async function listsOf(people: People, { row, subject, sees }: Seen) {
  const [helpers, consents, welfare] = await Promise.all([
    sees.has('helpers') ? helpersNamed(people, subject) : [],
    sees.has('consents') ? marksNamed(people, row) : [],
    sees.has('welfare') ? proofsNamed(people, subject, sees.has('proof')) : [],
  ])
  return { helpers, consents, welfare }
}

/** Everything that is kept about one person. */
export const recordHandlers = (people: People): PeopleHandlers<'record'> => ({
  async record(ask) {
    const subject = subjectOf(ask)
    const row = await rowOf(people, subject.id)
    const sees = seenFields(ask, subject)
    const [place, lists] = await Promise.all([
      placeNamed(people, subject.home),
      listsOf(people, { row, subject, sees }),
    ])
    const { idNumber } = openFacts(row, people.vault)
    return {
      id: subject.id,
      name: subject.name,
      kind: row.kind ?? 'elder',
      home: subject.home,
      building: place?.building ?? '',
      phoneProved: row.phoneProved === true,
      ...unseen,
      ...onlySeen(ownFacts(subject, idNumber, dayOf(ask.now)), sees),
      ...lists,
      ...(row.closing && sees.has('closing') && { closing: row.closing.due }),
      ...(subject.died !== undefined && { died: subject.died }),
      mayCorrect: correctableBy(ask, row, sees),
    }
  },
})
