import { digitByDigit } from '../../lib/clock-words'
import { cardOf, type CardContext } from './card-words'
import type { ShownTicket } from './code-view'
import { text } from './text'
import type { TodayCard } from './today'

/** Spaces are for the eye; the ear needs no pause between a number and its word. */
const spoken = (words: string) => words.replace(/ · /g, '，').replace(/[\s\u00a0]/g, '')

/** One card for the ear: 「今天中午，番茄炖牛腩。已订好。取餐号，三、零、五、二。」 */
export function sayCard(card: TodayCard, context: CardContext): string {
  const { when, dish, word, lines = [], pay, code } = cardOf(card, context)
  const whose = card.person.self ? '' : `${card.person.call}，`
  const money = pay ? `自付${pay.self}元。` : ''
  const number = code ? `${code.label}，${digitByDigit(code.value)}。` : ''
  return spoken(`${whose}${when}，${dish}。${word}。${money}${lines.join('，')}。${number}`)
}
/** Any words for the ear. */
export const say = (...sentences: readonly (string | undefined)[]): string =>
  spoken(sentences.filter(Boolean).join(''))

/** The codes one can show, for the ear. */
export const sayCodes = (tickets: readonly ShownTicket[]): string =>
  say(
    ...tickets.map(({ ticket, person }) => {
      const whose = person.self ? '' : `${person.call}的`
      return `${whose}${text.pickUpNumber}，${digitByDigit(ticket.booking.code)}。`
    }),
    `${text.showStaff}。`,
  )
