import { dayOf, type Day, type Instant } from '../../../domain/kernel/time'
import { dayWords, dotted, greetingAt } from '../../lib/clock-words'
import type { HelloProps } from './components/hello'

interface Told {
  day: Day
  lunar: string
  term: string
}

/** The greeting and the day; name and moon come when they are known. */
export function helloOf(name: string | undefined, told: Told | undefined, now: Instant): HelloProps {
  const word = greetingAt(now)
  const day = told?.day ?? dayOf(now)
  return {
    greeting: name === undefined ? word : `${name}，${word}`,
    day: dayWords(day, day),
    lunar: told ? dotted([told.lunar, told.term].filter(Boolean)) : '',
  }
}
