import { useState } from 'react'
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
import { BookDays, near, OtherDays } from './book-days'
import { BookMeal } from './book-meal'
import { BookPersons } from './book-persons'
import { NoMeal } from './no-meal'

interface BookingProps {
  booking: Booking
  view: BookView
}

/** 「订饭」, 「给爸妈订饭」, 「改一改这份饭」 */
export function bookingTitle({ persons, picks, view }: Booking): string {
  const ids = view && view.buyers.length > 0 ? view.buyers : picks.personIds
  const whom = persons.filter(({ id, self }) => ids.includes(id) && !self)
  if (whom.length === 0) return picks.change ? text.change : text.book
  return picks.change ? text.changeFor(together(whom)) : text.bookFor(together(whom))
}

function Heading({ booking, view }: BookingProps) {
  if (!view.sitting) return null
  const [date = ''] = dayParts(view.day, view.today)
  const whom = booking.persons.filter(({ id, self }) => view.buyers.includes(id) && !self)
  const line =
    whom.length > 0 && !booking.picks.change
      ? text.theyWillSee(together(whom))
      : freeUntil(view.sitting.closesAt, view.today)
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
  view.meals.length < 2 ? null : (
    <Seg
      label={text.whichMeal}
      value={view.sitting?.id ?? ''}
      onChange={sittingId => booking.pick({ sittingId, set: undefined, portions: undefined })}
      options={view.meals.map(({ id, meal }) => ({ value: id, label: mealWord(meal) }))}
    />
  )

/** Which days are in sight: for several persons none at first, then five, then all there are. */
function useDays({ booking, view }: BookingProps) {
  const [wish, setWish] = useState(booking.persons.length > 1 ? 0 : 1)
  const at = view.menu.days.findIndex(({ day }) => day === view.day)
  const shown = at >= near ? 2 : wish
  return { shown, more: () => setWish(shown + 1), any: shown < 2 && view.menu.days.length > near }
}

const goTo = (day: string) => ({
  day,
  sittingId: undefined,
  meal: undefined,
  set: undefined,
  portions: undefined,
})

function Meal({ booking, view, onWay }: BookingPartsProps) {
  if (view.verdict !== 'form' || !view.sitting)
    return view.verdict === 'form' ? null : <NoMeal words={noMeal(view.verdict, view)} onWay={onWay} />
  return (
    <>
      <Heading booking={booking} view={view} />
      <BookMeal view={view} sitting={view.sitting} onPick={booking.pick} />
    </>
  )
}

type BookingPartsProps = BookingProps & { onWay: (id: WayOut['id']) => void }

/** To change a booking one chooses anew what and how; the day and the person stay. */
function Fresh({ booking, view, onWay }: BookingPartsProps) {
  const days = useDays({ booking, view })
  const { persons, picks, pick, toggle } = booking
  const [title, line] =
    days.shown === 0 ? [text.otherDay, text.otherDayLine] : [text.otherDays, text.otherDaysLine]
  return (
    <>
      {persons.length > 1 ? (
        <BookPersons view={view} persons={persons} chosenIds={picks.personIds} onToggle={toggle} />
      ) : null}
      {days.shown > 0 ? (
        <BookDays
          view={view}
          personIds={picks.personIds}
          onDay={day => pick(goTo(day))}
          later={days.shown > 1}
        />
      ) : null}
      <Meals booking={booking} view={view} />
      <Meal booking={booking} view={view} onWay={onWay} />
      {days.any ? <OtherDays title={title} line={line} onOpen={days.more} /> : null}
    </>
  )
}

/** The whole page below its title. */
export const BookingParts = (props: BookingPartsProps) =>
  props.booking.picks.change ? <Meal {...props} /> : <Fresh {...props} />

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
