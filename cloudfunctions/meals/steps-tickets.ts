import type { PersonId } from '../../domain/kernel/ids'
import type { SittingId } from '../../domain/meals/ids'
import { readTicket, writeTicket } from '../../domain/meals/ticket'
import type { Vault } from '../kit/crypto'

export interface Tickets {
  /** The text of a pick-up QR code; good for that person and sitting only. */
  of: (sitting: SittingId, person: PersonId) => string
  /** Reads a scanned text; undefined when it is not one of ours or was changed. */
  read: (text: string) => { sitting: SittingId; person: PersonId } | undefined
}

/** Signs and reads pick-up codes with the vault's index key; they can be checked without a look into the store. */
export function ticketsOf(vault: Vault): Tickets {
  return {
    of: (sitting, person) =>
      writeTicket({ sitting, person, mark: vault.tag(`${sitting}|${person}`, 'ticket') }),
    read(text) {
      const ticket = readTicket(text)
      return ticket && vault.matches(ticket.mark, `${ticket.sitting}|${ticket.person}`, 'ticket')
        ? ticket
        : undefined
    },
  }
}
