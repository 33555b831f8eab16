import type { Grant, Help } from './grants'
import type { PersonId, PlaceId } from './ids'
import type { Day, Instant } from './time'

/** Welfare categories by their usual Chinese names (民发 documents of the Ministry of Civil Affairs). */
export const categories = [
  '特困',
  '低保',
  '低保边缘',
  '低收入',
  '优抚',
  '计生特殊',
  '残疾',
  '失能',
  '高龄',
  '独居',
  '空巢',
  '留守',
] as const
export type Category = (typeof categories)[number]

/** A welfare category with what proves it; after `validTo` it counts no more and his age decides. */
export interface Welfare {
  category: Category
  validTo?: Day | undefined
  /** Which paper was seen: 低保证, 残疾证… */
  evidence?: string | undefined
  verifiedBy?: PersonId | undefined
  verifiedAt?: Instant | undefined
}

/** What one needs to know to look after somebody; sealed in the store. */
export interface Care {
  livesAlone?: boolean | undefined
  hardOfHearing?: boolean | undefined
  /** How his food is to be: 少盐, 软烂, 低糖, 不吃辣… never a disease. */
  diet: string[]
}

/** A desk page that is signed in as somebody, for one shift. */
export interface DeskMark {
  name: string
  at: Instant
  until: Instant
}

/** The one profile that every service asks, opened for use inside a function; it never leaves one whole. */
export interface Person {
  id: PersonId
  /** Ids under which he was known before two records of him became one. */
  aka: PersonId[]
  name: string
  sex?: '男' | '女' | undefined
  born?: Day | undefined
  /** Where he lives: the building, or the community when the building is not known. */
  home: PlaceId
  door?: string | undefined
  phone?: string | undefined
  welfare: Welfare[]
  care: Care
  grants: Grant[]
  helps: Help[]
  /** The day he died: his record is locked. */
  died?: Day | undefined
  /** When his record will be deleted, as he asked. */
  closing?: Instant | undefined
  /** Desk pages signed in as him, by id. */
  desks: Record<string, DeskMark>
}

/** Whether this is the person of an id, also of one he had before two records became one. */
export const goesBy = (person: Pick<Person, 'id' | 'aka'>, id: PersonId): boolean =>
  person.id === id || person.aka.includes(id)

/** Every id this person goes by, his own first. */
export const idsOf = ({ id, aka }: Pick<Person, 'id' | 'aka'>): PersonId[] => [id, ...aka]
