import type { InputOf } from '../../domain/kernel/contract'
import type { PersonId } from '../../domain/kernel/ids'
import { templates } from '../../domain/kernel/notice'
import type { NoticesContract } from '../../domain/notices/contract'
import type { Ask } from '../kit/admit'
import type { Vault } from '../kit/crypto'
import type { Change } from '../kit/database'
import { freshLetterbox } from './steps-letterbox'
import type { NoticesStore } from './store'
import type { LetterboxRow } from './store-rows'

const ATTEMPTS = 5
const REMEMBERED = 12

/** What the sealed address of an account is bound to. */
export const addressPlace = (person: PersonId) => `${person}.address`

async function boxOf(store: NoticesStore, id: PersonId): Promise<LetterboxRow> {
  const known = (await store.letterboxes([id])).get(id)
  if (known) return known
  const fresh = freshLetterbox(id)
  if ((await store.addLetterbox(fresh)) === 'added') return fresh
  return (await store.letterboxes([id])).get(id) ?? fresh
}

/** Changes somebody's letterbox as it is now; nothing to change is done at once. Two wishes at once both come to count. */
export async function changeBox(
  store: NoticesStore,
  id: PersonId,
  plan: (box: LetterboxRow) => Change | undefined,
): Promise<LetterboxRow> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const box = await boxOf(store, id)
    const change = plan(box)
    if (!change) return box
    const guard = { revision: box.revision }
    if (await store.changeLetterbox(id, guard, { ...change, revision: { inc: 1 } }))
      return (await store.letterboxes([id])).get(id) ?? box
  }
  throw new Error(`the letterbox of ${id} changes all the time`)
}

/** The stock after he was asked: each yes is one message more, a no for good empties it; the same wish counts once. */
export function stocked(
  box: LetterboxRow,
  { input, key, account, sender }: Ask<InputOf<NoticesContract['allow']>>,
  vault: Vault,
): Change | undefined {
  if (box.wishes.includes(key) || account === undefined || sender === undefined) return undefined
  const before = box.account === account ? box.stock : {}
  const stock = templates.flatMap(template => {
    const answer = input.answers[template]
    const had = before[template] ?? 0
    const has = answer === 'accept' ? had + 1 : answer === 'ban' ? 0 : had
    return has > 0 ? [[template, has] as const] : []
  })
  return {
    stock: { set: Object.fromEntries(stock) },
    account: { set: account },
    address: { set: vault.seal(sender, addressPlace(box._id)) },
    sealedWith: { set: vault.current },
    wishes: { set: [...box.wishes, key].slice(-REMEMBERED) },
    ...(input.reminders !== undefined && { reminders: { set: input.reminders } }),
  }
}
