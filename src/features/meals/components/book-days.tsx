import { useState } from 'react'
import { DateStrip, type StripDay } from '../../../components/date-strip/date-strip'
import { Ways } from '../../../components/ways/ways'
import { shortDay } from '../../../lib/clock-words'
import type { BookView } from '../book-view'
import { dayWord, type DayWord } from '../pick'
import { text } from '../text'

interface BookDaysProps {
  view: BookView
  personIds: readonly string[]
  onDay: (day: string) => void
  /** Begins with one row, when other things come first. */
  folded: boolean
}

const words: Record<DayWord, string> = {
  can: '可订',
  booked: '已订',
  full: '订满',
  closed: '停订',
  rest: '休息',
}

function stripDays({ menu, today, now }: BookView, personIds: readonly string[]): StripDay[] {
  return menu.days.map(menuDay => {
    const word = dayWord(menuDay, personIds, now)
    return {
      id: menuDay.day,
      day: shortDay(menuDay.day, today),
      number: String(Number(menuDay.day.slice(8))),
      word: words[word],
      off: word === 'rest',
    }
  })
}

/** Which day: five side by side, the others a row below. */
export function BookDays({ view, personIds, onDay, folded }: BookDaysProps) {
  const all = stripDays(view, personIds)
  const [near, later] = [all.slice(0, 5), all.slice(5)]
  const [open, setOpen] = useState(!folded)
  const [wide, setWide] = useState(later.some(({ id }) => id === view.day))
  const strip = { label: text.whichDay, value: view.day, onChoose: onDay }
  if (!open)
    return (
      <Ways
        bare
        onChoose={() => setOpen(true)}
        ways={[{ id: 'day', icon: 'calendar', title: text.otherDay, line: text.otherDayLine }]}
      />
    )
  return (
    <>
      <DateStrip {...strip} days={near} />
      {wide && later.length > 0 ? <DateStrip {...strip} label={text.otherDays} days={later} /> : null}
      {wide || later.length === 0 ? null : (
        <Ways
          bare
          onChoose={() => setWide(true)}
          ways={[{ id: 'days', icon: 'calendar', title: text.otherDays, line: text.otherDaysLine }]}
        />
      )}
    </>
  )
}
