import { PersonSwitch } from '../../../components/person-switch/person-switch'
import { Ways } from '../../../components/ways/ways'
import { faceOf, type Person } from '../../../lib/persons'
import { bookingOf } from '../booked'
import type { BookView } from '../book-view'
import { payWords } from '../money'
import { text } from '../text'

interface BookPersonsProps {
  view: BookView
  persons: readonly Person[]
  chosenIds: readonly string[]
  onToggle: (id: string) => void
}

function lineOf(view: BookView, person: Person): { line?: string; waiting: boolean } {
  if (!person.agreed) return { line: text.waitingFor(person.call), waiting: true }
  const booking = view.sitting && bookingOf(view.sitting, person.id)
  if (booking) return { line: text.hasNumber(booking.code), waiting: true }
  const price = view.prices[person.id]
  return price ? { line: payWords(price), waiting: false } : { waiting: false }
}

/** For whom: one parent, the other, or both, with what each would pay. */
export const BookPersons = ({ view, persons, chosenIds, onToggle }: BookPersonsProps) => (
  <PersonSwitch
    label={text.forWhom}
    onToggle={onToggle}
    people={persons.map(person => {
      const { waiting, ...line } = lineOf(view, person)
      const chosen = chosenIds.includes(person.id) && !waiting
      return { id: person.id, face: faceOf(person), name: person.call, chosen, waiting, ...line }
    })}
  />
)

/** The row with which somebody who came for her elders takes part herself. */
export const AlsoMe = ({ onPress }: { onPress: () => void }) => (
  <Ways
    bare
    onChoose={onPress}
    ways={[{ id: 'me', icon: 'person-plus', title: text.alsoMe, line: text.alsoMeLine }]}
  />
)
