import type { PersonId } from '../../domain/kernel/ids'
import { idsOf } from '../../domain/kernel/person'
import { dayOf } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import type { MealSeat } from '../../domain/meals/sitting'
import type { Ask } from '../kit/admit'
import { subjectOf } from '../kit/ask'
import { releaseSeat } from '../kit/seats'
import { adoptSeat } from '../kit/seats-adopt'
import type { Handlers } from '../kit/serve'
import { AHEAD, daysFrom, sittingsWith, spanOf } from './steps-span'
import { newsMark } from './store-news'
import type { Shelf } from './shelf'
import type { MealsStore, SittingRow } from './store'

const isOpen = (seat: MealSeat) => seat.collectedAt === undefined

const system = (ask: Ask<unknown>) => ({
  at: ask.now,
  who: ask.caller?.id ?? 'platform',
  whoName: ask.caller?.name ?? '系统',
  channel: 'counter' as const,
})

/** Gives one place free by the ordinary release, which the closing instant still binds. */
async function give(store: MealsStore, ask: Ask<unknown>, row: SittingRow, person: PersonId) {
  const held = row.by[person]
  if (!held) return row.deeds[person]?.[ask.key] !== undefined
  const deed = { ...system(ask), did: 'cancel' as const, wish: 'release' }
  const turn = { id: row._id, person, key: ask.key, deed, beside: newsMark(ask) }
  const outcome = await releaseSeat(store.seats, turn, held, {
    where: { [`by.${person}.collectedAt`]: { missing: true } },
    rule: now => (now.by[person]?.collectedAt === undefined ? undefined : ('used' as const)),
  })
  return outcome.done
}

const releaseWith =
  ({ store, held }: Pick<Shelf, 'store' | 'held'>): Handlers<MealsContract>['release'] =>
  async ask => {
    const person = subjectOf(ask)
    const ids = idsOf(person)
    const days = daysFrom(dayOf(ask.now), AHEAD)
    const rows = await sittingsWith(held, spanOf(person, days), ids, ask.key)
    let freed = 0
    for (const row of rows) for (const id of ids) if (await give(store, ask, row, id)) freed += 1
    return { freed }
  }

const adoptWith =
  ({ store, held }: Pick<Shelf, 'store' | 'held'>): Handlers<MealsContract>['adopt'] =>
  async ask => {
    const { from, to, communityId, only } = ask.input
    const where = { community: communityId, days: daysFrom(dayOf(ask.now), AHEAD) }
    const found = await sittingsWith(held, where, [from], ask.key)
    const rows = only ? found.filter(({ _id }) => only.includes(_id)) : found
    const passed = new Map<string, 'moved' | 'left' | 'absent'>()
    for (const { _id: id } of rows)
      passed.set(id, await adoptSeat(store.seats, { id, from, to, key: ask.key, deed: system(ask) }, isOpen))
    const those = (how: 'moved' | 'left') => [...passed].flatMap(([id, did]) => (did === how ? [id] : []))
    return { moved: those('moved'), left: those('left') }
  }

/** What becomes of a person's meals when he dies or leaves, or when two records of him become one. */
export const leavingHandlers = (
  shelf: Pick<Shelf, 'store' | 'held'>,
): Pick<Handlers<MealsContract>, 'release' | 'adopt'> => ({
  release: releaseWith(shelf),
  adopt: adoptWith(shelf),
})
