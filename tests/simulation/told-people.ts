import type { Asked } from './told'
import type { Somebody } from './village'

/** What somebody asked with his phone, and what he was told; the plain words of the call, nothing worked out yet. */
export interface Heard extends Asked {
  account: string
  service: string
  action: string
  input: Readonly<Record<string, unknown>>
  /** The key of a wish; absent for a question. */
  key?: string
}

/** Who there is besides the village, laid down for what would disturb the people who eat at the first canteen. */
export interface Folk {
  /** Elders with a telephone that stays theirs. */
  steady: Somebody[]
  /** They asked a week ago to be deleted. */
  leaving: Somebody[]
  frail: Somebody[]
  twins: [Somebody, Somebody][]
  administrators: Somebody[]
  /** Entered at the counter during the run; without a phone of their own until they are invited. */
  entered: Somebody[]
  phones: Map<string, string>
}

/** Everything of one run: who is there, what was handed out, and what was told, in the order it was told. */
export interface Memory {
  folk: Folk
  heard: Heard[]
  /** Codes as they were told, with whom they are for. */
  codes: { code: string; person: string; family: boolean }[]
  merges: { mergeId: string; pair: [string, string] }[]
  /** People as they were stored before the first act. */
  before: Map<string, Stored>
  /** What was seen to be wrong while it happened. */
  seen: string[]
  /** Telephone and ID numbers that were ever typed. */
  numbers: Set<string>
}

/** A person as he lies in the store; the auditor knows only the fields it names itself. */
export interface Stored {
  _id: string
  name: string
  home: string
  door?: string
  sex?: string
  account?: string
  phone?: string
  welfare?: string
  idTag?: string
  consents?: Record<string, { given: boolean }>
  helps: { person: string; state: string }[]
  grants: { role: string; scope: string; until?: number }[]
  died?: object
  freeing?: number
  closing?: object
  closingDue?: number
  closed?: number
  mergedInto?: string
  aka?: string[]
  finds?: string[]
}

export const emptyMemory = (): Memory => ({
  folk: {
    steady: [],
    leaving: [],
    frail: [],
    twins: [],
    administrators: [],
    entered: [],
    phones: new Map(),
  },
  heard: [],
  codes: [],
  merges: [],
  before: new Map(),
  seen: [],
  numbers: new Set(),
})

/** A field of something that came over the wire; undefined where there is none. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined

/** A text in what was asked or told; empty where there is none. */
export const text = (value: unknown, name: string): string => {
  const found = field(value, name)
  return typeof found === 'string' ? found : ''
}

/** A list in what was told; empty where there is none. */
export const list = (value: unknown, name: string): unknown[] => {
  const found = field(value, name)
  return Array.isArray(found) ? (found as unknown[]) : []
}

export const isGranted = ({ data }: Pick<Asked, 'data'>): boolean => data !== undefined
/** Whether nobody knows if it took effect: no answer came, or a repeat was stopped at the door. */
export const isUnsure = ({ data, refused }: Asked): boolean =>
  data === undefined && (refused === undefined || /^(access|request)\./.test(refused))
