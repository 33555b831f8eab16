import { PersonSwitch } from '../../../components/person-switch/person-switch'
import { faceOf, type Person } from '../../../lib/persons'
import { text } from '../data-text'

interface WhoseProps {
  among: readonly Person[]
  whose: Person | undefined
  onChoose: (id: string) => void
}

/** Of whom it is, for whoever helps others. */
export const Whose = ({ among, whose, onChoose }: WhoseProps) =>
  among.length < 2 ? null : (
    <PersonSwitch
      label={text.whose}
      onToggle={onChoose}
      people={among.map(person => ({
        id: person.id,
        face: faceOf(person),
        name: person.call,
        chosen: person.id === whose?.id,
      }))}
    />
  )
