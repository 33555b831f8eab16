import { useState } from 'react'
import { View } from '@tarojs/components'
import type { GuestView } from '../../../../domain/meals/views'
import { Empty } from '../../../components/empty/empty'
import { Field } from '../../../components/field/field'
import { Seg } from '../../../components/seg/seg'
import type { Marks } from '../staff-check-in'
import { byTab, findGuests, plainly, type Tab } from '../staff-find'
import { ticketIn } from '../staff-scan'
import { text } from '../staff-text'
import { GuestRow } from './staff-guest-row'

const tabs: readonly Tab[] = ['missing', 'came', 'delivery']
const nobody: Record<Tab, { title: string; line: string }> = {
  missing: { title: text.nobodyMissing, line: text.nobodyMissingLine },
  came: { title: text.nobodyCame, line: text.nobodyCameLine },
  delivery: { title: text.noDelivery, line: text.noDeliveryLine },
}

interface RowsProps {
  guests: readonly GuestView[]
  marks: Marks
  onCame: (guest: GuestView) => void
}

const Rows = ({ guests, marks, onCame }: RowsProps) => (
  <View className="staff-rows">
    {guests.map(guest => (
      <GuestRow
        key={guest.personId}
        guest={guest}
        mark={marks[guest.personId]}
        onCame={() => onCame(guest)}
      />
    ))}
  </View>
)

function Found({ typed, ...rows }: RowsProps & { typed: string }) {
  const found = findGuests(rows.guests, typed)
  if (found.length > 0) return <Rows {...rows} guests={found} />
  return (
    <View className="stack">
      <View className="t-title">{text.notFound(plainly(typed))}</View>
      <View className="t-lead">{text.notFoundLine}</View>
    </View>
  )
}

/** Whom the list of a tab shows: its own, and those just noted here, whose rows must not jump away under the finger. */
function shownIn(tab: Tab, guests: readonly GuestView[], stay: readonly string[]): GuestView[] {
  const own = byTab(guests)[tab]
  if (tab !== 'missing') return own
  const waiting = guests.map(guest =>
    stay.includes(guest.personId) ? { ...guest, state: 'expected' as const } : guest,
  )
  const ids = byTab(waiting).missing.map(({ personId }) => personId)
  return ids.flatMap(id => guests.filter(({ personId }) => personId === id))
}

function Tabbed(props: RowsProps) {
  const { guests, marks, onCame } = props
  const [tab, setTab] = useState<Tab>('missing')
  const [stay, setStay] = useState<string[]>([])
  const count = byTab(guests)
  const shown = shownIn(tab, guests, stay)
  const choose = (next: Tab) => {
    setStay([])
    setTab(next)
  }
  const came = (guest: GuestView) => {
    setStay(was => [...was, guest.personId])
    onCame(guest)
  }
  const options = tabs.map(value => ({ value, label: text.tabs[value], count: count[value].length }))
  return (
    <>
      <Seg label={text.which} options={options} value={tab} onChange={choose} />
      {shown.length > 0 ? (
        <Rows guests={shown} marks={marks} onCame={came} />
      ) : (
        <Empty
          {...(guests.length > 0 ? nobody[tab] : { title: text.nobodyBooked, line: text.nobodyBookedLine })}
        />
      )}
    </>
  )
}

export interface GuestsProps extends RowsProps {
  /** A scanner gun types the code into the box and presses Enter. */
  onCode: (ticket: string) => void
}

/** Everybody of a sitting: found by a few figures or letters, or by whether he came. */
export function Guests({ onCode, ...rows }: GuestsProps) {
  const [typed, setTyped] = useState('')
  const done = () => {
    const meant = ticketIn(typed)
    if (meant.kind !== 'ticket') return
    setTyped('')
    onCode(meant.ticket)
  }
  const search = { label: text.search, hint: text.searchHint, icon: 'search' as const, maxLength: 200 }
  return (
    <>
      <Field {...search} value={typed} onChange={setTyped} onDone={done} />
      {plainly(typed) === '' ? <Tabbed {...rows} /> : <Found {...rows} typed={typed} />}
    </>
  )
}
