import { isPersonId, type PersonId } from '../kernel/ids'
import { isSittingId, type SittingId } from './ids'

const KIND = 'nuanlin1'

export interface TicketText {
  sitting: SittingId
  person: PersonId
  /** The signature, not yet checked. */
  mark: string
}

/** Writes the text of a pick-up code: which meal, whose, signed. */
export const writeTicket = ({ sitting, person, mark }: TicketText): string =>
  [KIND, sitting, person, mark].join('|')

/** Takes a scanned text apart; undefined when it is not a pick-up code at all. Whether it is genuine the signature tells. */
export function readTicket(text: string): TicketText | undefined {
  const [kind, sitting = '', person = '', mark = '', ...rest] = text.split('|')
  const isOurs = kind === KIND && rest.length === 0 && isSittingId(sitting) && isPersonId(person)
  return isOurs ? { sitting, person, mark } : undefined
}
