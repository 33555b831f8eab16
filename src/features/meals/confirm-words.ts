import { dayWords, dotted, hoursWord, measured } from '../../lib/clock-words'
import { together } from '../../lib/persons'
import type { Draft } from './draft'
import { dishesWords, partWord, setWord, wayNames } from './meal-words'
import { payWords } from './money'
import { say } from './read-aloud'
import { text } from './text'

interface Row {
  label: string
  value: string
  line?: string
}

const whomOf = ({ persons }: Draft) => (persons.every(({ self }) => self) ? '' : together(persons))

function dishLine({ sitting, order }: Draft): Pick<Row, 'value' | 'line'> {
  const dishes = sitting.sets.find(({ set }) => set === order.set)?.dishes ?? []
  const value =
    order.portions > 1 ? `${setWord(order.set)}，${measured(order.portions, '份')}` : setWord(order.set)
  return { value, line: dishesWords(dishes) }
}

/** What is about to be said yes to, line by line. */
export function confirmRows(draft: Draft): Row[] {
  const { sitting, order, today } = draft
  const whom = whomOf(draft)
  return [
    ...(whom === '' ? [] : [{ label: text.who, value: whom }]),
    {
      label: text.when,
      value: dayWords(sitting.day, today),
      line: `${partWord(sitting.meal)} ${hoursWord(sitting.opens, sitting.shuts)}`,
    },
    { label: text.what, ...dishLine(draft) },
    { label: text.how, value: dotted([sitting.place, wayNames[order.way]]) },
  ]
}

/** The same for the ear. */
export const sayConfirm = (draft: Draft): string =>
  say(
    `${text.checkTitle}。`,
    ...confirmRows(draft).map(({ value, line }) => `${value}${line === undefined ? '' : `，${line}`}。`),
    `${payWords(draft.total)}。`,
    text.payThere,
  )
