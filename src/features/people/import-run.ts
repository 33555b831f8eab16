import type { InputOf, OutputOf } from '../../../domain/kernel/contract'
import type { Mapping, SheetRow } from '../../../domain/kernel/sheet'
import type { PeopleContract } from '../../../domain/people/contract'
import { rosterPortions } from '../../../domain/people/rules-portions'
import type { Answer } from '../../lib/answer'
import { newKey } from '../../lib/key'
import { inWords } from '../../lib/words'
import type { Words } from '../../lib/words-given'
import { people } from './api'
import { whyNot } from './use-deed'

type Wish = InputOf<PeopleContract['importRoster']>
export type Outcome = OutputOf<PeopleContract['importRoster']>

/** So many rows go at a time: a bar that moves every second, and little to say again when the net was lost. */
const MOST = 250
const LONGEST_HEADING = 40
const LONGEST_CELL = 400

/** One roster on its way: all its portions, how far it is and what came of it so far. */
export interface Run {
  run: string
  portions: Wish['rows'][]
  all: number
  next: number
  outcomes: readonly Outcome[]
}

const fitting = ({ line, cells }: SheetRow): Wish['rows'][number] => ({
  line,
  cells: Object.fromEntries(
    Object.entries(cells).map(([heading, cell]) => [
      heading.slice(0, LONGEST_HEADING),
      cell.slice(0, LONGEST_CELL),
    ]),
  ),
})

/** A run about to begin, with a name of its own. */
export const newRun = (rows: readonly SheetRow[], mapping: Mapping): Run => ({
  run: `r${newKey().toLowerCase()}`,
  portions: rosterPortions(rows.map(fitting), MOST, mapping),
  all: rows.length,
  next: 0,
  outcomes: [],
})

export const doneRows = ({ portions, next }: Run): number =>
  portions.slice(0, next).reduce((sum, rows) => sum + rows.length, 0)

/** What came of all portions together. */
export function addedUp({ outcomes }: Run): Outcome | undefined {
  const [first] = outcomes
  if (!first) return undefined
  const names = Object.keys(first.counts) as (keyof Outcome['counts'])[]
  const sum = (name: keyof Outcome['counts']) =>
    outcomes.reduce((total, { counts }) => total + counts[name], 0)
  return {
    counts: Object.fromEntries(names.map(name => [name, sum(name)])) as Outcome['counts'],
    remarks: outcomes.flatMap(({ remarks }) => remarks).sort((a, b) => a.line - b.line),
    ignoredColumns: [...new Set(outcomes.flatMap(({ ignoredColumns }) => ignoredColumns))],
    columns: first.columns,
    applied: outcomes.every(({ applied }) => applied),
  }
}

/**
 * Sends one portion after the other, and says after each how far it is. Where an answer is missing it stops and says why; the
 * run it gave last goes on from there, with the same key, so nothing is taken in twice.
 */
export async function sendOn(
  begun: Run,
  wish: Omit<Wish, 'rows' | 'run'>,
  onward: (run: Run) => void,
): Promise<Words | undefined> {
  let run = begun
  while (run.next < run.portions.length) {
    const rows = run.portions[run.next] ?? []
    const key = `${run.run}-${wish.apply ? 'w' : 'p'}${run.next}`
    const answer: Answer<Outcome> = await people.importRoster({ ...wish, rows, run: run.run }, key)
    if (!answer.ok) return 'refusal' in answer ? inWords(answer.refusal) : whyNot(answer)
    run = { ...run, next: run.next + 1, outcomes: [...run.outcomes, answer.data] }
    onward(run)
  }
  return undefined
}
