import type { InputOf } from '../../domain/kernel/contract'
import type { PersonId } from '../../domain/kernel/ids'
import { templates, type Topic } from '../../domain/kernel/notice'
import type { NoticesContract } from '../../domain/notices/contract'
import type { Ask } from '../kit/admit'
import type { Vault } from '../kit/crypto'
import { addressPlace, freshLetterbox } from './steps-letterbox'
import type { NoticesStore } from './store'
import type { LetterboxRow } from './store-rows'

const ATTEMPTS = 8
const REMEMBERED = 12

/** The fields of a letterbox that a wish sets; undefined when nothing is to be changed. */
type Plan = (box: LetterboxRow) => Partial<Omit<LetterboxRow, '_id' | 'revision'>> | undefined

/** Changes somebody's letterbox as it is now, in one write; nothing to change is done at once. Two wishes at once both count. */
export async function changeBox(store: NoticesStore, id: PersonId, plan: Plan): Promise<LetterboxRow> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const known = (await store.letterboxes([id])).get(id)
    const box = known ?? freshLetterbox(id)
    const fields = plan(box)
    if (!fields) return box
    const next = { ...box, ...fields, revision: box.revision + 1 }
    const change = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { set: value }]))
    const isDone = known
      ? await store.changeLetterbox(id, { revision: box.revision }, { ...change, revision: { inc: 1 } })
      : (await store.addLetterbox(next)) === 'added'
    if (isDone) return next
  }
  throw new Error(`the letterbox of ${id} changes all the time`)
}

/** A topic on or off, unless it is so already. */
export const switched =
  (topic: Topic, on: boolean): Plan =>
  ({ off, reminders }) => {
    if (topic === 'reminders') return reminders === on ? undefined : { reminders: on }
    if (off.includes(topic) !== on) return undefined
    return { off: on ? off.filter(one => one !== topic) : [...off, topic] }
  }

type Wish = Pick<Ask<InputOf<NoticesContract['allow']>>, 'input' | 'key' | 'account' | 'sender'>

/** The stock after he was asked: each yes is one message more, a no for good empties it. */
function stockAfter({ account: was, stock }: LetterboxRow, { input, account }: Wish) {
  const before = was === account ? stock : {}
  const counts = templates.flatMap(template => {
    const answer = input.answers[template]
    const had = before[template] ?? 0
    const has = answer === 'accept' ? had + 1 : answer === 'ban' ? 0 : had
    return has > 0 ? [[template, has] as const] : []
  })
  return Object.fromEntries(counts)
}

/** What he answered when WeChat asked, counted once for one wish, and whether he wants to be reminded. */
export const stocked =
  (wish: Wish, vault: Vault): Plan =>
  box => {
    const { input, key, account, sender } = wish
    if (box.wishes.includes(key)) return undefined
    const { reminders = box.reminders } = input
    const wishes = [...box.wishes, key].slice(-REMEMBERED)
    // At a desk there is no WeChat that could have been asked.
    if (account === undefined || sender === undefined) return { reminders, wishes }
    return {
      ...{ reminders, wishes, account },
      stock: stockAfter(box, wish),
      address: vault.seal(sender, addressPlace(box._id)),
      sealedWith: vault.current,
    }
  }
