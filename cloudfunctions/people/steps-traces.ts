import * as z from 'zod'
import type { PersonId } from '../../domain/kernel/ids'
import { dataOf } from '../kit/ask-function'
import type { Change } from '../kit/database'
import type { People } from './shelf'
import { GONE } from './steps-strip'

type Shelf = Pick<People, 'store' | 'askFunction'>

const noUndo = { undo: { drop: true }, sealedWith: { drop: true } } as const

/** Does something with all rows of a question, portion by portion, until it finds none. */
async function untilNone<T>(find: () => Promise<T[]>, change: (row: T) => Promise<unknown>): Promise<void> {
  for (let rows = await find(); rows.length > 0; rows = await find()) await Promise.all(rows.map(change))
}

async function untilNothing(remove: () => Promise<number>): Promise<void> {
  while ((await remove()) > 0);
}

/** A merge that one of them is deleted from cannot be undone any more. */
const forgotten: Change = {
  keepWas: { drop: true },
  dropWas: { drop: true },
  sealedWith: { drop: true },
  name: { set: GONE },
  until: { set: 0 },
}

async function forgetInMerges({ store }: Shelf, id: PersonId): Promise<void> {
  for (const { _id, by, keep, drop } of await store.mergesOf(id)) {
    const isHis = keep === id || drop === id
    const change = { ...(isHis && forgotten), ...(by === id && { byName: { set: GONE } }) }
    await store.changeMerge(_id, {}, change)
  }
}

const portion = z.object({ more: z.boolean() })

/** What he was told, and what others were told about him. */
async function forgetNotices({ askFunction }: Shelf, personId: PersonId): Promise<void> {
  for (let more = true; more;) {
    const reply = await askFunction('notices', { action: 'forget', input: { personId } })
    more = portion.parse(dataOf(reply)).more
  }
}

async function forgetOne(shelf: Shelf, id: PersonId): Promise<void> {
  const { store } = shelf
  const name = (path: string) => (row: { _id: string }) =>
    store.changeDeed(row._id, {}, { [path]: { set: GONE } })
  await untilNothing(() => store.removeAccountsOf(id))
  await untilNothing(() => store.removeInvitationsTo(id))
  await untilNone(
    () => store.deedsTelling(id),
    row => store.changeDeed(row._id, {}, { ...noUndo, reason: { drop: true } }),
  )
  await untilNone(() => store.deedsByNamed(id, GONE), name('byName'))
  await untilNone(() => store.deedsAboutNamed(id, GONE), name('about.name'))
  await untilNone(
    () => store.importsBy(id, GONE),
    ({ _id }) => store.renameImporter(_id, GONE),
  )
  await forgetInMerges(shelf, id)
  await forgetNotices(shelf, id)
}

/** What others’ rows say of somebody who is deleted: his name goes where he did something or it was about him, ids stay. */
export async function forget(shelf: Shelf, ids: readonly PersonId[]): Promise<void> {
  for (const id of ids) await forgetOne(shelf, id)
}
