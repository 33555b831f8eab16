import { View } from '@tarojs/components'
import { Card } from '../../../components/card/card'
import { Dotted } from '../../../components/dotted/dotted'
import { Icon } from '../../../components/icon/icon'
import { Note } from '../../../components/note/note'
import { Plate } from '../../../components/plate/plate'
import { dayWords, dotted, hoursWord } from '../../../lib/clock-words'
import type { Draft } from '../draft'
import { backUntil, partWord, setWord, wayNames } from '../meal-words'
import { payWords } from '../money'
import { text } from '../text'
import type { Ticket } from '../tickets'
import './done-parts.scss'

const DoneHead = ({ changed }: { changed: boolean }) => (
  <View className="done-head">
    <View className="done-dot">
      <Icon name="check" size={44} />
    </View>
    <View>
      <View className="t-page">{changed ? text.changed : text.done}</View>
      <View className="t-lead">{text.kitchenKnows}</View>
    </View>
  </View>
)

function DoneTicket({ ticket, whose, today }: { ticket: Ticket; whose: string; today: string }) {
  const { day, meal, opens, shuts, place, booking } = ticket
  return (
    <Card
      stub={
        <Plate label={whose === '' ? text.pickUpNumber : text.numberOf(whose)} value={booking.code} wide />
      }
    >
      <View className="t-lead t-strong">
        <Dotted words={dayWords(day, today)} />
      </View>
      <View>
        <Dotted words={dotted([`${partWord(meal)} ${hoursWord(opens, shuts)}`, place])} />
      </View>
      <View>
        <Dotted words={dotted([setWord(booking.set), wayNames[booking.way], payWords(booking.price)])} />
      </View>
    </Card>
  )
}

interface DonePartsProps {
  draft: Draft
  tickets: readonly Ticket[]
}

/** The ticket of each of them, and until when it can be undone. */
export const DoneParts = ({ draft, tickets }: DonePartsProps) => (
  <>
    <DoneHead changed={draft.deed === 'change'} />
    {tickets.map(ticket => {
      const person = draft.persons.find(({ id }) => id === ticket.booking.personId)
      const whose = person && !person.self ? person.call : ''
      return <DoneTicket key={ticket.booking.personId} ticket={ticket} whose={whose} today={draft.today} />
    })}
    <Note icon="undo" words={backUntil(draft.sitting.closesAt, draft.today)} />
  </>
)
