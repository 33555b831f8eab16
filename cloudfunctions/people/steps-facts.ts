import { communityOf, type PlaceId } from '../../domain/kernel/ids'
import type { Care, Category, Welfare } from '../../domain/kernel/person'
import { instantOf, type Instant } from '../../domain/kernel/time'
import type { RosterFacts } from '../../domain/people/rules-import'
import type { Vault } from '../kit/crypto'
import type { PersonRow } from '../kit/person-row'

const TEXTS = ['idNumber', 'phone', 'note'] as const
const LISTS = ['welfare', 'care'] as const

function openSealed(row: PersonRow, vault: Vault): RosterFacts {
  const opened = (field: (typeof TEXTS)[number] | (typeof LISTS)[number]) => {
    const sealed = row[field]
    return sealed === undefined ? undefined : vault.open(sealed, `${row._id}.${field}`)
  }
  const [idNumber, phone, note] = TEXTS.map(opened)
  const [welfare, care] = LISTS.map(opened)
  return {
    ...(idNumber && { idNumber }),
    ...(phone && { phone }),
    ...(note && { note }),
    ...(welfare && { welfare: welfareIn(welfare) }),
    ...(care && { care: JSON.parse(care) as Care }),
  }
}

const welfareIn = (text: string): Welfare[] =>
  (JSON.parse(text) as (Welfare | Category)[]).map(one => (typeof one === 'string' ? { category: one } : one))

/** What is stored of a person, opened for comparison with a roster. */
export function openFacts(row: PersonRow, vault: Vault): RosterFacts {
  const { name, sex, born, home, door, household } = row
  return {
    ...openSealed(row, vault),
    name,
    home,
    ...(sex && { sex }),
    ...(born && { born }),
    ...(door && { door }),
    ...(household && { household }),
  }
}

/** The end of the first day after which a proof counts no more; nothing when none runs out. */
function endOf(welfare: readonly Welfare[]): { evidenceUntil?: Instant } {
  const [first] = welfare.flatMap(({ validTo }) => validTo ?? []).sort()
  return first === undefined ? {} : { evidenceUntil: instantOf(first, '23:59') }
}

const placeOf = (home: PlaceId) => {
  const community = communityOf(home)
  return { home, ...(community !== undefined && { community }) }
}

/** The fields of a record as they are stored: what could hurt somebody sealed, with fingerprints to find him by. */
export function sealFacts(id: string, facts: RosterFacts, vault: Vault): Omit<Partial<PersonRow>, '_id'> {
  const { idNumber, phone, note, welfare, care, home, ...plain } = facts
  const seal = (text: string, field: string) => vault.seal(text, `${id}.${field}`)
  return {
    ...plain,
    ...(home !== undefined && placeOf(home)),
    ...(idNumber !== undefined && { idNumber: seal(idNumber, 'idNumber'), idTag: idTagOf(idNumber, vault) }),
    ...(phone !== undefined && { phone: seal(phone, 'phone'), phoneTag: vault.tag(phone, 'phone') }),
    ...(note !== undefined && { note: seal(note, 'note') }),
    ...(welfare && { welfare: seal(JSON.stringify(welfare), 'welfare'), ...endOf(welfare) }),
    ...(care && { care: seal(JSON.stringify(care), 'care') }),
  }
}

/** The fingerprint a person is found by when one has his ID number. */
export const idTagOf = (idNumber: string, vault: Vault): string => vault.tag(idNumber, 'id number')
