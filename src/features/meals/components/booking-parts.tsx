import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Dotted } from '../../../components/dotted/dotted'
import { Seg } from '../../../components/seg/seg'
import { dayParts, dotted } from '../../../lib/clock-words'
import { together } from '../../../lib/persons'
import type { BookView } from '../book-view'
import { freeUntil, mealOfDay, mealWord } from '../meal-words'
import { noMeal, otherLabel, type WayOut } from '../refusal-words'
import { text } from '../text'
import type { Booking } from '../use-booking'
import { BookDays } from './book-days'
import { BookMeal } from './book-meal'
import { BookPersons } from './book-persons'
import { NoMeal } from './no-meal'

interface BookingProps {
  booking: Booking
  view: BookView
}

/** 「订饭」, 「给爸妈订饭」, 「改一改这份饭」 */
export function bookingTitle({ persons, picks }: Booking): string {
  if (picks.change) return text.change
  const whom = persons.filter(({ id, self }) => picks.personIds.includes(id) && !self)
  return whom.length > 0 ? text.bookFor(together(whom)) : text.book
}

function Heading({ booking, view }: BookingProps) {
  if (!view.sitting) return null
  const [date = ''] = dayParts(view.day, view.today)
  const whom = booking.persons.filter(({ id, self }) => view.buyers.includes(id) && !self)
  const line =
    whom.length > 0 ? text.theyWillSee(together(whom)) : freeUntil(view.sitting.closesAt, view.today)
  return (
    <View>
      <View className="t-title">
        <Dotted words={dotted([date, mealOfDay(view.sitting, view.today)])} />
      </View>
      <View className="t-second">{line}</View>
    </View>
  )
}

const Meals = ({ booking, view }: BookingProps) =>
  view.meals.length < 2 || booking.picks.change ? null : (
    <Seg
      label={text.whichMeal}
      value={view.sitting?.id ?? ''}
      onChange={sittingId => booking.pick({ sittingId, set: undefined, portions: undefined })}
      options={view.meals.map(({ id, meal }) => ({ value: id, label: mealWord(meal) }))}
    />
  )

function Days({ booking, view }: BookingProps) {
  if (booking.picks.change) return null
  const onDay = (day: string) =>
    booking.pick({ day, sittingId: undefined, meal: undefined, set: undefined, portions: undefined })
  const folded = booking.persons.length > 1
  return <BookDays view={view} personIds={booking.picks.personIds} onDay={onDay} folded={folded} />
}

/** The whole page below its title. */
export function BookingParts({ booking, view, onWay }: BookingProps & { onWay: (id: WayOut['id']) => void }) {
  const several = booking.persons.length > 1 && !booking.picks.change
  const meal =
    view.verdict === 'form' && view.sitting ? (
      <BookMeal view={view} sitting={view.sitting} onPick={booking.pick} />
    ) : null
  return (
    <>
      {several ? (
        <BookPersons
          view={view}
          persons={booking.persons}
          chosenIds={booking.picks.personIds}
          onToggle={booking.toggle}
        />
      ) : null}
      <Days booking={booking} view={view} />
      <Meals booking={booking} view={view} />
      {view.verdict === 'form' ? (
        <Heading booking={booking} view={view} />
      ) : (
        <NoMeal words={noMeal(view.verdict, view)} onWay={onWay} />
      )}
      {meal}
    </>
  )
}

/** The lamp of the page: go on, or book the next meal there is. */
export function BookingLamp({ booking, view, onNext }: BookingProps & { onNext: () => void }) {
  const { other, verdict, today } = view
  if (verdict === 'form')
    return (
      <BigButton
        label={text.next}
        off={view.buyers.length === 0 ? text.nobody : undefined}
        onPress={() => booking.ready() && onNext()}
      />
    )
  if (!other) return null
  const instead = { sittingId: other.id, day: other.day, set: undefined, portions: undefined }
  return <BigButton label={otherLabel(other, today)} onPress={() => booking.pick(instead)} />
}
