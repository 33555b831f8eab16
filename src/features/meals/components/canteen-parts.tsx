import { Empty } from '../../../components/empty/empty'
import type { Household } from '../../../lib/household'
import type { Menu } from '../api'
import { temptation, type CanteenView } from '../canteen-view'
import { text } from '../text'
import type { Ticket } from '../tickets'
import { useCancel } from '../use-cancel'
import { History } from './history'
import { MyTickets } from './my-tickets'
import { WeekMenu } from './week-menu'

interface CanteenPartsProps {
  view: CanteenView
  menu: Menu
  house: Household
  again: () => void
  onChange: (ticket: Ticket) => void
}

/** What is booked, to change or give back; below it the week’s menu, and what was. */
export function CanteenParts({ view, menu, house, again, onChange }: CanteenPartsProps) {
  const cancelling = useCancel(again)
  const { persons, ids = [] } = house
  return (
    <>
      <MyTickets {...view} persons={persons} cancelling={cancelling} onChange={onChange} />
      {view.tickets.length === 0 ? <Empty title={text.noneThisWeek} line={temptation(view)} /> : null}
      <WeekMenu menu={menu} today={view.today} />
      <History ids={ids} persons={persons} today={view.today} />
    </>
  )
}
