import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Dotted } from '../../../components/dotted/dotted'
import { Seg } from '../../../components/seg/seg'
import { dayParts, dotted } from '../../../lib/clock-words'
import { together } from '../../../lib/persons'
import type { BookView } from '../book-view'
import { freeUntil, mealOfDay, mealWord } from '../meal-words'
import { noMeal, otherDays, otherLabel, type WayOut } from '../refusal-words'
import { text } from '../text'
import type { Booking } from '../use-booking'
import { useDays, type Days } from '../use-days'
import { BookDays, OtherDays } from './book-days'
import { BookMeal } from './book-meal'
import { AlsoMe, BookPersons } from './book-persons'
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

const Meals = ({ view, onMeal }: { view: BookView; onMeal: (sittingId: string) => void }) =>
  view.meals.length < 2 ? null : (
    <Seg
      label={text.whichMeal}
      value={view.sitting?.id ?? ''}
      onChange={onMeal}
      options={view.meals.map(({ id, meal }) => ({ value: id, label: mealWord(meal) }))}
    />
  )

const goTo = (day: string) => ({
  day,
  sittingId: undefined,
  meal: undefined,
  set: undefined,
  portions: undefined,
})

type BookingPartsProps = BookingProps & { onWay: (id: Exclude<WayOut['id'], 'days'>) => void }

interface MealProps extends BookingPartsProps {
  /** Shows other days; without it they are in sight already. */
  onDays?: (() => void) | undefined
}

function Refusal({ booking, view, onWay, onDays }: MealProps) {
  if (view.verdict === 'form') return null
  const words = noMeal(view.verdict, view, booking.name)
  const ways = onDays ? [...words.ways, otherDays] : words.ways
  return (
    <NoMeal
      words={{ ...words, ways }}
      onWay={id => {
        if (id !== 'days') onWay(id)
        else onDays?.()
      }}
    />
  )
}

function Meal(props: MealProps) {
  const { booking, view } = props
  if (view.verdict !== 'form' || !view.sitting) return <Refusal {...props} />
  return (
    <>
      <Heading booking={booking} view={view} />
      <BookMeal view={view} sitting={view.sitting} onPick={booking.pick} />
    </>
  )
}

/** What stands above the meal: for whom, which day, which of its meals. */
function Above({ booking, view, days }: BookingProps & { days: Days }) {
  const { persons, picks, pick, toggle } = booking
  const choose = (more: Parameters<typeof pick>[0]) => {
    days.keep()
    pick(more)
  }
  return (
    <>
      {persons.length > 1 ? (
        <BookPersons view={view} persons={persons} chosenIds={picks.personIds} onToggle={toggle} />
      ) : null}
      {days.shown > 0 ? (
        <BookDays
          view={view}
          personIds={picks.personIds}
          onDay={day => choose(goTo(day))}
          later={days.shown > 1}
        />
      ) : null}
      {days.meals ? (
        <Meals view={view} onMeal={sittingId => choose({ sittingId, set: undefined, portions: undefined })} />
      ) : null}
    </>
  )
}

/** To change a booking one chooses anew what and how; the day and the person stay. */
function Fresh({ booking, view, onWay }: BookingPartsProps) {
  const days = useDays({ persons: booking.persons, view })
  const { join } = booking
  const [title, line] =
    days.shown === 0 ? [text.otherDay, text.otherDayLine] : [text.otherDays, text.otherDaysLine]
  const takePart = () => {
    days.keep()
    join?.()
  }
  return (
    <>
      <Above booking={booking} view={view} days={days} />
      <Meal booking={booking} view={view} onWay={onWay} onDays={days.asWay} />
      {days.asRow ? <OtherDays title={title} line={line} onOpen={days.asRow} /> : null}
      {join ? <AlsoMe onPress={takePart} /> : null}
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
