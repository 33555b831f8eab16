import { beings, type AccessRow } from '../../domain/kernel/access'
import type { Action, Contract } from '../../domain/kernel/contract'
import { roles } from '../../domain/kernel/grants'
import { fieldsFor, visible, type Field } from '../../domain/people/rules-visible'

const [nobody, guest, self, family, timer] = beings
/** Everybody who can stand before a door, in the order of the page. */
export const columns = [nobody, guest, self, family, ...roles, timer] as const
export type Column = (typeof columns)[number]

/** `home` while he lives, `home †` also after he died, `† home` only then. */
function cellOf({ living, locked }: AccessRow, column: Column): string {
  const [now, after] = [living[column] ?? '', locked[column] ?? '']
  if (after === '') return now
  return now === after ? `${now} †` : `${now} † ${after}`.trim()
}

const aboutOf = ({ allow }: Action) =>
  [allow.subjects && 'person', allow.scope && 'place'].filter(Boolean).join(', ')

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const rowOf = (name: string, action: Action) =>
  line([name, aboutOf(action), ...columns.map(column => cellOf(action.allow.may, column))])

const table = (contract: Contract): string[] => [
  line(['action', 'about', ...columns]),
  line(['action', 'about', ...columns].map(() => '---')),
  ...Object.entries(contract).map(([name, action]) => rowOf(name, action as Action)),
]

const fieldRow = (field: Field) =>
  line([field, visible[field].says, ...roles.map(role => (fieldsFor([role]).has(field) ? 'yes' : ''))])

const fields = [
  '## What staff see of somebody',
  '',
  'Of the people within a role’s place, in `people.search` and `people.person`, while the person agrees to the use; what is',
  'not marked is absent from the answer. Full numbers are shown one at a time by `phoneOf` and `idNumberOf`, or stand in the',
  'file that `exportData` makes for the person; each look is written down. The list of a sitting (`meals.counter`) shows no more than the canteen’s column, and besides who of',
  'those expected lives alone: who has not come is called, those first.',
  '',
  line(['field', 'tells', ...roles]),
  line(['field', 'tells', ...roles].map(() => '---')),
  ...(Object.keys(visible) as Field[]).map(fieldRow),
  '',
]

const head = [
  '# Who may do what',
  '',
  'Printed from `domain/*/access.ts` by `npm run docs:api`, then read by people: `tests/access` takes this page as what',
  'was agreed and tries every cell of it on the running services. Whoever changes a table changes this page with it, and',
  'shows both to somebody else.',
  '',
  '| word | means |',
  '| --- | --- |',
  '| about: person | the action names one person or more: each must be the caller, agree to be helped by him, or be covered by his role |',
  '| about: place | the action names a place |',
  '| nobody | not signed in at all |',
  '| guest | signed in, also without a record here |',
  '| self | a person with a record, for himself |',
  '| family | a helper, for those who agreed that he acts for them |',
  '| timer | the platform itself: its timers, and one function asking another |',
  '| yes | may |',
  '| home | may, where his role covers the homes of all persons named |',
  '| place | may, where his role covers the place named, and all persons named exist |',
  '| † | also after one of the persons named has died; without it his record is locked |',
  '| (empty) | may not |',
  '',
  'A role counts only within the place and the time it was given for. The dead may nothing. Somebody else’s things and',
  'things that do not exist get the same answer; every no is logged with its code.',
  '',
]

/** The page that tells who may do what of every service. */
export function accessPage(contracts: Readonly<Record<string, Contract>>): string {
  const services = Object.entries(contracts).flatMap(([service, contract]) => [
    `## ${service}`,
    '',
    ...table(contract),
    '',
  ])
  return `${[...head, ...services, ...fields].join('\n').trimEnd()}\n`
}
