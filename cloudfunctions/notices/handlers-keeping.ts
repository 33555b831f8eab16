import type { NoticesContract } from '../../domain/notices/contract'
import { atMost } from '../kit/at-most'
import type { Handlers } from '../kit/serve'
import type { Shelf } from './shelf'
import { addressPlace } from './steps-letterbox'
import { PORTION } from './store-jobs'
import type { LetterboxRow, NoticeRow } from './store-rows'

const KEPT_FOR = 180 * 24 * 60 * 60_000
const AT_ONCE = 16

const resealOne = ({ store, vault }: Shelf, { _id, address }: LetterboxRow) => {
  if (address === undefined) return store.changeLetterbox(_id, {}, { sealedWith: { drop: true } })
  const place = addressPlace(_id)
  const anew = { set: vault.seal(vault.open(address, place), place) }
  return store.changeLetterbox(_id, { address }, { address: anew, sealedWith: { set: vault.current } })
}

/** How long things are kept, and with which key. */
export function keepingHandlers(shelf: Shelf): Pick<Handlers<NoticesContract>, 'tidy' | 'reseal' | 'forget'> {
  const { store, vault } = shelf
  const drop = async (rows: readonly NoticeRow[]) => {
    const limited = atMost(AT_ONCE)
    await Promise.all(rows.map(({ _id }) => limited(() => store.drop(_id))))
    return { done: rows.length, more: rows.length === PORTION }
  }
  return {
    tidy: async ({ now }) => drop(await store.older(now - KEPT_FOR)),
    async reseal() {
      const boxes = await store.letterboxesSealedBy(vault.others)
      const done = await Promise.all(boxes.map(box => resealOne(shelf, box)))
      return { done: boxes.length, more: boxes.length === PORTION || done.includes(false) }
    },
    async forget({ input: { personId } }) {
      const end = await drop(await store.ofPerson(personId))
      if (!end.more) await store.dropLetterbox(personId)
      return end
    },
  }
}
