import type { Care, Category } from '../../domain/kernel/person'
import type { RosterFacts } from '../../domain/people/rules-import'
import type { Vault } from '../kit/crypto'
import type { PersonRow } from '../kit/directory'

const TEXTS = ['idNumber', 'phone', 'note'] as const
const LISTS = ['categories', 'care'] as const

function openSealed(row: PersonRow, vault: Vault): RosterFacts {
  const opened = (field: (typeof TEXTS)[number] | (typeof LISTS)[number]) => {
    const sealed = row[field]
    return sealed === undefined ? undefined : vault.open(sealed, `${row._id}.${field}`)
  }
  const [idNumber, phone, note] = TEXTS.map(opened)
  const [categories, care] = LISTS.map(opened)
  return {
    ...(idNumber && { idNumber }),
    ...(phone && { phone }),
    ...(note && { note }),
    ...(categories && { categories: JSON.parse(categories) as Category[] }),
    ...(care && { care: JSON.parse(care) as Care }),
  }
}

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

/** The fields of a record as they are stored: what could hurt somebody sealed, with fingerprints to find him by. */
export function sealFacts(id: string, facts: RosterFacts, vault: Vault): Omit<Partial<PersonRow>, '_id'> {
  const { idNumber, phone, note, categories, care, ...plain } = facts
  const seal = (text: string, field: string) => vault.seal(text, `${id}.${field}`)
  return {
    ...plain,
    ...(idNumber !== undefined && { idNumber: seal(idNumber, 'idNumber'), idTag: idTagOf(idNumber, vault) }),
    ...(phone !== undefined && { phone: seal(phone, 'phone'), phoneTag: vault.tag(phone, 'phone') }),
    ...(note !== undefined && { note: seal(note, 'note') }),
    ...(categories && { categories: seal(JSON.stringify(categories), 'categories') }),
    ...(care && { care: seal(JSON.stringify(care), 'care') }),
  }
}

/** The fingerprint a person is found by when one has his ID number. */
export const idTagOf = (idNumber: string, vault: Vault): string => vault.tag(idNumber, 'id number')
