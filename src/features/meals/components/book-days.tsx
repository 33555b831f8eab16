import { DateStrip, type StripDay } from '../../../components/date-strip/date-strip'
import { Ways } from '../../../components/ways/ways'
import { shortDay } from '../../../lib/clock-words'
import type { BookView } from '../book-view'
import { dayWord, type DayWord } from '../pick'
import { text } from '../text'
import { near } from '../use-days'

interface BookDaysProps {
  view: BookView
  personIds: readonly string[]
  onDay: (day: string) => void
  /** Also the days after the first five. */
  later: boolean
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

/** Which day: five side by side, and a row with the others when they are asked for. */
export function BookDays({ view, personIds, onDay, later }: BookDaysProps) {
  const all = stripDays(view, personIds)
  const strip = { value: view.day, onChoose: onDay }
  return (
    <>
      <DateStrip {...strip} label={text.whichDay} days={all.slice(0, near)} />
      {later ? <DateStrip {...strip} label={text.otherDays} days={all.slice(near)} /> : null}
    </>
  )
}

/** The row that brings other days into sight. */
export const OtherDays = ({ title, line, onOpen }: { title: string; line: string; onOpen: () => void }) => (
  <Ways bare onChoose={onOpen} ways={[{ id: 'days', icon: 'calendar', title, line }]} />
)
