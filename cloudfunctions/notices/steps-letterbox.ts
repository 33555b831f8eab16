import type { PersonId } from '../../domain/kernel/ids'
import type { Template } from '../../domain/kernel/notice'
import type { LetterboxRow } from './store-rows'

/** Somebody who has never chosen anything: everything comes but what one asks for, and nothing may be sent. */
export const freshLetterbox = (id: PersonId): LetterboxRow => ({
  _id: id,
  off: [],
  reminders: false,
  stock: {},
  readUpTo: 0,
  wishes: [],
  revision: 0,
})

/** What the sealed address of an account is bound to. */
export const addressPlace = (person: PersonId) => `${person}.address`

/** What he sees of it himself: consents given with an account that is no longer his count no more. */
export const letterboxView = ({ off, reminders, stock, account }: LetterboxRow, his: string | undefined) => ({
  off: [...off],
  reminders,
  stock: account === his ? { ...stock } : {},
})

/** Whether a message of a template may be sent: he agreed, and the account he agreed with is still his. */
export const isInStock = (box: LetterboxRow | undefined, account: string | undefined, template: Template) =>
  box !== undefined && account !== undefined && box.account === account && (box.stock[template] ?? 0) > 0
