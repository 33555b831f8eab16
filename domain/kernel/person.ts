import type { Grant, Help } from './grants'
import type { PersonId, PlaceId } from './ids'
import type { Day } from './time'

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

/** What one needs to know to look after somebody; sealed in the store. */
export interface Care {
  livesAlone?: boolean | undefined
  hardOfHearing?: boolean | undefined
  /** How his food is to be: 少盐, 软烂, 低糖, 不吃辣… never a disease. */
  diet: string[]
}

/** The one profile that every service asks, opened for use inside a function; it never leaves one whole. */
export interface Person {
  id: PersonId
  name: string
  sex?: '男' | '女' | undefined
  born?: Day | undefined
  /** Where he lives: the building, or the community when the building is not known. */
  home: PlaceId
  door?: string | undefined
  phone?: string | undefined
  categories: Category[]
  care: Care
  grants: Grant[]
  helps: Help[]
}
