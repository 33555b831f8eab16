import { isGiven, type Consents, type Purpose } from '../kernel/consents'
import type { PlaceId } from '../kernel/ids'
import { plainText } from '../kernel/plain-text'
import { isRefusal, refuse, type Refusal } from '../kernel/refusal'
import type { Day } from '../kernel/time'
import { idCardTyped, phoneTypedAs } from './rules-typed'

/** The fields of a record that can be corrected one by one. */
export const correctable = [
  'name',
  'sex',
  'born',
  'phone',
  'idNumber',
  'home',
  'door',
  'livesAlone',
  'hardOfHearing',
  'diet',
  'note',
] as const
export type Correctable = (typeof correctable)[number]

/** What somebody wants corrected; what he does not name stays. */
export interface Changes {
  name?: string | undefined
  sex?: '男' | '女' | undefined
  born?: Day | undefined
  phone?: string | undefined
  idNumber?: string | undefined
  home?: PlaceId | undefined
  door?: string | undefined
  livesAlone?: boolean | undefined
  hardOfHearing?: boolean | undefined
  diet?: string[] | undefined
  note?: string | undefined
}

/** Who corrects: he himself, or staff on his word. */
export type Corrector = 'self' | 'staff'

interface FieldRule {
  /** Who may, while the record has no checked ID number. */
  readonly free: readonly Corrector[]
  /** Who may once it has one. */
  readonly checked: readonly Corrector[]
  /** Which consent it takes to keep this at all. */
  readonly needs?: Purpose
}

const both = ['self', 'staff'] as const
const staffOnly = ['staff'] as const

/**
 * Who may correct what. With a checked ID number the name and the number are for staff, who see the card; sex and birth
 * date then follow the number and are nobody's to type.
 */
export const fieldRules: Readonly<Record<Correctable, FieldRule>> = {
  name: { free: both, checked: staffOnly },
  sex: { free: both, checked: [] },
  born: { free: both, checked: [] },
  phone: { free: both, checked: both },
  idNumber: { free: both, checked: staffOnly, needs: 'subsidy' },
  home: { free: both, checked: both },
  door: { free: both, checked: both },
  livesAlone: { free: both, checked: both, needs: 'care' },
  hardOfHearing: { free: both, checked: both, needs: 'care' },
  diet: { free: both, checked: both, needs: 'care' },
  note: { free: staffOnly, checked: staffOnly },
}

/** What is known of the record that decides. */
export interface RecordState {
  readonly isChecked: boolean
  readonly consents?: Consents | undefined
}

const isHis = (field: Correctable, who: Corrector, isChecked: boolean) =>
  fieldRules[field][isChecked ? 'checked' : 'free'].includes(who)

/** The fields that somebody may correct; a field that takes a consent is among them, the consent is asked for then. */
export const mayCorrect = (who: Corrector, { isChecked }: Pick<RecordState, 'isChecked'>): Correctable[] =>
  correctable.filter(field => isHis(field, who, isChecked))

/** The first reason why a correction may not be made as a whole; undefined when it may. */
export function whyNot(
  fields: readonly Correctable[],
  who: Corrector,
  { isChecked, consents }: RecordState,
): Refusal<'people.not-yours-to-correct' | 'people.needs-basic-consent'> | undefined {
  const foreign = fields.find(field => !isHis(field, who, isChecked))
  if (foreign) return refuse('people.not-yours-to-correct', { field: foreign })
  const purpose = fields
    .flatMap(field => fieldRules[field].needs ?? [])
    .find(need => !isGiven(consents, need))
  return purpose && refuse('people.needs-basic-consent', { purpose })
}

type Faults = 'people.id-number-wrong' | 'people.phone-wrong' | 'people.born-wrong'

/** The numbers of a correction, checked and written one way. */
function numbersIn({ idNumber, phone }: Changes, today: Day): Changes | Refusal<Faults> {
  const card = idNumber === undefined ? undefined : idCardTyped(idNumber, today)
  if (isRefusal(card)) return card
  const dialled = phone === undefined ? undefined : phoneTypedAs(phone)
  if (isRefusal(dialled)) return dialled
  return {
    ...(dialled !== undefined && { phone: dialled }),
    ...(card && { idNumber: card.number, sex: card.sex, born: card.born }),
  }
}

/** A correction as it is stored; an ID number brings its sex and birth date along. */
export function readChanges(typed: Changes, today: Day): Changes | Refusal<Faults> {
  if (typed.born !== undefined && typed.born > today) return refuse('people.born-wrong')
  const numbers = numbersIn(typed, today)
  if (isRefusal(numbers)) return numbers
  const { name, door } = typed
  return {
    ...typed,
    ...(name !== undefined && { name: plainText(name) }),
    ...(door !== undefined && { door: plainText(door) }),
    ...numbers,
  }
}

/** The fields a correction names. */
export const fieldsOf = (changes: Changes): Correctable[] =>
  correctable.filter(field => changes[field] !== undefined)
