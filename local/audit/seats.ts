import type { SittingRow } from '../../cloudfunctions/meals/store'
import { whatIsWrong, type Deed } from '../../domain/kernel/seats'
import type { Check, Finding } from './finding'

const strayCodes = ({ codes, by }: SittingRow) =>
  Object.entries(codes)
    .filter(([code, person]) => by[person]?.code !== code)
    .map(([code]) => `the number ${code} leads to nobody who has it`)

/** The clocks of two functions may differ by so much. */
const SKEW = 2_000

/** The last thing done for a person decides whether he holds a place; of several close together any may be the last. */
function contradicts(deeds: readonly Deed[], holds: boolean): boolean {
  const told = deeds.filter(({ did }) => did !== 'call')
  const last = Math.max(...told.map(({ at }) => at))
  return told
    .filter(({ at }) => at >= last - SKEW)
    .every(({ did }) => (did === 'cancel' || did === 'pass') === holds)
}

function wrongDeeds(row: SittingRow): string[] {
  const persons = new Set([...Object.keys(row.deeds), ...Object.keys(row.by)])
  return [...persons].flatMap(person => {
    const deeds = Object.values(row.deeds[person] ?? {})
    const holds = row.by[person] !== undefined
    const counted = row.turns[person] ?? 0
    return [
      ...(deeds.length === 0 ? [`${person} holds a place nobody ever asked for`] : []),
      ...(counted === deeds.length ? [] : [`${person}: ${counted} turns counted, ${deeds.length} kept`]),
      ...(deeds.length > 0 && contradicts(deeds, holds)
        ? [`${person} ${holds ? 'holds a place that was given back' : 'booked and has no place'}`]
        : []),
    ]
  })
}

const finding = (invariant: string, row: SittingRow, says: string): Finding => ({
  invariant,
  row: `sittings/${row._id}`,
  says,
})

/**
 * I1 places taken = held = capacity − left; I2 one number leads to one person and back; I3 every booking that was
 * acknowledged is there or was given back later.
 */
export const checkSeats: Check = store =>
  // The store holds what the service meals wrote.
  (store('sittings') as unknown as SittingRow[]).flatMap(row => [
    ...whatIsWrong(row).map(says => finding('I1', row, says)),
    ...strayCodes(row).map(says => finding('I2', row, says)),
    ...wrongDeeds(row).map(says => finding('I3', row, says)),
  ])
