import type { PlaceId } from '../kernel/ids'
import type { Care, Welfare } from '../kernel/person'
import type { Day } from '../kernel/time'
import type { PersonDraft } from './roster-draft'

/** What a roster may say of a person, opened; what it does not say is absent. */
export interface RosterFacts {
  name?: string
  sex?: '男' | '女'
  born?: Day
  home?: PlaceId
  door?: string
  household?: string
  idNumber?: string
  phone?: string
  welfare?: Welfare[]
  care?: Care
  note?: string
}

/** The door as one writes it: 2单元101. */
export const doorLine = ({ unit, door }: Pick<PersonDraft, 'unit' | 'door'>): string => unit + door

const tellsCare = ({ livesAlone, hardOfHearing, diet }: Care) =>
  livesAlone === true || hardOfHearing === true || diet.length > 0

/** What a row states; an empty cell states nothing, so it never wipes what is known. */
export function statedBy(draft: PersonDraft, place: { home: PlaceId; household: string }): RosterFacts {
  const { name, sex, born, idNumber, phone, categories, care, note } = draft
  return {
    name,
    ...(sex && { sex }),
    ...(born && { born }),
    ...place,
    door: doorLine(draft),
    ...(idNumber && { idNumber }),
    ...(phone && { phone }),
    ...(categories.length > 0 && { welfare: categories.map(category => ({ category })) }),
    ...(tellsCare(care) && { care: { ...care, diet: [...care.diet] } }),
    ...(note !== '' && { note }),
  }
}

const isSet = (flag: boolean | undefined) => flag === true

/** What is known for his care and what the row adds; what others learnt of him is not taken back by a roster. */
const caredFor = (known: Care, stated: Care): Care => ({
  ...known,
  ...(isSet(stated.livesAlone) && { livesAlone: true }),
  ...(isSet(stated.hardOfHearing) && { hardOfHearing: true }),
  diet: [...new Set([...known.diet, ...stated.diet])],
})

const sameCare = (a: Care, b: Care) =>
  a.diet.length === b.diet.length &&
  isSet(a.livesAlone) === isSet(b.livesAlone) &&
  isSet(a.hardOfHearing) === isSet(b.hardOfHearing)

const sameCategories = (a: readonly Welfare[] = [], b: readonly Welfare[] = []) =>
  a.length === b.length && a.every(({ category }) => b.some(one => one.category === category))

const PLAIN = [
  'name',
  'sex',
  'born',
  'home',
  'door',
  'household',
  'idNumber',
  'phone',
  'note',
] as const satisfies readonly (keyof RosterFacts)[]

/**
 * What a row changes of a person who is known. Sex and birth date that an ID number told are not overruled by a row without
 * one; categories are replaced by those the row names, with the proofs that are known; care is only added to.
 */
export function whatChanges(known: RosterFacts, stated: RosterFacts): RosterFacts {
  const isByCard = known.idNumber !== undefined && stated.idNumber === undefined
  const plain = PLAIN.filter(field => stated[field] !== undefined && stated[field] !== known[field]).filter(
    field => !(isByCard && (field === 'sex' || field === 'born')),
  )
  const changed: RosterFacts = Object.fromEntries(plain.map(field => [field, stated[field]]))
  if (stated.welfare && !sameCategories(known.welfare, stated.welfare))
    changed.welfare = stated.welfare.map(
      one => known.welfare?.find(had => had.category === one.category) ?? one,
    )
  if (stated.care) {
    const before = known.care ?? { diet: [] }
    const care = caredFor(before, stated.care)
    if (!sameCare(before, care)) changed.care = care
  }
  return changed
}

/** A stored person as far as it tells who he is. */
export interface KnownPerson {
  name: string
  home: PlaceId
  door?: string
  idTag?: string
}

/**
 * Finds whom a row speaks of among those known: by ID number, else by name and door when one of the two has no number yet.
 */
export function findKnown<K extends KnownPerson>(known: readonly K[]): (who: KnownPerson) => K | undefined {
  const atDoor = ({ name, home, door = '' }: KnownPerson) => `${home}|${door}|${name}`
  const byTag = new Map(known.flatMap(one => (one.idTag === undefined ? [] : [[one.idTag, one] as const])))
  const byDoor = new Map<string, K[]>()
  for (const one of known) byDoor.set(atDoor(one), [...(byDoor.get(atDoor(one)) ?? []), one])
  return who =>
    (who.idTag === undefined ? undefined : byTag.get(who.idTag)) ??
    byDoor.get(atDoor(who))?.find(one => one.idTag === undefined || who.idTag === undefined)
}
