import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { MealCard } from '../../../components/meal-card/meal-card'
import { Sheet } from '../../../components/sheet/sheet'
import type { Day, Instant } from '../../../../domain/kernel/time'
import { dotted } from '../../../lib/clock-words'
import type { Person } from '../../../lib/persons'
import { usedWord } from '../code-view'
import { dishesInShort, dishesWords, mealOfDay, setWord, whenWord, whereParts } from '../meal-words'
import { payWords } from '../money'
import { text } from '../text'
import type { Ticket } from '../tickets'
import type { Cancelling } from '../use-cancel'
import './my-tickets.scss'

interface MyTicketsProps {
  tickets: readonly Ticket[]
  persons: readonly Person[]
  today: Day
  now: Instant
  cancelling: Cancelling
  onChange: (ticket: Ticket) => void
}

const whose = ({ booking }: Ticket, persons: readonly Person[]) => {
  const person = persons.find(({ id }) => id === booking.personId)
  return person && !person.self ? [person.call] : []
}

function Acts({
  ticket,
  cancelling,
  onChange,
}: Pick<MyTicketsProps, 'cancelling' | 'onChange'> & { ticket: Ticket }) {
  return (
    <View className="my-acts">
      <BigButton
        kind="quiet"
        size="short"
        icon="pencil"
        label={text.changeIt}
        onPress={() => onChange(ticket)}
      />
      <BigButton
        kind="quiet"
        size="short"
        icon="undo"
        label={text.giveBack}
        onPress={() => cancelling.ask(ticket)}
      />
    </View>
  )
}

/** How the last 「退」 went; it stays until something else is asked. */
function Said({ outcome }: Pick<Cancelling, 'outcome'>) {
  if (!outcome) return null
  return outcome.done ? (
    <Banner icon="check" title={text.givenBack} />
  ) : (
    <Banner icon="info" title={outcome.words.title} line={outcome.words.reason} />
  )
}

function Question({
  cancelling: { asked, ask, run, busy },
  persons,
  today,
}: Pick<MyTicketsProps, 'cancelling' | 'persons' | 'today'>) {
  if (!asked) return null
  return (
    <Sheet
      title={text.giveBackTitle}
      close={{ label: text.keepIt, onPress: () => ask(undefined) }}
      main={{ label: text.giveItBack, onPress: run, busy: busy && text.givingBack }}
    >
      <View>{`${dotted([...whose(asked, persons), mealOfDay(asked, today)])}，${dishesWords(asked.booking.dishes)}`}</View>
      <View>{text.giveBackFact}</View>
    </Sheet>
  )
}

/** What is booked, as tickets; until the cut-off each can be changed and given back. */
export function MyTickets({ tickets, persons, today, now, cancelling, onChange }: MyTicketsProps) {
  return (
    <>
      <Said outcome={cancelling.outcome} />
      {tickets.map(ticket => {
        const { booking, closesAt } = ticket
        const used = usedWord(ticket)
        return (
          <MealCard
            key={`${booking.sittingId} ${booking.personId}`}
            when={dotted([...whose(ticket, persons), whenWord(ticket, today)])}
            state={used === undefined ? 'booked' : 'taken'}
            word={used ?? '已订好'}
            dish={dishesInShort(booking.dishes)}
            lines={[
              dotted(whereParts(ticket, booking.way)),
              dotted([setWord(booking.set), payWords(booking.price)]),
            ]}
            code={used === undefined ? { label: text.pickUpNumber, value: booking.code } : undefined}
            action={
              now < closesAt ? <Acts ticket={ticket} cancelling={cancelling} onChange={onChange} /> : null
            }
          />
        )
      })}
      <Question cancelling={cancelling} persons={persons} today={today} />
    </>
  )
}
