import { BigButton } from '../../../components/big-button/big-button'
import { Screen } from '../../../components/screen/screen'
import { Tabs } from '../../../components/tabs/tabs'
import { sayCanteen } from '../../../features/meals/canteen-view'
import { CanteenParts } from '../../../features/meals/components/canteen-parts'
import { text } from '../../../features/meals/text'
import type { Ticket } from '../../../features/meals/tickets'
import { useCanteen } from '../../../features/meals/use-canteen'
import { useHousehold } from '../../../lib/household'
import { open, pages } from '../../../lib/routes'
import { tabsAt } from '../../../lib/tabs'
import { useFrame } from '../../../lib/use-frame'
import { Behind } from '../../parts/behind'
import { NotYet } from '../../parts/not-yet'
import { TopLine } from '../../parts/top-line'

const toChange = ({ booking }: Ticket) =>
  open(pages.book, { persons: booking.personId, sitting: booking.sittingId, change: '1' })
const toBook = <BigButton label={text.goBook} onPress={() => open(pages.book)} />

/** 饭堂: what is booked, and the week’s menu. */
export default function CanteenPage() {
  const house = useHousehold({ content: true })
  const { menu, shown } = useCanteen(house)
  const query = house.who ? menu : house.me
  const frame = useFrame({ read: shown ? sayCanteen(shown.view) : text.lookingMenu, office: house.office })
  return (
    <Screen
      {...frame}
      action={shown?.view.next ? toBook : null}
      tabs={<Tabs {...tabsAt('pages/meals/canteen/index')} />}
    >
      <TopLine title={house.persons.length > 1 ? text.theirsTitle : text.mineTitle} />
      <Behind look={query.look} />
      <NotYet {...query} waiting={text.lookingMenu} />
      {shown ? <CanteenParts {...shown} house={house} again={menu.again} onChange={toChange} /> : null}
    </Screen>
  )
}
