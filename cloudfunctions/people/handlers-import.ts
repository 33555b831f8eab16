import type { InputOf } from '../../domain/kernel/contract'
import { isRefusal } from '../../domain/kernel/refusal'
import type { RowProblem } from '../../domain/kernel/sheet'
import { dayOf } from '../../domain/kernel/time'
import type { PeopleContract } from '../../domain/people/contract'
import { rosterColumns } from '../../domain/people/roster-columns'
import { placePersons, withoutNumbers } from '../../domain/people/rules-placing'
import { readRoster } from '../../domain/people/rules-roster'
import type { Ask } from '../kit/admit'
import type { People, PeopleHandlers } from './shelf'
import { knownPersons, planPersons, type Form, type Step } from './steps-import-plan'
import { noteTwinsIn, wouldBeTwins } from './steps-import-twins'
import { beginRun, portionOf, recordPortion, type Portion } from './steps-import-run'
import { householdsOf, missingHouseholds, writeHouseholds, writePersons } from './steps-import-write'
import type { CommunityRow, PortionCounts } from './store-rows'

type Wish = InputOf<PeopleContract['importRoster']>

const remarkOf = ({ line, column, value, says, todo, fatal }: RowProblem) => ({
  line,
  column: withoutNumbers(column),
  value: withoutNumbers(value),
  says: withoutNumbers(says),
  todo,
  refused: fatal,
})

const linesOf = (problems: readonly RowProblem[]) => new Set(problems.map(({ line }) => line)).size

/** What became of a person so far: added or changed by this very portion before it was cut off counts as if it was now. */
function outcomeOf(step: Step, portion: Portion, key: string): Step['does'] {
  if (step.does !== 'unchanged') return step.does
  const { run, revision, wishes = [] } = step.row
  if (run === portion.id && revision === undefined) return 'fresh'
  return wishes.some(wish => wish.startsWith(`${key}/`)) ? 'changed' : 'unchanged'
}

/** How many rows go which way; every row goes one. */
function countRows(rows: number, outcomes: readonly Step['does'][], problems: readonly RowProblem[]) {
  const of = (does: Step['does']) => outcomes.filter(one => one === does).length
  const isUnreadable = problems.some(({ code }) => code === 'no-name-column' || code === 'no-door-column')
  return {
    fresh: of('fresh'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    refused: isUnreadable ? rows : linesOf(problems.filter(({ fatal }) => fatal)),
    doubled: linesOf(problems.filter(({ code }) => code === 'doubled-row')),
  }
}

/** The rows as persons at their homes, with everything that is wrong with them. */
function read({ rows, today, mapping, communityId }: Wish, now: number, community: CommunityRow | undefined) {
  const roster = readRoster(rows, today ?? dayOf(now), mapping)
  const buildings = community?.buildings ?? []
  const { placed, problems } = placePersons(roster.persons, rows, {
    community: communityId,
    buildings,
    mapping,
  })
  const all = [...roster.problems, ...problems].sort((a, b) => a.line - b.line)
  return { placed, problems: all, ignoredColumns: [...roster.ignoredColumns] }
}

const formOf = ({ input, now, caller }: Ask<Wish>): Form =>
  input.consented === true ? { at: now, by: caller?.id ?? 'platform' } : undefined

/** Takes a household roster in: reads, compares with who is known, and writes what differs. */
export const importHandlers = (people: People): PeopleHandlers<'importRoster'> => ({
  async importRoster(ask) {
    const { input, now, key } = ask
    const portion = await portionOf(people, ask)
    if (isRefusal(portion)) return portion
    const community = await people.store.community(input.communityId)
    const { placed, problems, ignoredColumns } = read(input, now, community)
    const told = { remarks: problems.map(remarkOf), ignoredColumns, columns: [...rosterColumns] }
    if (portion.before) return { ...told, counts: portion.before, applied: true }

    const form = formOf(ask)
    const known = await knownPersons(people.store, placed, people.vault)
    const steps = planPersons(placed, known, { vault: people.vault, form })
    const outcomes = steps.map(step => outcomeOf(step, portion, key))
    const households = householdsOf(people, placed)
    const counts = {
      ...countRows(input.rows.length, outcomes, problems),
      households: households.length,
    }
    const writing = { people, ask, community, form, run: portion.id }
    if (!input.apply) {
      const suspected = await wouldBeTwins(writing, steps)
      return { ...told, counts: { ...counts, suspected }, applied: false }
    }
    const missing = await missingHouseholds(people, households)
    if (missing.length === 0 && outcomes.every(one => one === 'unchanged'))
      return { ...told, counts: { ...counts, suspected: 0 }, applied: true }
    await beginRun(people, ask, portion)
    await writeHouseholds(writing, missing)
    await writePersons(writing, steps)
    const done: PortionCounts = { ...counts, suspected: await noteTwinsIn(writing, steps) }
    await recordPortion(people, portion, done)
    return { ...told, counts: done, applied: true }
  },
})
