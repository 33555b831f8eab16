import type { Telling } from '../../domain/kernel/notice'
import type { Instant } from '../../domain/kernel/time'
import type { NoticesContract } from '../../domain/notices/contract'
import type { Handlers } from '../kit/serve'
import type { Shelf } from './shelf'
import { copiesOf, isWanted, rowOf } from './steps-tell'
import type { NoticeRow } from './store-rows'

/** Every row these tellings make, after what each reader wants. */
async function rowsOf(
  { store, reach }: Shelf,
  tellings: readonly Telling[],
  now: Instant,
): Promise<NoticeRow[]> {
  const elders = await reach(tellings.map(({ to }) => to))
  const copies = tellings
    .filter(({ until }) => now < until)
    .flatMap(telling => {
      const elder = elders.get(telling.to)
      return elder ? copiesOf(telling, elder) : []
    })
  const boxes = await store.letterboxes(copies.map(({ reader }) => reader.id))
  return copies
    .filter(copy => isWanted(copy, boxes.get(copy.reader.id)))
    .map(copy => rowOf(copy, boxes.get(copy.reader.id), now))
}

/** What was to be told before about the same, and has not left the house, is overtaken. */
async function overtake({ store }: Shelf, rows: readonly NoticeRow[]): Promise<void> {
  if (rows.length === 0) return
  const earlier = await store.openAbout(
    [...new Set(rows.map(({ about }) => about))],
    [...new Set(rows.map(({ elder }) => elder))],
  )
  const isOvertaken = (old: NoticeRow) =>
    rows.some(
      row => row.about === old.about && row.elder === old.elder && !rows.some(({ _id }) => _id === old._id),
    )
  for (const { _id } of earlier.filter(isOvertaken))
    await store.changeFrom(_id, ['waiting', 'to-call'], { state: { set: 'past' } })
}

/** What the other services say, and take back. */
export const tellHandlers = (shelf: Shelf): Pick<Handlers<NoticesContract>, 'tell' | 'retract'> => ({
  async tell({ input, now }) {
    const rows = await rowsOf(shelf, input.tellings, now)
    await overtake(shelf, rows)
    await shelf.store.tell(rows)
    return { rows: rows.length }
  },
  async retract({ input }) {
    let past = 0
    for (const { kinds, about, person } of input.matters) {
      const rows = await shelf.store.allAbout(about, person)
      for (const { _id, kind, state } of rows)
        if (kinds.includes(kind) && state !== 'past' && state !== 'called')
          if (await shelf.store.changeFrom(_id, [state], { state: { set: 'past' } })) past++
    }
    return { past }
  },
})
