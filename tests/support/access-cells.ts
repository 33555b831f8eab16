import { contracts } from '../../local/docs/contracts'
import type { Action } from '../../domain/kernel/contract'
import type { Cells } from '../../domain/kernel/access'
import type { PersonId } from '../../domain/kernel/ids'
import {
  CALL,
  DIED,
  homes,
  nowOf,
  places,
  recordOf,
  subjects,
  type Place,
  type SubjectName,
} from './access-cast'
import type { PageRow } from './access-page'
import { wishFor } from './access-samples'
import { visitors, type Standing, type Visitor } from './access-visitors'

/** One try of one action by one visitor. */
export interface Cell {
  says: string
  standing: Standing
  input: unknown
  /** The persons whom the wish names as acted for; none where the page says that the action names nobody. */
  names: readonly PersonId[]
  place: Place
  /** Whether the place named is a canteen. */
  canteen: boolean
}
export interface Tried {
  service: string
  name: string
  action: Action
}

/** Every action of every service. */
export const allActions: readonly Tried[] = Object.entries(contracts).flatMap(([service, contract]) =>
  Object.entries(contract).map(([name, action]) => ({ service, name, action: action as Action })),
)

type State = readonly [subject: SubjectName, place: Place]
const subjectNames = Object.keys(subjects) as SubjectName[]

/** In which states an action is tried: of the persons it names, of the place it names. */
const statesOf = ({ person, place }: PageRow): State[] => [
  ...subjectNames.filter(name => person || name === 'living').map((name): State => [name, 'here']),
  ...(place ? (['there', 'nowhere'] as const).map((where): State => ['living', where]) : []),
]

/** A wish that names two persons is asked by somebody for himself under both of his ids. */
function namesIn(subject: SubjectName, standing: Standing): { person: PersonId; other: PersonId } {
  const { id: person, alias, mate } = subjects[subject]
  return { person, other: standing.id === nowOf(person) && subject !== 'mixed' ? alias : mate }
}

function cellOf(tried: Tried, row: PageRow, visitor: Visitor, [subject, place]: State): Cell {
  const standing = visitor.stands(subject)
  const about = { ...namesIn(subject, standing), community: places[place] }
  const input = wishFor(tried.service, tried.name, about)
  const isNamed = (id: PersonId) => row.person && JSON.stringify(input).includes(`"${id}"`)
  const namesTwo = tried.action.allow.subjects?.(input).length === 2
  return {
    says: `${visitor.says}; person ${subject}, place ${place}`,
    standing,
    input,
    names: [about.person, ...(namesTwo ? [about.other] : [])].filter(isNamed),
    place,
    canteen: JSON.stringify(input).includes(`${about.community}.k1`),
  }
}

/** Every try of an action: everybody who can stand before the door, in every state of what he asks about. */
export const cellsOf = (tried: Tried, row: PageRow): Cell[] =>
  statesOf(row).flatMap(state => visitors.map(visitor => cellOf(tried, row, visitor, state)))

export type Verdict = 'may' | { code: string; facts: Record<string, string> }

const no = (code: string, facts: Record<string, string> = {}): Verdict => ({ code, facts })
const areThere = (names: readonly PersonId[]) => names.every(id => Object.hasOwn(homes, id))
const others = ({ names, standing: { id } }: Cell) => names.filter(name => nowOf(name) !== id)

function reachIn(
  row: PageRow,
  { standing: { reach }, names, place, canteen }: Cell,
  wanted: 'home' | 'place',
): boolean {
  if (!reach || !areThere(names)) return false
  if (wanted === 'place') return row.place && reach.places.includes(place) && !(canteen && reach.notCanteen)
  return names.length > 0 && names.every(id => reach.homes.some(home => home === homes[id]))
}

/** Whether one half of a row opens the door to a person, by any of what he is. */
function opensToPerson(row: PageRow, cells: Cells, cell: Cell): boolean {
  const { agreed = [], role } = cell.standing
  const strangers = others(cell)
  const isHelper = strangers.length > 0 && areThere(cell.names) && strangers.every(id => agreed.includes(id))
  const wanted = role && cells[role]
  return [
    cells.guest,
    cells.self && strangers.length === 0,
    cells.family && isHelper,
    wanted && reachIn(row, cell, wanted),
  ].some(Boolean)
}

function opens(row: PageRow, cells: Cells, cell: Cell): boolean {
  const { is } = cell.standing
  if (is === 'dead') return false
  if (is === 'person') return opensToPerson(row, cells, cell)
  return cells[is] === 'yes' && (is !== 'timer' || areThere(cell.names))
}

const shut = { nobody: 'access.not-signed-in', guest: 'access.not-registered' } as const
const nameOf = (id: PersonId) => ({ name: recordOf(id)?.name ?? '' })

/** In which words a no is said to who is let in by nothing he is. */
function refusedTo(row: PageRow, cell: Cell): Verdict {
  const { is, asked } = cell.standing
  if (is === 'nobody' || is === 'guest') return no(shut[is])
  return asked && row.living.family && others(cell).length > 0
    ? no('access.needs-consent', { call: CALL })
    : no('access.not-allowed')
}

/** What the page says must happen: he may, or the very words of the no. */
export function expected(row: PageRow, cell: Cell): Verdict {
  const { is, id = '' } = cell.standing
  if (is === 'dead') return no('access.locked', nameOf(id))
  if (!opens(row, row.living, cell)) return refusedTo(row, cell)
  const isLocked = cell.names.some(name => nowOf(name) === DIED)
  return !isLocked || opens(row, row.locked, cell) ? 'may' : no('access.locked', nameOf(DIED))
}
