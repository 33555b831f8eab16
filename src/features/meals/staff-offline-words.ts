import { dayOf, type Day, type Instant } from '../../../domain/kernel/time'
import { clockWord, momentWord } from '../../lib/clock-words'
import type { Words } from '../../lib/words-given'
import type { Noted } from './staff-offline'
import type { Offline } from './staff-offline-use'
import type { ToLookAt } from './staff-offline-shelf'
import { text } from './staff-offline-text'
import type { Known } from './staff-scan'

type Ask = Extract<Noted, { state: 'ask' }>

/** What staff must say before a noting goes on. */
export interface Question {
  why: Ask['why']
  words: Words
  yes: string
  no: string
}

function ask({ why, takenAt, code }: Ask, known: Known, today: Day): Question {
  if (why === 'old')
    return {
      why,
      words: { title: text.old, reason: text.oldLine(momentWord(takenAt, today)) },
      yes: text.useOld,
      no: text.dontUseOld,
    }
  const byNumber = known.kind === 'number'
  const words = byNumber
    ? { title: text.unlistedNumber(code ?? known.code), reason: text.unlistedNumberLine }
    : { title: text.unlisted, reason: text.unlistedLine(clockWord(takenAt)) }
  // A number nobody has is a slip of the finger more often than a guest: turning back notes nothing.
  return { why, words, yes: text.giveAnyway, no: byNumber ? text.writeAgain : text.dontGive }
}

const decided = (given: boolean, at: Instant) =>
  given
    ? { tag: text.kept(clockWord(at)), words: { title: text.unlistedGiven, reason: text.unlistedGivenLine } }
    : { tag: text.notGivenTag, words: { title: text.notGiven, reason: text.notGivenLine } }

/** What becomes of a noting without net, in words. */
export const offlineWords = {
  ask,
  decided,
  'no-list': { title: text.noListTitle, reason: text.noList },
  full: { title: text.full, reason: text.fullLine },
}

interface Told extends Words {
  icon: 'offline' | 'info' | 'check-ring'
}

/** How it stands with the net and with what waits; nothing where everything is as always. */
export function offlineState({ since, kept, waiting, sending, sent, refused }: Offline): Told | undefined {
  if (since !== undefined) {
    const goOn = waiting > 0 ? text.goOnWaiting(waiting) : text.goOn
    const list = kept ? `${text.listOf(momentWord(kept.list.takenAt, dayOf(since)))}${goOn}` : text.noList
    return { icon: 'offline', title: text.noNet(clockWord(since)), reason: list }
  }
  if (sending) return { icon: 'info', title: text.sending(waiting), reason: text.sendingLine }
  if (waiting > 0)
    return {
      icon: 'info',
      title: text.stillWaiting(waiting),
      reason: refused ? text.notYours : text.stillWaitingLine,
    }
  return sent && { icon: 'check-ring', title: text.sent(clockWord(sent.at), sent.n), reason: '' }
}

/** Why staff should look at a scan, each reason a sentence. */
export const reasonsOf = ({ became, flags }: ToLookAt): string[] => {
  // Who cannot be told apart has not booked as far as anybody knows: one sentence is enough.
  const unknown = flags.includes('unknown-code')
  const first = became === 'collected' || unknown ? [] : [text.because[became]]
  return [...first, ...flags.map(flag => text.because[flag])].filter(Boolean)
}
