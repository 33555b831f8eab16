import { addDays } from '../../../domain/kernel/time'
import { clockWord, dateWord } from '../../lib/clock-words'
import { setWord, wayNames } from './meal-words'
import type { Kitchen } from './staff-api'
import { text } from './staff-text'
import { buildingWord } from './staff-words'

export interface SheetTable {
  /** Over the columns of numbers: 一, 二, 合计. */
  heads: string[]
  rows: { label: string; counts: number[]; sum: number }[]
}

export interface Sheet {
  sets: { name: string; portions: number; dishes: string }[]
  ways: SheetTable
  diets: SheetTable
  /** By number, never by name; what he needs, never why. */
  special: { code: string; wishes: string }[]
  deliveries: { building: string; portions: number }[]
  /** Every dish once, for the samples that are kept. */
  dishes: string[]
  /** From which day on the samples may go: 48 hours after. */
  samplesUntil: string
  stamp: string
  /** Closer lines, for a sheet that would not fit on one page. */
  tight: boolean
}

const hoursKept = 2

type Line = { bySet: Record<string, number>; portions: number }

function tableOf(sets: readonly string[], lines: readonly (Line & { label: string })[]): SheetTable {
  return {
    heads: [...sets.map(set => setWord(set).replace('套餐', '')), text.sum],
    rows: lines.map(({ label, bySet, portions }) => ({
      label,
      counts: sets.map(set => bySet[set] ?? 0),
      sum: portions,
    })),
  }
}

const totalLine = ({ sets, total }: Kitchen): Line & { label: string } => ({
  label: text.sum,
  bySet: Object.fromEntries(sets.map(({ set, portions }) => [set, portions])),
  portions: total,
})

const roomy = { dishes: 6, diets: 5, rows: 4 }
const inFours = (n: number) => Math.ceil(n / 4)
const isTight = (kitchen: Kitchen, dishes: number) =>
  dishes > roomy.dishes ||
  kitchen.diets.length > roomy.diets ||
  inFours(kitchen.special.length) + inFours(kitchen.deliveries.length) > roomy.rows

/** What stands on the kitchen's paper, ready to be laid out. */
export function sheetOf(kitchen: Kitchen): Sheet {
  const sets = kitchen.sets.map(({ set }) => set)
  const dishes = [...new Set(kitchen.sets.flatMap(set => set.dishes))]
  const closes = clockWord(kitchen.sitting.closesAt)
  const ways = kitchen.ways.map(line => ({ ...line, label: wayNames[line.way] }))
  return {
    sets: kitchen.sets.map(({ set, portions, dishes: of }) => ({
      name: setWord(set),
      portions,
      dishes: of.join('、'),
    })),
    ways: tableOf(sets, [...ways, totalLine(kitchen)]),
    diets: tableOf(
      sets,
      kitchen.diets.map(line => ({ ...line, label: line.diet })),
    ),
    special: kitchen.special.map(({ code, diets }) => ({ code, wishes: diets.join('＋') })),
    deliveries: kitchen.deliveries.map(({ building, portions }) => ({
      building: buildingWord(building) || text.noBuilding,
      portions,
    })),
    dishes,
    samplesUntil: dateWord(addDays(kitchen.sitting.day, hoursKept)),
    stamp: kitchen.final
      ? text.stampFinal(closes, clockWord(kitchen.now))
      : text.stampOpen(closes, clockWord(kitchen.now)),
    tight: isTight(kitchen, dishes.length),
  }
}

export interface Check {
  ok: boolean
  line: string
}

const add = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0)

/** What one goes over before the sheet is printed: whether the sums agree, what goes out, what is told face to face. */
export function checksOf(kitchen: Kitchen): Check[] {
  const ways = kitchen.ways.map(({ portions }) => portions)
  const bySet = add(kitchen.sets.map(({ portions }) => portions))
  const agrees = add(ways) === kitchen.total && bySet === kitchen.total
  const out = add(kitchen.deliveries.map(({ portions }) => portions))
  const apart = kitchen.special.length
  return [
    { ok: agrees, line: agrees ? text.sumsAgree(ways, kitchen.total) : text.sumsDiffer(ways, kitchen.total) },
    ...(out > 0 ? [{ ok: true, line: text.goesOut(out, kitchen.deliveries.length) }] : []),
    ...(apart > 0 ? [{ ok: false, line: text.apart(apart) }] : []),
    ...(kitchen.final ? [] : [{ ok: false, line: text.mayChange(clockWord(kitchen.sitting.closesAt)) }]),
  ]
}

/** A long list broken into rows of so many. */
export const inRows = <T>(all: readonly T[], columns: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / columns) }, (_, row) =>
    all.slice(row * columns, (row + 1) * columns),
  )
