import { addDays, dayOf, instantOf, type Instant } from '../../domain/kernel/time'
import type { DataFolder } from '../data-folder'
import { openDesk } from './desk'
import { fillDays } from './fill-days'
import { layDown } from './lay-down'

/**
 * Makes the demo community complete for a day, through the same actions people use. Every step has a key that follows from
 * what it wishes, so a start that was killed half-way is finished by the next one, and a new day only adds what is new.
 */
export async function prepareDemo(
  folder: Pick<DataFolder, 'mark' | 'setMark'>,
  now: Instant,
  log: (line: string) => void,
): Promise<void> {
  const today = dayOf(now)
  if (folder.mark.readyFor === today) return
  log('正在布置演示社区 Preparing the demo community…')
  // The canteen's orders for a day close in its morning: the demo's own clock begins two days before.
  const desk = openDesk(instantOf(addDays(today, -2), '08:00'))
  const ids = await layDown(desk, today)
  await fillDays(desk, { ids, today, now })
  folder.setMark({ kind: 'demo', readyFor: today })
}
