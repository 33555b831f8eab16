import type { InputOf } from '../../domain/kernel/contract'
import type { RowProblem } from '../../domain/kernel/sheet'
import { dayOf } from '../../domain/kernel/time'
import type { PeopleContract } from '../../domain/people/contract'
import type { Roster } from '../../domain/people/roster-draft'
import { placePersons, withoutNumbers, type Placed } from '../../domain/people/rules-placing'
import { readRoster } from '../../domain/people/rules-roster'
import type { People, PeopleHandlers } from './shelf'
import { householdOf, knownPersons, planPersons, type Step } from './steps-import-plan'
import { writeHouseholds, writePersons } from './steps-import-write'

const remarkOf = ({ line, column, value, says, todo, fatal }: RowProblem) => ({
  line,
  column: withoutNumbers(column),
  value: withoutNumbers(value),
  says: withoutNumbers(says),
  todo,
  refused: fatal,
})

const linesOf = (problems: readonly RowProblem[]) => new Set(problems.map(({ line }) => line)).size

/** How many rows go which way; every row goes one. */
function countRows(rows: number, steps: readonly Step[], problems: readonly RowProblem[]) {
  const of = (does: Step['does']) => steps.filter(step => step.does === does).length
  const isUnreadable = problems.some(({ code }) => code === 'no-name-column' || code === 'no-door-column')
  return {
    fresh: of('fresh'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    refused: isUnreadable ? rows : linesOf(problems.filter(({ fatal }) => fatal)),
    doubled: linesOf(problems.filter(({ code }) => code === 'doubled-row')),
  }
}

async function read({ store }: People, input: InputOf<PeopleContract['importRoster']>, roster: Roster) {
  const community = await store.community(input.communityId)
  const place = { community: input.communityId, buildings: community?.buildings ?? [] }
  return placePersons(roster.persons, input.rows, place)
}

const countHouseholds = ({ vault }: People, placed: readonly Placed[]) =>
  new Set(placed.map(one => householdOf(one, vault)._id)).size

/** Takes a household roster in. */
export const importHandlers = (people: People): PeopleHandlers<'importRoster'> => ({
  async importRoster({ input, now }) {
    const { rows, apply } = input
    const roster = readRoster(rows, input.today ?? dayOf(now))
    const { placed, problems } = await read(people, input, roster)
    const known = await knownPersons(people.store, placed, people.vault)
    const steps = planPersons(placed, known, people.vault)
    if (apply) {
      await writeHouseholds(people, placed)
      await writePersons(people, steps)
    }
    const all = [...roster.problems, ...problems].sort((a, b) => a.line - b.line)
    return {
      counts: {
        ...countRows(rows.length, steps, all),
        households: countHouseholds(people, placed),
        suspected: 0,
      },
      remarks: all.map(remarkOf),
      ignoredColumns: [...roster.ignoredColumns],
      columns: [],
      applied: apply,
    }
  },
})
