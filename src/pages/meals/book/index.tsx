import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Screen } from '../../../components/screen/screen'
import { Sheet } from '../../../components/sheet/sheet'
import { TopBar } from '../../../components/top-bar/top-bar'
import { sayBooking } from '../../../features/meals/booking-aloud'
import type { BookView } from '../../../features/meals/book-view'
import { BookingLamp, BookingParts, bookingTitle } from '../../../features/meals/components/booking-parts'
import { hoursThere } from '../../../features/meals/meal-words'
import type { WayOut } from '../../../features/meals/refusal-words'
import { text } from '../../../features/meals/text'
import { useBooking, type BookParams } from '../../../features/meals/use-booking'
import { decoded } from '../../../lib/address'
import { goBack } from '../../../lib/go-back'
import { useHousehold } from '../../../lib/household'
import { open, pages, replace } from '../../../lib/routes'
import { useFrame } from '../../../lib/use-frame'
import { Behind } from '../../parts/behind'
import { NotYet } from '../../parts/not-yet'

/** Where a way out of a refusal leads. */
function goWay(
  way: Exclude<WayOut['id'], 'days'>,
  { sitting }: BookView,
  here: Record<'call' | 'walk-in', () => void>,
) {
  if (way === 'call' || way === 'walk-in') {
    here[way]()
    return
  }
  const persons = sitting?.bookings[0]?.personId
  if (way === 'code') open(pages.code, { sitting: sitting?.id })
  else replace(pages.book, { persons, sitting: sitting?.id, change: '1' })
}

/** 订饭: for whom, which day, what and how. `persons` `sitting` `day` `meal` `change`. */
export default function BookPage() {
  const params: BookParams = decoded(useRouter().params)
  const house = useHousehold({ content: true })
  const booking = useBooking(house, params)
  const { view, menu } = booking
  const [walking, setWalking] = useState(false)
  const frame = useFrame({ read: sayBooking(booking), office: house.office })
  const { onAsk } = frame.handrail
  const query = house.who ? menu : house.me
  return (
    <Screen
      {...frame}
      top={<TopBar title={bookingTitle(booking)} onBack={goBack} />}
      action={view ? <BookingLamp booking={booking} view={view} onNext={() => open(pages.confirm)} /> : null}
    >
      <Behind look={query.look} />
      {view ? (
        <BookingParts
          booking={booking}
          view={view}
          onWay={way => goWay(way, view, { call: onAsk, 'walk-in': () => setWalking(true) })}
        />
      ) : (
        <NotYet {...query} waiting={text.lookingMenu} />
      )}
      {walking && view?.sitting ? (
        <Sheet title={text.walkIn} close={{ label: text.known, onPress: () => setWalking(false) }}>
          <View>{hoursThere(view.sitting)}</View>
        </Sheet>
      ) : null}
    </Screen>
  )
}
