import type { Telling } from '../../domain/kernel/notice'
import type { Instant } from '../../domain/kernel/time'
import { overtakenAmong } from '../../domain/notices/rules-latest'
import type { NoticesContract } from '../../domain/notices/contract'
import { atMost } from '../kit/at-most'
import type { Household } from '../kit/directory-reach'
import type { Handlers } from '../kit/serve'
import type { Shelf } from './shelf'
import { copiesOf, isWanted, rowOf } from './steps-tell'
import { PAST, type NoticeRow, type State } from './store-rows'

const AT_ONCE = 16
type Told = readonly { telling: Telling; elder: Household }[]

/** Every row these tellings make, after what each reader wants. */
async function rowsOf({ store, sms }: Shelf, told: Told, now: Instant): Promise<NoticeRow[]> {
  const copies = told
    .filter(({ telling }) => now < telling.until)
    .flatMap(({ telling, elder }) => copiesOf(telling, elder))
  const boxes = await store.letterboxes(copies.map(({ reader }) => reader.id))
  const rows = copies
    .filter(copy => isWanted(copy, boxes.get(copy.reader.id)))
    .map(copy => rowOf(copy, boxes.get(copy.reader.id), now, { sms: sms.sends }))
  return [...new Map(rows.map(row => [row._id, row])).values()]
}

const LEFT = ['sent'] as const satisfies readonly State[]
const IN_HOUSE = ['waiting', 'listed', 'to-call'] as const satisfies readonly State[]

/**
 * Of everything told about the same only the latest goes on, however late or in whatever order it was told: what has not
 * left the house is past, and nobody is telephoned about what has.
 */
async function overtake({ store }: Shelf, told: Told): Promise<void> {
  if (told.length === 0) return
  const now = told.map(({ telling: { about, happened }, elder }) => ({ about, elder: elder.id, happened }))
  const rows = await store.about(
    now.map(({ about }) => about),
    now.map(({ elder }) => elder),
    [...IN_HOUSE, ...LEFT],
  )
  const isOvertaken = overtakenAmong([...now, ...rows])
  const limited = atMost(AT_ONCE)
  const past = async ({ _id, sendingAt }: NoticeRow) =>
    (sendingAt === undefined && (await store.changeFrom(_id, IN_HOUSE, PAST))) ||
    store.changeFrom(_id, ['listed', ...LEFT], { callAt: { drop: true } })
  await Promise.all(rows.filter(isOvertaken).map(row => limited(() => past(row))))
}

const UNDONE: readonly State[] = ['waiting', 'sending', 'listed', 'sent', 'read', 'to-call', 'unreachable']

const retractWith =
  ({ store, reach }: Shelf): Handlers<NoticesContract>['retract'] =>
  async ({ input: { matters } }) => {
    const persons = matters.map(({ person }) => person)
    const elders = await reach(persons)
    // What was told before two records became one stands under the old id.
    const idsOf = (person: string) => [person, elders.get(person)?.id ?? person]
    const rows = await store.about(
      matters.map(({ about }) => about),
      persons.flatMap(idsOf),
      UNDONE,
    )
    const isMeant = ({ kind, about, elder }: NoticeRow) =>
      matters.some(
        one => one.about === about && one.kinds.includes(kind) && idsOf(one.person).includes(elder),
      )
    const limited = atMost(AT_ONCE)
    const ends = await Promise.all(
      rows.filter(isMeant).map(({ _id }) => limited(() => store.changeFrom(_id, UNDONE, PAST))),
    )
    return { past: ends.filter(Boolean).length }
  }

/** What the other services say, and take back. */
export const tellHandlers = (shelf: Shelf): Pick<Handlers<NoticesContract>, 'tell' | 'retract'> => ({
  async tell({ input: { tellings }, now }) {
    const elders = await shelf.reach(tellings.map(({ to }) => to))
    const told = tellings.flatMap(telling => {
      const elder = elders.get(telling.to)
      return elder ? [{ telling, elder }] : []
    })
    const rows = await shelf.store.tell(await rowsOf(shelf, told, now))
    // Only now: two that are told at once each see the other's rows.
    await overtake(shelf, told)
    return { rows }
  },
  retract: retractWith(shelf),
})
