import type { Instant } from '../../../domain/kernel/time'
import type { BarRow } from '../../components/bars/bars'
import { plainClock } from '../../lib/clock-words'
import type { Board } from './staff-api'
import { hasOpened, hasShut } from './staff-sitting'
import { text } from './staff-text'

type Row = Board['sittings'][number]
type Line = Pick<BarRow, 'line' | 'warn'>

function hereLine({ sitting, here, unaccounted }: Row, now: Instant): Line {
  const missing = here.expected - here.collected
  if (here.expected === 0) return { line: text.nobodyOrdered }
  if (missing === 0) return { line: text.allCame }
  if (!hasOpened(sitting, now)) return { line: text.opensAt(plainClock(sitting.opens)) }
  return unaccounted > 0
    ? { line: text.stillMissing(missing, unaccounted), warn: true }
    : { line: text.allTold(missing) }
}

function deliveryLine({ sitting, delivery }: Row, now: Instant): Line {
  const left = delivery.expected - delivery.collected
  if (left === 0) return { line: text.allBrought }
  return { line: text.stillToBring(left), warn: hasShut(sitting, now) }
}

/** How a sitting goes, as two bars: those who come, and those who are brought their meal. */
export function barsOf(row: Row, now: Instant): BarRow[] {
  const { sitting, here, delivery } = row
  const bar = (id: string, label: string, { expected, collected }: Row['here']) => ({
    id: `${sitting.id} ${id}`,
    label,
    done: collected,
    of: expected,
  })
  return [
    { ...bar('here', text.here, here), icon: 'meal', ...hereLine(row, now) },
    ...(delivery.expected > 0
      ? [
          {
            ...bar('delivery', text.toHome, delivery),
            icon: 'scooter' as const,
            ...deliveryLine(row, now),
          },
        ]
      : []),
  ]
}
