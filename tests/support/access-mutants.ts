import { beings, type AccessRow, type Cells } from '../../domain/kernel/access'
import { columns, type Column } from '../../local/docs/access'
import type { PageRow } from './access-page'

/** A row with one single entry changed. */
export interface Mutant {
  says: string
  row: AccessRow
}
type Half = keyof AccessRow
type Entry = 'yes' | 'home' | 'place' | undefined

const isBeing = (column: Column) => beings.some(being => being === column)
const entriesOf = (column: Column): Entry[] =>
  isBeing(column) ? ['yes', undefined] : ['home', 'place', undefined]

function changed({ living, locked }: AccessRow, half: Half, column: Column, entry: Entry): AccessRow {
  const others = Object.entries({ living, locked }[half]).filter(([name]) => name !== column)
  const rest = Object.fromEntries(others)
  const cells = (entry === undefined ? rest : { ...rest, [column]: entry }) as Cells
  return half === 'living' ? { living: cells, locked } : { living, locked: cells }
}

/** Every row that differs from this one in one single entry: taken out, put in, or reaching elsewhere. */
export const mutantsOf = (row: AccessRow): Mutant[] =>
  (['living', 'locked'] as const).flatMap(half =>
    columns.flatMap(column =>
      entriesOf(column)
        .filter(entry => entry !== row[half][column])
        .map(entry => ({
          says: `${half} ${column}: ${row[half][column] ?? 'blank'} → ${entry ?? 'blank'}`,
          row: changed(row, half, column, entry),
        })),
    ),
  )

type Rule = (row: AccessRow, about: Pick<PageRow, 'person' | 'place'>) => boolean
const both = ({ living, locked }: AccessRow) => [living, locked].flatMap(cells => Object.entries(cells))
const isIn =
  (outer: Cells) =>
  ([column, entry]: [string, unknown]) =>
    (outer as Record<string, unknown>)[column] === entry

/** What no row may say, because it would mean nothing or something else than it says. */
const senseless: Readonly<Record<string, Rule>> = {
  'a death locks nothing where no person is named': ({ locked }, { person }) =>
    !person && Object.keys(locked).length > 0,
  'after a death nobody may what he might not before, nor further': ({ living, locked }) =>
    !Object.entries(locked).every(isIn(living)),
  'the dead ask nothing for themselves': ({ locked }) => locked.self !== undefined,
  'a helper helps somebody who is named': ({ living }, { person }) => !person && living.family !== undefined,
  'what everybody who is signed in may is not given to some of them again': ({ living }) =>
    living.guest !== undefined &&
    Object.keys(living).some(column => !['nobody', 'guest', 'timer'].includes(column)),
  'a home is somebody’s who is named': (row, { person }) =>
    !person && both(row).some(([, entry]) => entry === 'home'),
  'a place must be named': (row, { place }) => !place && both(row).some(([, entry]) => entry === 'place'),
}

/** Which of the rules of a sensible table a row breaks. */
export const nonsenseIn = (row: AccessRow, about: Pick<PageRow, 'person' | 'place'>): string[] =>
  Object.entries(senseless).flatMap(([says, isBroken]) => (isBroken(row, about) ? [says] : []))
